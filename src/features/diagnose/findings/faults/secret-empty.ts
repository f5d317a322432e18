import type { Words } from '#src/features/diagnose/findings/stage.ts'
import type { FaultContext } from './fault-words.ts'
import { secretOfPipeline } from './secret-of-pipeline.ts'

/** Why a secret of a runner or a cluster is empty where the call is made. How it is missing is the first word of the detail, its name the second. */
export const secretEmpty = (context: FaultContext): Words => {
  const { first, second, detail } = context
  switch (first) {
    case 'dollar':
      return {
        says: 'The value has a dollar sign in it. compose takes what follows for a variable, finds none, and leaves it out: the rest of the key is lost.',
        fix: 'In a .env file put the value into single quotes; in the compose file write $$ for each dollar sign.',
      }
    case 'vars':
      return {
        says: `vars holds the variables of the repository and none of its secrets. Where ${second} is a secret, this gives an empty text, and the header goes out without a key.`,
        fix: `Write secrets.${second}.`,
      }
    case 'none':
    case 'unbound':
      return {
        says:
          first === 'none'
            ? `${second} is empty where this command runs: what was printed of it shows that nothing is in it. The header goes out without a key.`
            : `${second} is not set where this command runs, and the shell stops there: no call is sent.`,
        fix: `Set ${second} for this job or shell. GitLab gives a protected variable to protected branches and tags alone, and one with an environment to the jobs of it.`,
      }
    case 'protected':
      return {
        says: `${second} is a protected variable, and GitLab gives it to jobs of protected branches and tags alone: in this job it is empty, and the header goes out without a key.`,
        fix: `Protect the branch, or take the flag off ${second}.`,
      }
    case 'fork':
      return {
        says: `Runs for forks and for Dependabot get no secrets of the repository: ${second} is empty there, and the header goes out without a key.`,
        fix: 'Run the step only where the branch is your own, or after the merge. Dependabot has secrets of its own, under its name in the settings.',
      }
    case 'self':
      return {
        says: `${second} is set to itself here. That fills nothing in: its own name goes out in place of the key, or nothing.`,
        fix: `Delete the line: a variable of the project reaches the job by itself, under its name. Where it has another name there, write that one behind the $.`,
      }
    case 'environment':
      return {
        says: `The secret belongs to an environment, and this job names none: ${second} is empty in it, and the header goes out without a key.`,
        fix: 'Add environment: NAME to the job, or put the secret among those of the repository.',
      }
    case 'called':
      return {
        says: `A workflow that is called gets no secrets by itself, and this call hands none on: ${second} is empty there, and the header goes out without a key.`,
        fix: 'Write secrets: inherit beside uses, or list it under secrets in both files.',
      }
    case 'null':
      return {
        says: `${second} was printed, and holds the word null: what read the store found nothing under this name, and null is sent in place of the key.`,
        fix: 'Compare the path with the JSON that comes. In version 2 of the KV store of Vault the values are under .data.data.',
      }
    case 'default':
      return {
        says: `${second} has an empty text as its default, and Terraform takes that where nobody gives a value: the header goes out without a key.`,
        fix: `Delete the default, so that Terraform asks, and give the value: TF_VAR_${second}.`,
      }
    case 'unfound':
      return {
        says: `systemd did not find the file that EnvironmentFile names, so ${second} is not set in the service.`,
        fix: 'Write its whole path, and see that the user of systemd may read it. With a hyphen in front of the path a missing file is passed over in silence.',
      }
    case 'staged':
      return {
        says: `The secret is only staged: the machines that run now have no ${second} yet.`,
        fix: 'Deploy the app again; then it is set.',
      }
    case 'scope':
      return {
        says: `${second} has an environment scope, and GitLab gives it to jobs of that environment alone: in this job it is empty, and the header goes out without a key.`,
        fix: 'Add environment: NAME to the job, or widen the scope of the variable to *.',
      }
    case 'unread':
      return {
        says: `The file ${second} that holds the key is not there where this runs, so nothing is filled in, and the header goes out without a key.`,
        fix: 'Mount it, or hand it to the build (docker build --secret id=…,src=…), and compare the path.',
      }
    case 'unresolved':
      return {
        says: `Spring finds ${second} neither in its environment nor in its files, and does not start: no call is sent.`,
        fix: `Set ${second} in the process that starts the application, under exactly this name.`,
      }
    case 'skipped':
      return {
        says: `${second} is no name for a variable, so the cluster leaves it out of the environment: it is not set in the container, and no key is sent.`,
        fix: 'Name it with letters, digits and underscores, or give it a name of its own: env with valueFrom and secretKeyRef.',
      }
    case 'blank':
      return {
        says: `docker compose found no value for ${second} and put an empty text in its place, so the header goes out without a key.`,
        fix: `Set ${second} in the shell that runs docker compose, or in the .env file beside the compose file: that of env_file does not count here.`,
      }
    case 'absent':
      return {
        says: `The cluster has no ${second} where this pod looks for it, so the container does not start or has no key.`,
        fix: 'Compare names letter by letter, capitals too, and the namespace: kubectl get secret -n NAMESPACE -o yaml.',
      }
    case 'azure':
      return {
        says: `No env of this step maps ${second}. In Azure Pipelines a secret variable does not reach a script by itself: it is empty there, and the header goes out without a key.`,
        fix: `Add to the step: env: ${second}: $(${second}).`,
      }
    case 'undefined':
      return {
        says: `The pipeline has no variable ${second}, so Azure leaves the name in its round brackets as it is, and the shell takes it for a command. The header goes out without a key.`,
        fix: `Define ${second} in the pipeline, or link the variable group that holds it, under exactly this name.`,
      }
    case 'unlogged':
    case 'unmapped':
      return {
        says:
          first === 'unlogged'
            ? `The log lists no env for this step, so ${second} is not set in it: a secret does not reach a step by itself, and the header goes out without a key.`
            : `No env of this workflow sets ${second}, and a secret does not reach a step by itself: the variable is empty, and the header goes out without a key.`,
        fix: `Add to the step: env: ${second}: \${{ secrets.${second} }}.`,
      }
    case 'input':
      return {
        says: `The log lists no ${detail.split(' ')[2] ?? 'key'} under with: the secret ${second} is empty here, since it does not exist in this repository or environment, or not for this run, as for pull requests from forks.`,
        fix: `Add ${second} to the secrets of the repository or the environment, under exactly this name.`,
      }
    case 'env':
      return {
        says: `env.${second} reads the env of this workflow, which does not set ${second}. A secret is not in env by itself, so the variable is empty.`,
        fix: `Write secrets.${second}.`,
      }
    case 'wrangler':
      return {
        says: `wrangler secret put sets ${second} for the Worker that is deployed. wrangler dev runs another one, which reads .dev.vars: there ${second} is undefined, and no key is sent.`,
        fix: `Write ${second}=… into .dev.vars, and keep that file out of version control.`,
      }
    case 'exported':
      return {
        says: 'A variable for the key is empty in this export: Postman writes the initial values into it and keeps the current ones to itself. So newman has no key to send.',
        fix: 'Run newman with --env-var "NAME=$KEY", from a variable of the shell or the runner.',
      }
    case 'context':
      return {
        says: `${second} belongs to a context of CircleCI, and this job names none: it is empty there, and the header goes out without a key.`,
        fix: 'Name it in the workflow, below the job: context: NAME.',
      }
    case 'with':
      return {
        says: `Under with no shell fills in $${second}: the action gets this text itself in place of the key.`,
        fix: `Write \${{ secrets.${second} }} there.`,
      }
    case 'output':
      return {
        says: `The step ${second} writes no output: what it prints stays in the log, so steps.${second}.outputs is empty, and the header goes out without a key.`,
        fix: 'Write it in that step: echo "key=$VALUE" >> "$GITHUB_OUTPUT", and mask it first: echo "::add-mask::$VALUE".',
      }
    case 'debugged':
      return {
        says: `The log shows that secrets.${second} is null in this run: the header goes out without a key.`,
        fix: `Add ${second} to the secrets of the repository, under exactly this name. A secret of an environment needs environment: NAME in the job, and runs for forks get none.`,
      }
    case 'composite':
      return {
        says: `A composite action cannot read secrets by itself. GitHub refuses the expression, and ${second} does not reach the step.`,
        fix: `Declare an input in the action, use \${{ inputs.NAME }} in it, and hand the secret on in the workflow, below with: NAME: \${{ secrets.${second} }}.`,
      }
    case 'misnamed':
      return {
        says: `${second} is not a context of a workflow: the expression gives nothing or is refused, and the variable is empty.`,
        fix: 'Write secrets.NAME.',
      }
    default:
      return (
        secretOfPipeline(context) ?? {
          says: `Under env the variable ${detail} is empty: the secret does not exist in this repository or environment, or not for this run, as for pull requests from forks.`,
          fix: `Add ${detail} to the secrets of the repository or the environment, under exactly this name.`,
        }
      )
  }
}
