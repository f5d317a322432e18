import { key, writing } from '#src/features/diagnose/findings/stage.ts'
import type { FaultEntry } from './fault-words.ts'
import { wrappedWords } from './wrapped-words.ts'

/** What a language writes into a text in the place of a value that comes later. */
const PROMISED: Readonly<Record<string, string>> = {
  csharp: 'System.Threading.Tasks.Task',
  plain: "Instance of 'Future<String>'",
}

/** How a key gets into a text, a file, a command or an image, and what becomes of it there. */
export const filledFaults = {
  'key-wrapped': {
    ...key,
    says: ({ detail }) => wrappedWords(detail).says,
    fix: ({ detail }) => wrappedWords(detail).fix,
  },
  'dollar-missing': {
    ...key,
    says: ({ detail }) =>
      `${detail} has no $ in front, so PHP takes it for a constant: it sends the word ${detail} itself in place of the key, or stops.`,
    fix: ({ detail }) => `Write $${detail}.`,
  },
  'replaced-by-netrc': {
    ...key,
    says: 'The code sets Bearer, and what went out is Basic: clients of Python take a login for the host from ~/.netrc, or out of the address, and put it in the place of your header.',
    fix: 'Delete the entry of this host from ~/.netrc, or let the client not read it: trust_env = False.',
  },
  'not-awaited': {
    ...key,
    says: ({ detail }) =>
      `The function that gives the key gives it later, and nothing waits for it: ${PROMISED[detail] ?? '[object Promise]'} is sent in place of the key.`,
    fix: ({ detail }) =>
      `Write await in front of the call that gives the key${detail === 'javascript' ? ', inside an async function' : ''}.`,
  },
  'encoded-lines': {
    ...writing,
    says: ({ detail }) =>
      `${detail} writes base64 in lines and ends it with a line break. Clients refuse a header with one before they send it.`,
    fix: ({ detail }) =>
      `Use ${{ 'Base64.DEFAULT': 'Base64.NO_WRAP', encode64: 'Base64.strict_encode64', encodebytes: 'base64.b64encode', base64: 'base64 -w0' }[detail] ?? "encode_base64($text, '')"} where base64 is wanted at all.`,
  },
  'value-literal': {
    ...key,
    says: ({ first, second, detail }) =>
      first === 'static'
        ? `Spring fills in no static field, so ${second} stays null, and no key is sent.`
        : `Spring fills in a property where @Value is given \${name}. Without the dollar sign and the braces the field holds the text “${detail}” itself, and that is sent in place of the key.`,
    fix: ({ first, detail }) =>
      first === 'static'
        ? 'Take static away, and let Spring make the object that holds the field.'
        : `Write @Value("\${${detail.replace(/[{}]/g, '')}}").`,
  },
  'value-unquoted': {
    ...key,
    says: ({ first, second }) =>
      second === 'dotenv'
        ? `The value of ${first} has a space and no quotes: what reads the file refuses it, so nothing of it is set.`
        : `The value of ${first} has a space and no quotes: the shell ends it there, so ${first} is only “${second}”, and the key is a word of its own.`,
    fix: ({ first }) =>
      `Set ${first} to the key alone, and let the code write the scheme; or put the whole value into quotes.`,
  },
  'started-elsewhere': {
    ...key,
    says: ({ first, second }) =>
      `${first === 'cron' ? 'cron starts programs in an environment of its own and reads no file of a shell' : first === 'sudo' ? 'sudo starts programs in a clean environment' : first === 'ssh' ? 'ssh starts a shell on the other machine, which reads no profile there' : 'systemd starts a service in an environment of its own and reads no file of a shell'}: what was exported there is not set, and ${second} is empty.`,
    fix: ({ first, second }) =>
      first === 'cron'
        ? `Set ${second} in the crontab, or load the file in the job itself: . /path/.env && ...`
        : first === 'ssh'
          ? `Set ${second} there, in a file that the command reads first: . ~/.env && …`
          : first === 'sudo'
            ? `Run sudo --preserve-env=${second}, or without sudo.`
            : 'Name the file in the unit: EnvironmentFile=/path/.env.',
  },
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
  'key-split': {
    ...key,
    says: ({ first, second }) =>
      first === 'folded'
        ? `The sign > or | takes all lines that are indented below it into the value: ${second} and what follows become a part of the key.`
        : first === 'quoted'
          ? `The value of ${second} goes on in the next line. Between quotes the line break becomes a part of the key, and without a closing quote only the first line is read.`
          : first === 'yaml'
            ? `The value of ${second} goes on in the next line, and YAML puts a space or a line break between the two parts: it becomes a part of the key.`
            : first === 'backslash'
              ? `A backslash joins no lines in such a file: ${second} ends with its line, and the rest of the key is lost.`
              : `The value of ${second} goes on in the next line, but it ends with its own: only the first part of the key is read.`,
    fix: ({ first }) =>
      first === 'folded'
        ? 'Write the key in quotes behind its name, on one line, and take what follows out of the indentation.'
        : 'Write the whole key on one line. If it is on one line in the file, only the window or the mail broke it.',
  },
  'variable-as-command': {
    ...key,
    says: ({ first, second }) =>
      second === 'backticks'
        ? `In backticks a shell takes what ${first} holds for a command to run, and finds none: the header goes out without a key, and the message shows the key.`
        : `With round brackets a shell takes ${first} for a command to run. There is none of this name, so the header goes out without a key.`,
    fix: ({ first, second }) =>
      second === 'backticks'
        ? `Delete the backticks: "$${first}". Replace the key where that message was shown to others.`
        : `Write $${first} or \${${first}}, with no round brackets.`,
  },
  'variable-of-make': {
    ...key,
    says: ({ detail }) =>
      `make fills in one letter behind a single $, here $${detail.charAt(0)}, which is empty: ${detail.slice(1)} is sent in place of the key.`,
    fix: ({ detail }) => `Write $$${detail} for the variable of the shell, or $(${detail}) for that of make.`,
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
  'env-before-dotenv': {
    ...writing,
    says: ({ detail }) =>
      detail === 'import'
        ? 'This file is loaded before dotenv.config() runs: what a module imports runs first. So process.env has nothing of the .env file yet, and the variable is undefined here.'
        : 'process.env is read before dotenv has loaded the .env file, so the variable is undefined here.',
    fix: ({ detail }) =>
      detail === 'import'
        ? "Write import 'dotenv/config' as the very first import, or start node with --env-file=.env."
        : "Load dotenv in the first line: require('dotenv').config().",
  },
  'set-later': {
    ...key,
    fails: false,
    says: ({ detail }) =>
      `${detail} is set when another call has answered, and this one does not wait for it: sent before, it carries undefined in place of the key.`,
    fix: 'Await the other call first, or send this one from inside of its callback.',
  },
} as const satisfies Readonly<Record<string, FaultEntry>>
