import type { Words } from '#src/features/diagnose/findings/stage.ts'
import type { FaultContext } from './fault-words.ts'

/** Why a client took an address for none; the reason is the first word of the detail. */
export const addressRefused = ({ first, provider }: FaultContext): Words => {
  const host = provider?.hosts.find(({ answers }) => answers !== false)?.host ?? 'the host of the API'
  switch (first) {
    case 'unset':
      return {
        says: 'The address begins with the word of an empty variable: the base address was never set where this runs, so the client sends nothing.',
        fix: `Set the variable of the base address: https://${host}.`,
      }
    case 'path':
      return {
        says: 'The address is only a path: its beginning with https:// and the host is missing, so the client sends nothing.',
        fix: `Put the base address in front: https://${host}. A variable for it that is empty leaves a path like this.`,
      }
    case 'stray':
      return {
        says: 'Quotes, white space or a line break stand in front of the address or in it, so the client finds no https:// and sends nothing.',
        fix: 'Delete them, and trim the variable that the address comes from.',
      }
    case 'hostname':
      return {
        says: 'What takes the host takes its name alone. With https:// in front or a path behind, the whole is looked up as a name, and nobody has it.',
        fix: `Write ${host} there, without https://, and the whole path where the path goes.`,
      }
    case 'scheme':
      return {
        says: 'The address does not begin with https://, but with a word that the client does not know, so it sends nothing.',
        fix: 'Write https:// in front of the host, letter by letter.',
      }
    default:
      return {
        says: 'The address has no https:// in front, so the client refuses it before it sends anything.',
        fix: 'Write https:// in front of the host.',
      }
  }
}
