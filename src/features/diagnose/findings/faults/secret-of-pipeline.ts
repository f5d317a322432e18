import type { Words } from '#src/features/diagnose/findings/stage.ts'
import type { FaultContext } from './fault-words.ts'

/** Why a secret does not reach a step of a pipeline, by how its file names it; undefined where it is something else. */
export const secretOfPipeline = ({ first, second, detail }: FaultContext): Words | undefined => {
  switch (first) {
    case 'literal':
      return {
        says: `${second} is set to a word under env that is no key: that word itself is sent in place of it.`,
        fix: `Write ${second}: \${{ secrets.${second} }}, and add the key to the secrets of the repository.`,
      }
    case 'bare':
      return {
        says: `GitHub fills in a secret only between \${{ and }}. Without them ${second} is set to a text, and that text is sent in place of the key.`,
        fix: `Write ${second}: \${{ secrets.${detail.split(' ')[2] ?? second} }}.`,
      }
    case 'groovy':
      return {
        says: `${second} is a variable of Groovy. Between single quotes Groovy fills nothing in: the shell looks for a variable ${second} of its own and has none, so the header goes out without a key.`,
        fix: `Write the name that withCredentials gives the shell, or hand yours on: withEnv(["${second.toUpperCase()}=$${second}"]) { sh '… $${second.toUpperCase()} …' }.`,
      }
    case 'cloudbuild':
      return {
        says: `availableSecrets names ${second} for the build, and no step takes it: without secretEnv in the step ${second} is not set there, and the header goes out without a key.`,
        fix: `Add to the step: secretEnv: ['${second}'], and write $$${second} in its script.`,
      }
    case 'substitution':
      return {
        says: `With a single dollar sign ${second} is a substitution of Cloud Build, which has none of this name: the build is refused, or the header goes out without a key.`,
        fix: `Write $$${second}: the two signs leave one for the shell.`,
      }
    case 'wrangler-env':
      return {
        says: `The value is under env.${second}, and wrangler deploys without --env here: it takes what stands at the top of the file, so the variable is not set in this Worker.`,
        fix: `Run wrangler deploy --env ${second}. A key belongs into a secret: wrangler secret put NAME --env ${second}.`,
      }
    case 'input-name':
      return {
        says: `The action has no input ${second}: it warns of that and leaves it out, so it gets no key.`,
        fix: `Write ${detail.split(' ')[2] ?? 'the name of the input as its own page lists it'} in place of ${second}.`,
      }
    default:
      return undefined
  }
}
