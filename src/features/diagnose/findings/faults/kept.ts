import { key, writing } from '#src/features/diagnose/findings/stage.ts'
import type { FaultEntry } from './fault-words.ts'
import { powershellVariable } from './powershell-variable.ts'
import { breakWords } from './break-words.ts'
import { neverSet } from './never-set.ts'
import { secretEmpty } from './secret-empty.ts'

/** What is wrong where a key is kept, and on the way from there into a call. */
export const keptFaults = {
  'key-in-log': {
    ...key,
    fails: false,
    says: 'This text shows the key in full, and logs are read by many.',
    fix: 'Replace the key with the provider: whoever can read the log can use it.',
  },
  'secret-empty': {
    ...key,
    words: secretEmpty,
  },
  'spaces-around-equals': {
    ...key,
    says: ({ detail }) =>
      `There are spaces around the equals sign of ${detail}. A shell and docker --env-file do not allow them; some readers of .env files do.`,
    fix: 'Write NAME=value, without spaces.',
  },
  'secret-in-fork': {
    ...key,
    fails: false,
    says: 'This workflow runs for pull requests. Those from forks and from Dependabot get no secrets: the expression is empty there, and the header goes out without a key.',
    fix: 'Run the step only where the branch is your own, or after the merge.',
  },
  'env-in-code': {
    ...key,
    fails: false,
    says: ({ detail }) =>
      `In Laravel env() gives null outside of the files in config/ as soon as the configuration is cached, so ${detail} may be empty and the header goes out without a key.`,
    fix: 'Read it in a file of config/ with env(), and call config() here. Then run php artisan config:clear.',
  },
  'set-for-command': {
    ...writing,
    says: ({ first, second, detail }) =>
      second === ''
        ? `The shell fills in $${first} before it sets ${first} for this command, so what stands there goes out empty.`
        : second === 'heredoc'
          ? `The mark of this here-document has no quotes, so the shell fills in $${first} while it writes the file. Where ${first} is not set at that time, the header in the file holds no key.`
          : `The shell in front fills in $${first} before ${detail.slice(first.length + 1)} starts the command: it takes its own, and where that is not set the header goes out without a key.`,
    fix: ({ first, second }) =>
      second === ''
        ? `Set it first, on a line of its own: export ${first}=…`
        : second === 'heredoc'
          ? "Put the mark into quotes: <<'EOF'. The variable is then filled in when the file runs."
          : `Let a shell inside fill it in: sh -c '…', with the whole command in single quotes and "$${first}" in it.`,
  },
  'never-set': { ...key, words: neverSet },
  'file-untrimmed': {
    ...key,
    fails: false,
    says: 'The key is read from a file and not trimmed. Editors and echo end a file with a line break, which then becomes a part of the key: clients refuse the header, or the provider does not know the key.',
    fix: 'Trim the text where it is read.',
  },
  'key-in-browser': {
    ...key,
    fails: false,
    says: ({ detail }) =>
      `A bundler writes ${detail} into the script of the page, so everyone who opens the page can read the key.`,
    fix: 'Call from your server, with a variable of another name, and replace the key if the page was ever online.',
  },
  'not-in-browser': {
    ...key,
    says: ({ detail }) =>
      `This code runs in a browser, and ${detail} is not given to it: there it is undefined, and no key is sent.`,
    fix: 'Call from your server: a secret key does not belong in a page. Variables for pages have a prefix, such as NEXT_PUBLIC_ or VITE_, and everyone can read them.',
  },
  'key-as-name': {
    ...key,
    says: 'The key is where the name of a variable belongs. There is no variable of this name, so nothing is filled in and no key is sent.',
    fix: 'Put the key into a variable with a name of its own, and write that name here.',
  },
  'other-name': {
    ...key,
    says: ({ first, second }) =>
      `${second} is set here, and ${first} is another name: nothing is filled in, and no key is sent.`,
    fix: ({ second }) => `Write ${second} in both places.`,
  },
  'kept-by-set': {
    ...key,
    says: ({ detail }) =>
      detail === 'quotes'
        ? 'In cmd.exe, set keeps the quotes: they are part of the value and are sent with the key.'
        : detail === 'lead'
          ? 'In cmd.exe, set takes all that follows the equals sign: the space behind it is part of the value and is sent in front of the key.'
          : 'In cmd.exe, set takes all up to the &, so the space before it is part of the value and is sent with the key.',
    fix: 'Write set "NAME=value", with the quotes around both.',
  },
  'powershell-variable': { ...key, words: powershellVariable },
  'comment-behind-value': {
    ...key,
    says: ({ detail }) =>
      `A comment follows the value. ${detail === '.http' ? 'In a .http file it counts as part of the value, and is sent with the key.' : 'docker --env-file and other readers of such files take it for part of the key.'}`,
    fix: 'Put the comment on a line of its own.',
  },
  'quotes-in-list': {
    ...key,
    says: 'Quotes inside the text are part of the value here: they are sent with the key.',
    fix: 'Write NAME=value without quotes, or put the whole text into them.',
  },
  'quotes-kept': {
    ...key,
    fails: false,
    says: ({ detail }) =>
      detail === 'docker'
        ? 'In the container the quotes are around the value: docker --env-file, a variable in a list of compose and podman keep them, and they are sent with the key.'
        : detail === 'configparser'
          ? 'There are quotes around the value, and configparser of Python keeps them: they are sent with the key.'
          : detail === '.properties'
            ? 'There are quotes around the value, and a .properties file keeps them as part of it.'
            : 'There are quotes around the value. A shell and dotenv remove them; docker --env-file and fly secrets import keep them as part of the value.',
    fix: 'Write the value without quotes: a key needs none.',
  },
  'byte-order-mark': {
    ...key,
    says: ({ detail }) =>
      `There is a byte order mark at the beginning of the file, so the first variable has another name than ${detail === '' ? 'it seems' : detail}, and it is not found.`,
    fix: 'Save the file as UTF-8 without BOM.',
  },
  'carriage-return': {
    ...key,
    says: ({ detail }) =>
      `${detail === 'file' ? 'Each line ends with a carriage return (CRLF)' : '^M, \\r and the byte 0d are carriage returns'}: the file has Windows line endings, and the character becomes a part of the key.`,
    fix: 'Change the line endings to LF, with dos2unix or in the editor, and trim the value where it is read.',
  },
  'utf-16': {
    ...key,
    says: 'The file is UTF-16, as > of Windows PowerShell writes one: what reads .env as UTF-8 finds no variable in it, or refuses it.',
    fix: 'Save it as UTF-8 without BOM in the editor, or write it with Set-Content -Encoding utf8NoBOM (PowerShell 7).',
  },
  'line-endings': {
    ...key,
    fails: false,
    says: 'The lines end with CR LF, as on Windows. If they do in the file too, a shell and docker --env-file take the carriage return for a part of the key.',
    fix: 'Save the file with LF endings (dos2unix).',
  },
  'encoded-line-break': {
    ...key,
    words: ({ detail }) => breakWords(detail),
  },
  'not-encoded': {
    ...key,
    says: ({ detail }) => `Under data each value has to be base64, and ${detail} is not.`,
    fix: 'Encode it, or move it to stringData as it is.',
  },
  'encoded-twice': {
    ...key,
    says: ({ detail }) =>
      detail === 'stringData'
        ? 'Under stringData the text is taken as it is, and this one is base64: what arrives is no key.'
        : `${detail === 'terraform' ? 'Terraform encodes what is under data by itself, and here it is encoded before' : detail === 'chart' ? 'The template encodes the value with b64enc, and it is base64 already' : detail === 'kubectl' ? 'kubectl encodes what it is given by itself, and here it is base64 already' : `${detail} is encoded twice`}: what arrives is base64, not a key.`,
    fix: ({ detail }) =>
      detail === 'stringData'
        ? 'Write the key there as it is, or move the base64 to data.'
        : detail === 'terraform'
          ? 'Give Terraform the key itself there; only binary_data takes base64.'
          : 'Encode the key once, or put it under stringData as it is.',
  },
} as const satisfies Readonly<Record<string, FaultEntry>>
