import type { Words } from '#src/features/diagnose/findings/stage.ts'

const BREAKS: Readonly<Record<string, Words>> = {
  block: {
    says: 'A block with | or > keeps the line break at its end, which becomes a part of the key.',
    fix: 'Write the key after the colon, or |- instead of |.',
  },
  escape: {
    says: 'Between double quotes YAML turns \\n into a line break, which becomes a part of the key.',
    fix: 'Delete it.',
  },
  quoted: {
    says: 'Between double quotes a reader of .env files turns \\n into a line break, which becomes a part of the key.',
    fix: 'Delete it, and set the variable again where it was set: echo and a pasted line break add it.',
  },
  heredoc: {
    says: 'A text that is written over lines ends with a line break, which becomes a part of the key.',
    fix: 'Write the key in quotes on one line, or wrap the text in chomp().',
  },
  shown: {
    says: 'The $ at the end is how cat shows a line break: the file ends with one, which becomes a part of the key.',
    fix: 'Write the file without it: printf %s, or echo -n. Trim the text where it is read.',
  },
  bracket: {
    says: 'The sign behind the value is printed on the next line: the value ends with a line break, which becomes a part of the key.',
    fix: 'Set it again without: printf %s, or echo -n. Trim the text where it is read.',
  },
  template: {
    says: 'The template ends with a line break, which becomes a part of the key.',
    fix: 'End it with the last brace, or trim the text where it is read.',
  },
  bytes: {
    says: 'The bytes end with 0a, a line break, which becomes a part of the key.',
    fix: 'Write the file without it: printf %s, or echo -n. Trim the text where it is read.',
  },
  'bytes-cr': {
    says: 'The bytes end with 0d 0a, a carriage return and a line break, which become a part of the key: the file has Windows line endings.',
    fix: 'Save the file with LF and without a line break at its end (printf %s), and trim the text where it is read.',
  },
  warned: {
    says: 'What loads the secret says that it ends with a line break, which becomes a part of the key.',
    fix: 'Write the file without it: printf %s, or echo -n. Trim the text where it is read.',
  },
  file: {
    says: 'file() takes a file as it is, and most files end with a line break: it becomes a part of the key, and Go refuses such a header before it sends anything.',
    fix: 'Write trimspace(file(…)).',
  },
  echo: {
    says: 'echo adds a line break after the key, and it is encoded or saved with it: it becomes a part of the key.',
    fix: 'Use echo -n or printf %s.',
  },
}
const encoded = (end: string): Words => ({
  says: `What is encoded here ends with a ${end}, which becomes a part of the key.`,
  fix: 'Encode it again with echo -n or printf %s, or put the plain key under stringData.',
})

/** How a line break came behind a key, and how it is kept away; a detail of no kind names what is encoded there. */
export const breakWords = (detail: string): Words => BREAKS[detail] ?? encoded(detail)
