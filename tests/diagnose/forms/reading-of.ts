import type { PastedResponse } from '#src/features/diagnose/call.ts'
import { readPaste } from '#src/features/diagnose/read/read-paste.ts'

/** A written form, and what is read of it: `GET address`, `Name: value`, `= body`, `< status` with who made a page, `NAME=value`, `! fault`. */
export type Form = readonly [name: string, paste: string, expected: readonly string[]]

const answered = ({ status, gateway }: PastedResponse): string =>
  `< ${status ?? ''}${gateway === undefined ? '' : ` from ${gateway}`}`

/** What is read of a paste, a line a thing. A header that never goes out has `lost` in front. */
export const readingOf = async (source: string): Promise<readonly string[]> => {
  const paste = await readPaste(source)
  switch (paste.kind) {
    case 'call': {
      const { method, url, headers, body, response, faults } = paste.call
      return [
        `${method.text} ${url?.text ?? ''}`,
        ...headers.map(({ name, value, lost }) => `${lost ? 'lost ' : ''}${name.text}: ${value.text}`),
        ...(body ? [`= ${body.text}`] : []),
        ...(response ? [answered(response)] : []),
        ...faults.map(({ id }) => `! ${id}`),
      ]
    }
    case 'text':
      return [
        paste.text.readAs,
        ...paste.text.keys.map(({ variable = '', value }) => `${variable}=${value.text}`),
        ...(paste.text.response ? [answered(paste.text.response)] : []),
        ...paste.text.faults.map(({ id }) => `! ${id}`),
      ]
    case 'key':
      return [`key ${paste.variable ?? ''}=${paste.key.text}`]
    case 'header':
      return [`${paste.header.name.text}: ${paste.header.value.text}`]
    case 'response':
      return [answered(paste.response)]
    case 'unreadable':
      return ['unreadable']
  }
}

const BROKEN =
  /\b(?:cut off|broken|truncated|left (?:open|out)|too many|were lost|never closed|that nothing sets|no (?:list|entries|value)|without (?:a|an|its)|alone|filtered|refuses)\b/

/** Whether a form is wrong, or came broken or cut off: what is read of it tells a fault, or its name says so. */
export const isBroken = ([name, , expected]: Form): boolean =>
  expected.some((line) => /^(?:! |lost |unreadable)/.test(line)) || BROKEN.test(name)
