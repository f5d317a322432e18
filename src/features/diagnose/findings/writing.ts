import type { Fault, FaultId, PastedCall } from '#src/features/diagnose/call.ts'
import { type Finding, finding } from './catalog.ts'

type Words = { readonly says: string; readonly fix: string }

const words: Readonly<Record<FaultId, Words>> = {
  'smart-quotes': {
    says: 'Curly quotes are no quotes to a shell: the words fall apart at each space.',
    fix: 'Type straight quotes, \' or ". Word processors, wikis and chats curl them.',
  },
  'single-quotes-in-cmd': {
    says: 'cmd.exe does not know single quotes. They are sent as letters, and the words fall apart at each space.',
    fix: 'Put the words in double quotes, and write \\" for a quote inside.',
  },
  'continuation-space': {
    says: 'White space stands behind the backslash, so it does not continue the line. What follows is never sent.',
    fix: 'Delete the spaces behind the backslash: it has to be the last character of its line.',
  },
  'continuation-missing': {
    says: 'The line ends without a backslash, and the command with it. What follows is never sent.',
    fix: 'End each line but the last with a backslash.',
  },
  'quote-open': {
    says: 'This quote is never closed: the shell waits for more.',
    fix: 'Close the quote with the same mark that opened it.',
  },
  ampersand: {
    says: 'The shell ends the command at this &, since the address is not quoted.',
    fix: 'Put the address in quotes.',
  },
  'no-colon': {
    says: 'This header has no colon between name and value, so curl leaves it out.',
    fix: 'Write Name: value, with a colon.',
  },
  'curl-alias': {
    says: 'In Windows PowerShell, curl is another name of Invoke-WebRequest, which does not take these options.',
    fix: 'Write curl.exe.',
  },
}

/** What is wrong with the writing of the command itself. */
export const writingMistakes = ({ faults }: PastedCall): readonly Finding[] =>
  [...Map.groupBy(faults, ({ id }: Fault) => id)].map(([id, each]) =>
    finding(id, { ...words[id], spans: each.map(({ span }) => span) }),
  )
