import { body, writing } from '#src/features/diagnose/findings/stage.ts'
import type { FaultEntry } from './fault-words.ts'

/** Code that is written in a way that its language or its client does not take. */
export const syntaxFaults = {
  'headers-as-list': {
    ...writing,
    says: ({ first, second }) =>
      first === 'fields'
        ? `These are the fields of a form, as a tool shows them. Here each is a header of its own, named Key and Value, so no header named ${second} is sent.`
        : 'The headers are a list of objects. The client takes one object of names and values, so no header of the right name is sent.',
    fix: ({ first, second }) =>
      first === 'fields'
        ? `Write the name in front of the value: headers: { '${second}': value }.`
        : "Write one object, without the square brackets: headers: { 'Name': value }.",
  },
  'header-lines-in-map': {
    ...writing,
    says: ({ detail }) =>
      detail === 'line'
        ? 'The header is given as one text, “Name: value”, to a function that takes the name and the value apart: it refuses the name, or sends no value.'
        : 'The headers are written as text, “Name: value”, where the client takes names with values: it refuses them, or names them 0, 1 and so on, and no header of the right name arrives.',
    fix: ({ detail }) =>
      detail === 'line'
        ? "Pass two texts: .set('Name', value)."
        : 'Write the name and the value apart, as your language writes a map.',
  },
  'pair-outside-array': {
    ...writing,
    says: 'A pair with => is one of the arguments of the call. PHP takes a pair only inside of an array, so it stops with a syntax error, and nothing is sent.',
    fix: "Put the options into one array: ['headers' => [...]].",
  },
  'headers-as-text': {
    ...writing,
    says: 'CURLOPT_HTTPHEADER takes an array of lines. A string is refused, and no header is sent.',
    fix: "Put the line into an array: ['Name: value'].",
  },
  'header-lines-as-map': {
    ...writing,
    says: ({ detail }) =>
      detail === 'nested'
        ? 'CURLOPT_HTTPHEADER takes a list of lines, and here it is a list in a list: PHP makes the word Array of the inner one, and no header is sent.'
        : detail === 'stream'
          ? 'header of a stream takes lines, "Name: value" each. From a map, PHP sends only the values, without their names, so no header of this name arrives.'
          : 'CURLOPT_HTTPHEADER takes a list of lines, "Name: value" each. From a map, curl sends only the values, without their names, so no header of this name arrives.',
    fix: "Write each as one text: ['Name: value'].",
  },
  'curly-quotes-in-code': {
    ...writing,
    says: 'The texts stand in curly quotes, which no programming language takes for quotes: the code does not run.',
    fix: 'Type straight quotes, \' or ". Word processors, wikis and chats curl them. Where yours are straight, this came with the paste.',
  },
  'comma-missing': {
    ...writing,
    says: 'A comma is missing between two headers, so the code does not run as it stands.',
    fix: 'Put a comma at the end of the line before.',
  },
  'hashtable-colon': {
    ...writing,
    says: 'A hashtable of PowerShell takes name = value. With a colon it is a syntax error, and nothing is sent.',
    fix: 'Write @{ "Name" = "value" }, and a semicolon or a new line between two of them.',
  },
  'pair-is-a-set': {
    ...writing,
    says: ({ detail }) =>
      detail === 'list'
        ? 'There is a comma between the name and the value, so they are two entries of a list: no header of that name is sent.'
        : 'There is a comma between name and value, which makes a set in Python, not a dictionary.',
    fix: ({ detail }) =>
      detail === 'list'
        ? "Put between them what your language puts between a name and its value: => in PHP, a colon in JavaScript. A list of lines, as curl takes it in PHP, wants both in one text: 'Name: value'."
        : 'Put a colon between them: {"Name": value}.',
  },
  'colon-in-name': {
    ...writing,
    says: 'There is a colon or a space inside the name of the header. Clients refuse such a name, or send another one.',
    fix: 'Write the name alone: the client adds the colon.',
  },
  'header-swapped': {
    ...writing,
    says: ({ detail }) =>
      `The name and the value of this header are swapped. ${detail} stands where the key belongs, and the key stands where the name does.`,
    fix: ({ detail }) => `Give ${detail} as the name of the header, and the key as its value.`,
  },
  'yaml-colon': {
    ...body,
    fails: false,
    says: 'In YAML a colon with a space behind it makes a name and a value of a text without quotes: the line with the header is no text, and the file is refused.',
    fix: 'Put the whole line into single quotes, or below a bar: - |.',
  },
} as const satisfies Readonly<Record<string, FaultEntry>>
