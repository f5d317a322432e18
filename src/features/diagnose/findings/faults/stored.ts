import { key } from '#src/features/diagnose/findings/stage.ts'
import type { FaultEntry } from './fault-words.ts'

/** How a store of secrets hands on what it keeps, and what is sent where that is not the key alone. */
export const storedFaults = {
  'secret-in-json': {
    ...key,
    fails: false,
    says: 'The value is sent as AWS Secrets Manager gave it. What its page saves is JSON with names and values, and then all of that is sent in place of the key.',
    fix: 'Parse it as JSON where it is read, and send the one value of it.',
  },
  'secret-as-printed': {
    ...key,
    says: ({ first, second }) =>
      first === 'ssm'
        ? `Without --with-decryption SSM gives a SecureString as it is kept, encrypted${second === 'perhaps' ? '. If this parameter is one, the encrypted text' : ': that'} is sent in place of the key.`
        : first === 'base64'
          ? 'What is printed there is base64, and nothing decodes it: the base64 is sent in place of the key.'
          : first === 'sealed'
            ? `${second} is kept encrypted, and nothing decrypted it where this runs: the encrypted text is sent in place of the key.`
            : first === 'json'
              ? `${second} holds the JSON that the store keeps, names and braces included: all of it is sent in place of the key.`
              : /^(?:terraform|tofu)$/.test(first)
                ? `${first} output puts quotes around a text, and they are sent with the key.`
                : `${first} prints names and values, as JSON or as a table, and ${second} is set to all of it: that is sent in place of the key.`,
    fix: ({ first }) =>
      first === 'ssm'
        ? 'Add --with-decryption, or WithDecryption: true in an SDK.'
        : first === 'base64'
          ? 'Pipe it through base64 -d; gcloud prints the value itself without --format.'
          : first === 'sealed'
            ? 'Decrypt it first: sops exec-env or sops -d, ansible-vault, or the Decrypt call of KMS.'
            : first === 'json'
              ? 'Take the one value of it, as jq -r .NAME does, or parse it where it is read.'
              : /^(?:terraform|tofu)$/.test(first)
                ? `Write ${first} output -raw NAME.`
                : `Take the one value of it: ${first === 'vault' ? 'vault kv get -field=NAME' : first === 'doppler' ? 'doppler secrets get NAME --plain' : first === 'kubectl' ? "-o jsonpath='{.data.NAME}' | base64 -d" : '--query, with --output text'}.`,
  },
  'environment-stale': {
    ...key,
    says: ({ first, second }) =>
      first === 'masked'
        ? `Two keys are in this text, by their last characters, and the one that is sent ends with ${second}: the process still has the other value, the one from before the change.`
        : first === 'setx'
          ? `setx sets ${second} for windows that are opened from now on. This one does not have it, so the header goes out without the key.`
          : first === 'compose'
            ? 'restart starts the same container again, with the variables that it was made with: what was changed in .env or the compose file since is not read.'
            : first === 'pm2'
              ? 'pm2 restarts a program with the variables that it kept from its first start: what was changed since is not read.'
              : first === 'pod'
                ? 'A pod keeps the variables that it was started with: the Secret was changed since, and the old value is still there.'
                : 'A deployment keeps the variables that it was built and started with: one that was added since is not in it.',
    fix: ({ first, second }) =>
      first === 'masked'
        ? 'Start or deploy the process again, and look that it reads the new value. A key that was replaced is dead.'
        : first === 'setx'
          ? `Open a new window, or set it here too: $env:${second} = "…" in PowerShell, set ${second}=… in cmd.exe.`
          : first === 'compose'
            ? 'Run docker compose up -d, which makes the container anew (with --force-recreate in any case).'
            : first === 'pm2'
              ? 'Run pm2 restart NAME --update-env, or pm2 delete and start it again.'
              : first === 'pod'
                ? 'Run kubectl rollout restart for the deployment.'
                : 'Deploy again, and look that the variable is set for this environment (Production, Preview).',
  },
  'path-kept': {
    ...key,
    says: ({ first, second }) =>
      second === 'address'
        ? `${first} holds an address, and that address is sent in place of the key.`
        : `${first} holds the path of a file, and that path is sent in place of the key.`,
    fix: ({ first: detail, second }) =>
      second === 'address'
        ? 'Put the key alone there, without the address around it.'
        : `Read the file where it is used: "$(cat "$${detail}")". In GitLab a variable of the type File gives a path; choose the other type.`,
  },
  'reference-kept': {
    ...key,
    says: ({ first, second }) =>
      first === 'braces'
        ? `What reads this file fills in no variables: ${second} itself is sent in place of the key.`
        : `${second === '' ? 'The header' : second} holds a reference to a store of secrets, and nothing resolved it: ${first === 'op' ? 'only op run or op inject does' : first === 'azure' ? 'App Service does so only where its identity may read the vault' : 'a program that is started as it is does not'}. The reference itself is sent in place of the key.`,
    fix: ({ first }) =>
      first === 'braces'
        ? 'Read the variable in the program, or fill the file in before it is read: envsubst < file.'
        : first === 'op'
          ? 'Start the program by it: op run --env-file=.env -- COMMAND.'
          : first === 'azure'
            ? 'Look at the state of the reference in its settings, and let the identity of the app read secrets.'
            : 'Fetch the value where the program starts, or let the platform fill it in (valueFrom, secretKeyRef).',
  },
} as const satisfies Readonly<Record<string, FaultEntry>>
