import { writing } from '#src/features/diagnose/findings/stage.ts'
import type { FaultEntry } from './fault-words.ts'

/** What is wrong in how a command is written. */
export const commandFaults = {
  'method-as-address': {
    ...writing,
    says: 'Without -X curl takes the method for another address, and finds no host of this name.',
    fix: 'Delete it: curl sends a GET by default, and a POST with -d. For another method write -X in front.',
  },
  'header-in-quotes': {
    ...writing,
    says: 'Quotes stand around the whole line of this header and go out with it: its name begins with a quote, so nobody reads it.',
    fix: 'Pass the line without quotes of its own. Where a program is given its arguments in a list, no shell takes them off.',
  },
  'carets-in-quotes': {
    ...writing,
    fails: false,
    says: 'Chrome wrote its copies for cmd.exe like this for some years: carets inside of plain quotes. cmd.exe keeps them there, so the body arrives with carets in it and is no JSON. It is read here as it was meant.',
    fix: 'Copy it again in a newer Chrome, or as cURL (bash).',
  },
  'heredoc-quoted': {
    ...writing,
    fails: false,
    says: ({ detail }) =>
      `The mark of this here-document is in quotes, so your shell fills nothing in between: ${detail} is filled in where the lines run, and is empty there unless it is set there too.`,
    fix: 'Write the mark without quotes to fill in your own variables, or set the variable where the lines run.',
  },
  'quotes-in-variable': {
    ...writing,
    says: ({ detail }) =>
      `${detail} holds the option with its header, and the shell splits what it fills in at each space: quotes inside of a variable are letters. curl gets a piece of the header, and the key as an address.`,
    fix: 'Keep only the value in the variable and write -H "Name: $VALUE", or use an array: auth=(-H "Name: value") and "${auth[@]}".',
  },
  'header-unquoted': {
    ...writing,
    says: ({ detail, first, second }) =>
      first === 'held'
        ? `${second} holds the header, and there are no quotes around $${second}: the shell splits it at each space, so curl gets a piece of the header, and the key as an address.`
        : `The header is not quoted, so it is split at the space, and the key becomes ${detail === 'HTTPie' ? 'an item of its own, which HTTPie refuses' : 'a second address'}.`,
    fix: ({ detail, first, second }) =>
      first === 'held'
        ? `Write -H "$${second}", with double quotes.`
        : detail === 'HTTPie'
          ? 'Put the whole item in quotes, without a space behind the colon: "Name:value".'
          : `Put the whole header in quotes: ${detail === 'wget' ? '--header=' : '-H '}"Name: value".`,
  },
  'item-sign': {
    ...writing,
    says: ({ detail }) =>
      `In HTTPie and xh an equals sign makes a field of the body, so ${detail} is not sent as a header.`,
    fix: ({ detail }) => `Write a colon: ${detail}:<key>.`,
  },
  'header-without-option': {
    ...writing,
    says: ({ detail }) =>
      detail === 'doubled'
        ? '-H is there twice in a row: the first takes the second as its value, so curl takes this header for an address.'
        : detail === 'blank'
          ? 'A space follows the equals sign of --header, so the option is empty and wget takes the header for an address.'
          : 'There is no -H in front of this header, so curl takes it for an address.',
    fix: ({ detail }) =>
      detail === 'doubled'
        ? 'Delete one -H.'
        : detail === 'blank'
          ? 'Delete the space: --header="Name: value".'
          : 'Write -H in front of it.',
  },
  'typographic-dash': {
    ...writing,
    says: 'A document turned hyphens into dashes, so the command does not see its options.',
    fix: 'Type - again, in front of each option.',
  },
  'powershell-quotes': {
    ...writing,
    says: 'Windows PowerShell, and PowerShell before 7.3, drops the double quotes inside -d on the way to curl.exe, so the body that arrives is not JSON.',
    fix: 'Write \\" inside, or put the body into a file: --data-binary "@body.json".',
  },
  'option-unknown': {
    ...writing,
    says: ({ second }) =>
      second === 'glued'
        ? 'There is no space behind --header, so curl takes the option and the header for one option, knows none of this name, and sends nothing.'
        : 'curl has no option of this name.',
    fix: ({ second }) =>
      second === 'glued'
        ? 'Put a space between them: --header "Name: value".'
        : 'A header goes after -H or --header, a method after -X, a body after -d.',
  },
  'smart-quotes': {
    ...writing,
    says: 'A shell does not know curly quotes: the words are split at each space.',
    fix: 'Type straight quotes, \' or ". Word processors, wikis and chats curl them.',
  },
  'single-quotes-in-cmd': {
    ...writing,
    says: 'cmd.exe does not know single quotes. They are sent as letters, and the words are split at each space.',
    fix: 'Put the words in double quotes, and write \\" for a quote inside.',
  },
  'continuation-space': {
    ...writing,
    says: ({ first }) =>
      `There is white space after the ${first === '' ? 'backslash' : first}, so it does not continue the line. What follows is never sent.`,
    fix: ({ first }) =>
      `Delete the spaces after the ${first === '' ? 'backslash' : first}: it has to be the last character of its line.`,
  },
  'continuation-foreign': {
    ...writing,
    says: 'The line is continued with the mark of another shell: bash takes a backslash, cmd.exe a caret, PowerShell a backtick. The command ends here, and the next lines are never sent.',
    fix: 'Write the mark of your shell at the end of the line, or the whole command in one line.',
  },
  'continuation-missing': {
    ...writing,
    says: ({ detail }) =>
      detail === 'powershell'
        ? 'The line ends without a backtick, or with a space behind it, and the command with it. PowerShell takes the next line for a command of its own, so its parameters are never sent.'
        : 'The line ends without a backslash, and the command with it. What follows is never sent.',
    fix: ({ detail }) =>
      detail === 'powershell'
        ? 'End each line but the last with a backtick, and nothing behind it; or write one line.'
        : 'End each line but the last with a backslash.',
  },
  'quote-open': {
    ...writing,
    says: ({ detail }) =>
      detail === 'code'
        ? 'This quote is not closed at the end of its line: the quote of the next line ends the text, and the code does not run as it stands.'
        : 'This quote is never closed: the shell waits for more.',
    fix: 'Close the quote with the same mark that opened it.',
  },
  ampersand: {
    ...writing,
    says: ({ detail }) =>
      detail === 'bang'
        ? 'bash takes the ! inside of double quotes for a command of its history, finds none, and runs nothing: no call is sent.'
        : detail === 'zsh' || detail === 'fish'
          ? `${detail} takes the ? of the address for a pattern of file names. No file fits, so it runs nothing and no call is sent.`
          : 'The shell ends the command at this &, since the address is not quoted.',
    fix: ({ detail }) => (detail === 'bang' ? 'Put that text in single quotes.' : 'Put the address in quotes.'),
  },
  'no-colon': {
    ...writing,
    says: ({ detail }) =>
      detail === 'nameless'
        ? 'This is the value of a header alone: no name and no colon stand in front of it, so it is left out or refused, and no key is sent.'
        : 'This header has no colon between name and value, so it is left out or refused.',
    fix: ({ detail, ways }) =>
      detail === 'nameless' ? `Write the name in front: ${ways}.` : 'Put a colon behind the name.',
  },
  'option-equals': {
    ...writing,
    says: 'curl takes what follows -H as it is: the equals sign becomes the first character of the name of the header.',
    fix: 'Write a space there: -H "Name: value".',
  },
  'colon-twice': {
    ...writing,
    says: 'Two colons follow the name of the header: the second one is sent as a part of the key.',
    fix: 'Delete one of them.',
  },
  'curl-alias': {
    ...writing,
    fails: false,
    says: 'In Windows PowerShell, curl is an alias of Invoke-WebRequest, which does not take these options.',
    fix: 'Write curl.exe.',
  },
} as const satisfies Readonly<Record<string, FaultEntry>>
