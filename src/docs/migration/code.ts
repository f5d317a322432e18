import { sampleIn, sampleLanguages } from '#mocks/codegen/languages.ts'
import { stagedModel } from '#mocks/codegen/staged.ts'
import type { SampleCredentials } from '#mocks/codegen/secret-parts.ts'
import type { ArrangedRequest } from '#mocks/state/arrange.ts'
import { highlighted } from '#src/ui/highlight.ts'
import { onPage } from '#src/docs/samples/sample-file.ts'
import { type DiffLine, diffLines } from '#src/ui/diff-lines.ts'

/** A line of code as HTML, with the side that has it. */
export type CodeLine = { readonly kind: DiffLine['kind']; readonly html: string }
export type CodeChange = { readonly lang: string; readonly label: string; readonly lines: readonly CodeLine[] }

type Side = { readonly request: ArrangedRequest; readonly credentials: SampleCredentials }

const changed = async (
  before: string,
  after: string,
  code: Parameters<typeof highlighted>[1],
): Promise<readonly CodeLine[]> => {
  // No token spans two lines, so the highlighted text can be cut at its line ends.
  const [from, to] = await Promise.all(
    [before, after].map(async (text) => (await highlighted(text, code)).replace(/^<code>|<\/code>$/g, '').split('\n')),
  )
  return diffLines(before.split('\n'), after.split('\n')).map((line) => ({
    kind: line.kind,
    html: (line.kind === 'to' ? to?.[line.to] : from?.[line.from]) ?? '',
  }))
}

/** The code of two calls laid over each other, in each language that stands in a page. */
export const codeChanges = (from: Side, to: Side): Promise<readonly CodeChange[]> => {
  const before = stagedModel(from.request, from.credentials)
  const after = stagedModel(to.request, to.credentials)
  return Promise.all(
    onPage.map(async (lang) => {
      const { label, code } = sampleLanguages[lang]
      return { lang, label, lines: await changed(await sampleIn(lang, before), await sampleIn(lang, after), code) }
    }),
  )
}
