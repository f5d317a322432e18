import { foundTwice, key, writing } from '#src/features/diagnose/findings/stage.ts'
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
    ...foundTwice['key-wrapped'],
    words: ({ detail }) => wrappedWords(detail),
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
    says: ({ first }) =>
      `make fills in one letter behind a single $, here $${first.charAt(0)}, which is empty: ${first.slice(1)} is sent in place of the key.`,
    fix: ({ first, second }) =>
      second === 'single'
        ? `Write $(${first}) for the variable of make, or $$${first} between double quotes for that of the shell: between single ones it fills in nothing.`
        : `Write $$${first} for the variable of the shell, or $(${first}) for that of make.`,
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
