import type { Words } from '#src/features/diagnose/findings/stage.ts'
import type { FaultContext } from './fault-words.ts'

/** Why a line that sets a variable sets none. Its name is the first word of the detail, what refuses it the second. */
export const neverSet = ({ first, second, inCall }: FaultContext): Words => {
  const gone = `what reads it gets nothing${inCall ? ', and the header goes out without a key' : ''}.`
  switch (second) {
    case 'powershell':
      return {
        says: `PowerShell takes a text without quotes for a command, so ${first} is not set: what reads it gets nothing.`,
        fix: `Put the value into quotes: $env:${first} = "…".`,
      }
    case 'fish':
      return {
        says: `fish takes name and value apart and refuses an equals sign between them, so the shell does not set ${first}: ${gone}`,
        fix: `Write set -x ${first} value, with a space.`,
      }
    case 'no-sign':
      return {
        says: `There is no equals sign between ${first} and its value: what reads the file refuses it, or sets nothing.`,
        fix: `Write ${first}=value, without spaces.`,
      }
    case 'in-cmd':
      return {
        says: `This is cmd.exe, and the line is one of another shell ($env: of PowerShell, export of bash), so ${first} is not set: ${gone}`,
        fix: `Write set ${first}=value, without quotes and spaces, in the window that starts the program. setx counts only in new windows.`,
      }
    case 'in-powershell':
      return {
        says: `This is PowerShell, which knows neither export nor set of cmd.exe for variables of the environment, so ${first} is not set: ${gone}`,
        fix: `Write $env:${first} = "value" in the window that starts the program.`,
      }
    case 'in-posix':
      return {
        says: `This shell sets no variable with set, setx or $env:, as cmd.exe and PowerShell do, so ${first} is not set: ${gone}`,
        fix: `Write export ${first}=value in the window that starts the program.`,
      }
    case 'cmd':
      return {
        says: `In cmd.exe the spaces around the equals sign belong to the name and to the value: the variable is called “${first} ”, with a space, and %${first}% is not set. At the prompt the text %${first}% itself then goes out in place of the key; in a batch file nothing does.`,
        fix: `Write set "${first}=value", without spaces around the sign.`,
      }
    case 'setx':
      return {
        says: `setx takes a name and a value as two words and no equals sign: it refuses the line or sets something else, so ${first} is not set.`,
        fix: `Write setx ${first} "value", and open a new window.`,
      }
    case 'heroku':
      return {
        says: `heroku refuses the line and sets no ${first}: what the command in it prints has spaces or line breaks in it, so the shell makes several words of it.`,
        fix: 'Put the value with its command into double quotes, and see that the command prints the key alone.',
      }
    case 'hyphen':
      return {
        says: `A shell takes no hyphen in the name of a variable, so it sets no ${first}: ${gone}`,
        fix: `Write ${first.replaceAll('-', '_')} in both places.`,
      }
    default:
      return {
        says: `There are spaces around the equals sign, so ${second === 'systemd' ? 'systemd' : 'the shell'} does not set ${first}: ${gone}`,
        fix: 'Write NAME=value, without spaces.',
      }
  }
}
