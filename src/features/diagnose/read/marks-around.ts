const blanked = (source: string, pattern: RegExp): string =>
  source.replace(pattern, (part) => part.replace(/[^\r]/g, ' '))

// The name of the container that compose puts in front of each line.
const CONTAINER = /^[A-Za-z][\w.-]{0,60}[ \t]{1,20}\| (?=\S|$)/gm

// The marks that Markdown puts around code.
const FENCE =
  /^[ \t]*(?:(?:```|~~~)[\w -]{0,30}\r?$|`(?=[{[][^`\n]{0,2000}`[ \t]*\r?$))|(?<=^[ \t]*`[{[][^`\n]{0,2000})`(?=[ \t]*\r?$)/gm

/** A log of compose without the names of its containers, each character in its place. */
const withoutContainers = (source: string): string =>
  (source.match(CONTAINER)?.length ?? 0) > 1 ? blanked(source, CONTAINER) : source

// What var_dump of PHP writes in front of a text.
const DUMPED = /(?<==>\s{0,40})string\(\d+\)(?= ")/g

/** A text without what Markdown, compose and var_dump put around it, each character in its place. A very long one stays as it is. */
export const withoutMarks = (source: string): string =>
  source.length < 200_000 ? withoutContainers(blanked(blanked(source, FENCE), DUMPED)) : source
