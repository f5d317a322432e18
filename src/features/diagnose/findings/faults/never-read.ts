import { key, writing } from '#src/features/diagnose/findings/stage.ts'
import type { FaultEntry } from './fault-words.ts'
import { loginOfProxy } from './proxy-drops.ts'
import { envFileUnread } from './env-file-unread.ts'

/** What is written in a file or a command as another reader of it would have it: this one reads nothing, or something else. */
export const neverReadFaults = {
  'tag-as-text': {
    ...key,
    says: ({ detail }) =>
      `${
        detail === 'behind'
          ? 'The mark of the tag stands behind its name'
          : detail === 'quoted'
            ? 'The tag stands in quotes'
            : 'There is no tag of this name'
      }, so this is a text like any other, and these words themselves are sent in place of the key.`,
    fix: 'Write the tag with its mark in front and without quotes: !secret NAME.',
  },
  'env-file-unread': { ...key, words: envFileUnread },
  'array-in-sh': {
    ...writing,
    says: 'Lists in round brackets are of bash. What runs this is sh, which knows none: it stops there, and no call is sent.',
    fix: 'Run it with bash (#!/usr/bin/env bash), or write the header in the command itself: -H "Name: $VALUE".',
  },
  'export-takes-line': {
    ...writing,
    says: ({ detail }) =>
      `export takes all that follows on its line for names to export: ${detail} is not run, and no call is sent.`,
    fix: 'Put the command on a line of its own, or behind &&. Without export it would not do either: the variable is filled in before it is set.',
  },
  'cron-percent': {
    ...writing,
    says: 'cron ends a command at the first % and gives it the rest as its input: the shell gets half of the line, and no call is sent.',
    fix: 'Write \\% for each percent sign, or put the command into a script.',
  },
  'braces-in-fish': {
    ...writing,
    says: 'fish fills in $NAME and knows no ${NAME}: it refuses the line, and no call is sent.',
    fix: 'Write "$NAME", or {$NAME} where letters follow.',
  },
  'config-unquoted': {
    ...writing,
    says: 'In a file of options curl takes a value without quotes up to its first space: only the name is left of this header, and none is sent.',
    fix: 'Write it in double quotes: header = "Name: value".',
  },
  'json-single-quotes': {
    ...writing,
    says: ({ detail }) =>
      `${detail} has to be JSON, and JSON knows double quotes alone: with single ones it is refused, and nothing is sent.`,
    fix: ({ detail }) => `Write it as ${detail}: '{"Name": "value"}', with the double quotes inside.`,
  },
  'args-without-shell': {
    ...writing,
    says: ({ detail, first, second }) =>
      first === 'exec'
        ? `A command written as a list is run by no shell, so nothing fills in ${second}: the name of the variable is sent as the key.`
        : `No shell runs the args of an action: quotes and ${detail} do not do there what they do in a shell. The header falls apart, and a part of it is taken for an address.`,
    fix: ({ first }) =>
      first === 'exec'
        ? 'Let a shell run it: ["sh", "-c", "curl …"] (in compose with $$ in front of the name), or test: ["CMD-SHELL", "curl …"].'
        : 'Call it in a step of a shell: run: curl -H "Name: $VALUE" "$URL", with the variables under env.',
  },
  'scheme-case': {
    ...writing,
    fails: false,
    says: 'Older versions of Swagger UI know the scheme of a header in small letters alone: with Bearer they show the field and send no header.',
    fix: 'Write scheme: bearer, or update Swagger UI, and enter the key alone.',
  },
  'dotenv-braces': {
    ...key,
    says: ({ detail }) =>
      `REST Client of VS Code does not take {{${detail}}} from a .env file: it knows no variable of this name, and sends the text in braces in place of the key.`,
    fix: ({ detail }) => `Write {{$dotenv ${detail}}}, with .env in the same folder.`,
  },
  'output-in-value': {
    ...key,
    says: 'Behind the key stands a line break, and then more of what the command printed: all of it is taken for the value, and clients refuse such a header before they send it.',
    fix: "Take the first line alone and trim it: out.split('\\n')[0].trim(). What a program logs belongs to its standard error.",
  },
  'dollar-in-file': {
    ...key,
    fails: false,
    says: 'A shell takes what stands behind the dollar sign of this value for a variable, and so do Next.js, Vite, Laravel and compose when they read such a file: there is none, so the rest of the key is lost.',
    fix: 'Put the value into single quotes, or write \\$ for the dollar sign.',
  },
  'hash-in-value': {
    ...key,
    fails: false,
    says: 'A # stands in this value, and no quotes are around it. dotenv of Node, node --env-file, wrangler and phpdotenv take it for the beginning of a comment: the rest of the key is lost. A shell, python-dotenv, compose and docker --env-file keep it.',
    fix: 'Put the value into double quotes. docker --env-file alone keeps quotes: there, write it without.',
  },
  'blank-in-value': {
    ...key,
    fails: false,
    says: 'A space stands beside the variable, inside of the quotes: it becomes a part of the value. Where something is put behind it, or a provider compares it as it is, it is no key.',
    fix: 'Delete the space.',
  },
  'login-of-proxy': { ...key, fails: false, words: loginOfProxy },
  'terraform-variable': {
    ...key,
    says: ({ first, second }) =>
      first === 'case'
        ? `Terraform tells capitals apart in TF_VAR_: no variable is named exactly ${second}, so it takes nothing from TF_VAR_${second}, and asks for the value or stops.`
        : `TF_VAR_ gives a value to a variable of Terraform alone. The program reads ${second}, and that is not set.`,
    fix: ({ first, second }) =>
      first === 'case'
        ? 'Write the name behind TF_VAR_ exactly as it stands in the block variable.'
        : `Set it under its own name: export ${second}=…`,
  },
  'given-on-demand': {
    ...key,
    says: ({ first, who }) =>
      `${first} is sent only after an answer has asked for it with WWW-Authenticate. No page of ${who === 'The provider' ? 'a provider here' : who} documents that header, so the call goes out without a key.`,
    fix: ({ ways }) => `Send the header yourself, with the first call: ${ways}.`,
  },
  'dollar-in-key': {
    ...key,
    says: 'In double quotes the shell takes what stands behind the dollar sign for a variable, and none is set: the key ends there, and the rest is lost.',
    fix: 'Put that text into single quotes, or write \\$ for the dollar sign of the key (`$ in PowerShell).',
  },
} as const satisfies Readonly<Record<string, FaultEntry>>
