import { key } from '#src/features/diagnose/findings/stage.ts'
import type { FaultEntry } from './fault-words.ts'
import { wrappedWords } from './wrapped-words.ts'
import { startedApart } from './started-apart.ts'

/** How a variable is set for a program, a service or a container, and why it gets nothing of it. */
export const givenFaults = {
  'started-elsewhere': { ...key, words: startedApart },
  'value-overridden': {
    ...key,
    says: ({ first, second }) =>
      first === 'shell'
        ? `${second} is set already where this runs, with another value, and that wins: compose, dotenv and the like leave it as it is and do not take the one of the file.`
        : `${first} is set under environment too, and that wins over the file: the service gets what stands there.`,
    fix: ({ first, second }) =>
      first === 'shell'
        ? `Take it away there (unset ${second}, and its line in the profile of the shell), or let the file win: override: true in dotenv.`
        : `Delete ${first} under environment.`,
  },
  'export-kept': {
    ...key,
    says: ({ first, second }) =>
      first === 'systemd'
        ? `systemd knows no export in such a file: it leaves the line out, so ${second} is not set in the service.`
        : `docker --env-file knows no export: it refuses the line, or takes “export ${first}” for the name, so ${first} is not set in the container.`,
    fix: 'Write NAME=value in that file, without export.',
  },
  'not-exported': {
    ...key,
    says: ({ first, second }) =>
      second === 'by-value'
        ? `export $${first} exports a variable that is named like the value of ${first}. ${first} itself stays in this shell alone: a program that it starts does not get it.`
        : second === 'prompt' || second === 'fish'
          ? `${first} is set in the shell alone, which keeps it to itself: a program that it starts does not get it.`
          : `The file is read into the shell, which keeps ${first} to itself: a program that it starts does not get it.`,
    fix: ({ first, second }) =>
      second === 'by-value'
        ? `Write export ${first}, without the dollar sign.`
        : second === 'fish'
          ? `Write set -x ${first} … and run the program then.`
          : second === 'prompt'
            ? `Write export ${first}=… and run the program then.`
            : `Write export ${first}=… in the file, or run set -a before source and set +a behind it.`,
  },
  'env-passed-on': {
    ...key,
    fails: false,
    says: ({ first, second }) =>
      `${second === 'compose' ? `In environment, ${first} without a value` : `-e ${first} without a value`} hands on the variable of the shell that starts docker. Where ${first} is not exported there (sudo and cron have another environment), it is not set in the container, and no key is sent.`,
    fix: ({ first, second }) =>
      second === 'compose'
        ? `Export ${first} in that shell, or name the file that holds it: env_file: .env.`
        : `Run export ${first}=… in that shell first, or name the file that holds it: --env-file .env.`,
  },
  'not-in-container': {
    ...key,
    says: ({ detail }) =>
      `compose reads .env only to fill in $NAME in its own file. No environment or env_file of the service names ${detail}, so it is not set in the container, and no key is sent.`,
    fix: ({ detail }) => `Add to the service: env_file: .env, or environment: ${detail}: \${${detail}}.`,
  },
  'colon-for-equals': {
    ...key,
    says: ({ first, second }) =>
      second === 'list'
        ? `A colon stands where the equals sign of ${first} belongs: in a list, compose takes the whole text for the name of a variable, so ${first} is not set in the container.`
        : `A colon stands where the equals sign of ${first} belongs. Some readers of .env files take it; a shell and docker --env-file do not, and the variable is not set there.`,
    fix: ({ first, second }) =>
      second === 'list'
        ? `Write - ${first}=value, or leave the hyphen out and write ${first}: value.`
        : 'Write NAME=value.',
  },
  'assignments-joined': {
    ...key,
    says: ({ first, second }) =>
      `One pair of quotes is around both assignments, so systemd sets ${first} alone, and all that follows, ${second} too, is a part of it: it is sent with the key.`,
    fix: 'Put each assignment into quotes of its own, or write a line Environment= for each, and run systemctl daemon-reload.',
  },
  'file-not-loaded': {
    ...key,
    says: ({ detail }) =>
      `dotenv loads a file named .env, and this one is named ${detail}: nothing of it is loaded, so the variable is not set.`,
    fix: ({ detail }) => `Rename it to .env, or give its path: config({ path: '${detail}' }).`,
  },
  'build-only': {
    ...key,
    says: ({ first, second }) =>
      first === 'from'
        ? `The ARG ${second} stands before FROM, so it is empty in what follows.`
        : first === 'netlify'
          ? `netlify.toml sets ${second} for the build alone. A function that runs does not have it, so no key is sent.`
          : first === 'exec'
            ? `CMD and ENTRYPOINT as a list run no shell, so nothing is filled in: $${second} is sent as it is, in place of the key.`
            : first === 'single'
              ? `Docker fills nothing in between single quotes: ${second} holds the name of the variable, and no key.`
              : `${first === 'args' ? `${second} is under build.args` : `ARG ${second}`}: it is there only while the image is built. In the container that runs it is not set, so no key is sent.`,
    fix: ({ first, second }) =>
      first === 'from'
        ? `Write ARG ${second} again behind FROM. For a key that the running program needs, pass it at the start: docker run -e ${second}.`
        : first === 'netlify'
          ? `Set ${second} for the functions of the site (netlify env:set, or its settings) and deploy again. If the file was committed, replace the key.`
          : first === 'exec'
            ? 'Write the command as one text, or as ["sh", "-c", "..."].'
            : first === 'single'
              ? `Leave ${second} out of the Dockerfile, and pass it at the start: docker run -e ${second}.`
              : `Pass it when the container starts: docker run -e ${second}, or environment: in the compose file. Whoever has the image can read its build arguments, so keep the key out of them.`,
  },
  'key-in-image': {
    ...key,
    fails: false,
    says: ({ detail }) => `ENV writes ${detail} into the image: whoever has the image can read the key.`,
    fix: ({ detail }) => `Delete the line, and pass it when the container starts: docker run -e ${detail}.`,
  },
  'not-called': { ...key, words: () => wrappedWords('function') },
  'empty-alternative': {
    ...key,
    fails: false,
    says: 'Where the value is not set, this takes nothing in its place, and the call goes out without a key: no error tells of it.',
    fix: 'Throw an error where it is not set, and print the length of the key where the call runs.',
  },
} as const satisfies Readonly<Record<string, FaultEntry>>
