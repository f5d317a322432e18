import { KEY_BEGINNING } from '#mocks/engine/key-beginning.ts'
import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import type { PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import { spanIn } from '#src/features/diagnose/source-text.ts'
import { searchText } from './texts/search.ts'

const NAMES_KEY = /authorization|api[-_]?key|bearer\b|x-[\w-]{1,40}-(?:key|token)/i
const isAboutKey = (code: string): boolean => NAMES_KEY.test(code) || KEY_BEGINNING.test(code)

/** Where no header for a key was found and the code speaks of one all the same, it was not understood in full. */
const asUnderstood = (call: PastedCall, source: string): PastedCall =>
  call.headers.some(({ name }) => mayCarryKey(name.text)) ||
  call.keyFields !== undefined ||
  /[?&](?:api[-_]?key|key|token)=/i.test(call.url?.text ?? '') ||
  !isAboutKey(withoutComments(source))
    ? call
    : { ...call, partial: true }

/** What a search of the text adds to a call of which the code shows only a part: its address, and a header with a key. */
const withFound = (call: PastedCall, source: string): PastedCall => {
  const carries = call.headers.some(({ name }) => mayCarryKey(name.text))
  const isNamed =
    call.url?.placeholders.some(({ from, to }) => from === 0 && to >= (call.url?.text.length ?? 0)) === true
  if (call.url && !isNamed && (carries || !call.partial || call.faults.length > 0)) return call
  const found = searchText(source)
  if (!found) return call
  const url = (isNamed ? found.url : undefined) ?? call.url ?? found.url
  const body = call.body && spanIn(call.body)
  const isOwn = ({ name, value }: PastedHeader): boolean => {
    const at = spanIn(name)
    // What is commented out is not sent.
    if (at && /^[ \t]*(?:\/\/|#|\*|--)/.test(source.slice(source.lastIndexOf('\n', at.from - 1) + 1, at.from)))
      return false
    const isInHeader =
      at !== undefined &&
      call.headers.some(({ value: outer }) => {
        const around = spanIn(outer)
        return around !== undefined && at.from >= around.from && at.to <= around.to
      })
    const isInBody = body !== undefined && at !== undefined && at.from >= body.from && at.to <= body.to
    return !isInBody && !isInHeader && url?.text.includes(value.text) !== true
  }
  return {
    ...call,
    ...(!call.url && call.methodBy && { method: found.method }),
    url,
    headers: carries ? call.headers : [...call.headers, ...found.headers.filter(isOwn)],
    partial: true,
    ...(carries
      ? {}
      : {
          faults: [
            ...call.faults,
            ...found.faults.filter(({ id }) => /^(?:no-colon|scheme-by-client|basic-from-auth)$/.test(id)),
          ],
        }),
  }
}
const withoutComments = (source: string): string =>
  source
    .slice(0, 60_000)
    .replace(/^[ \t]*(?:\/\/|#(?!\[|\{)|\*)[^\n]*|\/\*[\s\S]*?\*\/|https?:\/\/\S+|\s(?:\/\/|#) [^\n]*/gm, ' ')

/** A call with what else its text shows of it; partial where the text speaks of a key that was not understood. */
export const completed = (call: PastedCall, source: string): PastedCall => withFound(asUnderstood(call, source), source)
