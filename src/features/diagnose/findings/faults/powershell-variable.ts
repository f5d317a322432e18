import type { Words } from '#src/features/diagnose/findings/stage.ts'
import type { FaultContext } from './fault-words.ts'

/** Why a variable of PowerShell is empty where it is written: `second` says what is set, or how it is written. */
export const powershellVariable = ({ first: name, second }: FaultContext): Words => {
  const two = `In PowerShell $${name} and $env:${name} are two variables`
  switch (second) {
    case 'colon':
      return {
        says: `In double quotes PowerShell reads $${name}: as the name of a drive or a scope, as in $env:. It fills in nothing for $${name}, or refuses the line.`,
        fix: `Write \${${name}}: with braces.`,
      }
    case 'session':
      return {
        says: `${two}: $${name}, of the session, is set here, and $env:${name}, of the environment, is not. It is empty, and the header is sent without a key.`,
        fix: `Write $${name}, or set $env:${name} = "…" first.`,
      }
    case 'environment':
      return {
        says: `${two}: $env:${name}, of the environment, is set here, and $${name}, of the session, is not. It is empty, and the header is sent without a key.`,
        fix: `Write $env:${name}.`,
      }
    default:
      return {
        says: `In PowerShell $${name} is a variable of the session; one of the environment is $env:${name}. Where the session does not set it, it is empty, and the header is sent without a key.`,
        fix: `Write $env:${name}.`,
      }
  }
}
