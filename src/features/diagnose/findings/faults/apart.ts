import type { Words } from '#src/features/diagnose/findings/stage.ts'

/** What curl took a part of a command for that fell apart. */
export const apart = (kind: string): Words => {
  switch (kind) {
    case 'method':
      return {
        says: 'curl took the method for a host, because it has no -X in front.',
        fix: 'Delete it, or write -X in front of it.',
      }
    case 'range':
      return {
        says: 'curl takes square brackets in an address for a range of addresses, and finds none in these.',
        fix: 'Add -g, or write them as %5B and %5D.',
      }
    case 'host':
      return {
        says: 'curl finds no host in the address: it does not begin with https:// and a name.',
        fix: 'Write the address in full, with https:// in front, and see that the variable of its beginning is set.',
      }
    case 'dash':
      return {
        says: 'curl took an option for a host: its hyphen was turned into a dash.',
        fix: 'Type - again: documents and chats turn hyphens into dashes.',
      }
    case 'braces':
      return {
        says: 'curl took a part of the body for an address, and its braces for a pattern of addresses: the shell did not keep the body together. cmd.exe does not know single quotes, and Windows PowerShell drops the double quotes inside.',
        fix: 'Write the body to a file and send it with --data-binary @body.json, or put it in double quotes with \\" for each quote inside.',
      }
    default:
      return {
        says: 'The command fell apart: curl took a part of the header for an address. The header has no quotes around it, or the shell does not know them, as cmd.exe does not know single quotes.',
        fix: 'Put the whole header into double quotes.',
      }
  }
}
