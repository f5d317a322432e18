import { sampleEntries } from '../../../mocks/samples/samples.ts'
import type { Credentials } from '../../../mocks/samples/secret-parts.ts'
import type { StagedRequest } from '../../../mocks/world/stage.ts'
import { highlighted } from '../highlight.ts'
import { diffLines } from './line-diff.ts'
import type { DiffLine } from './line-diff.ts'

/** A line of code as HTML, with the side that has it. */
export type CodeLine = { readonly kind: DiffLine['kind']; readonly html: string }
export type CodeChange = { readonly lang: string; readonly label: string; readonly lines: readonly CodeLine[] }

type Side = { readonly request: StagedRequest; readonly credentials: Credentials }

const changed = async (
  before: { readonly text: string; readonly code: Parameters<typeof highlighted>[1] },
  after: { readonly text: string },
): Promise<readonly CodeLine[]> => {
  // No token spans two lines, so the highlighted text can be cut at its line ends.
  const [from, to] = await Promise.all(
    [before.text, after.text].map(async (text) =>
      (await highlighted(text, before.code)).replace(/^<code>|<\/code>$/g, '').split('\n'),
    ),
  )
  return diffLines(before.text.split('\n'), after.text.split('\n')).map((line) => ({
    kind: line.kind,
    html: (line.kind === 'to' ? to?.[line.to] : from?.[line.from]) ?? '',
  }))
}

/** The code of two calls laid over each other, language by language. */
export const codeChanges = (from: Side, to: Side): Promise<readonly CodeChange[]> => {
  const after = sampleEntries(to.request, to.credentials)
  return Promise.all(
    sampleEntries(from.request, from.credentials).flatMap((before) => {
      const same = after.find(({ lang }) => lang === before.lang)
      return same ? [changed(before, same).then((lines) => ({ lang: before.lang, label: before.label, lines }))] : []
    }),
  )
}
