import { type Placeholder, type SourceText, spanIn } from '#src/features/diagnose/source-text.ts'

/** What a client or a library is told that fills the names of a path in. */
const FILLERS =
  /\b(?:set_?path_?params?|route_?params?|add_?url_?segment|resolve_?templates?|with_?url_?parameters|path_?param(?:eter)?s?|path_?variables?|uri_?variables|build_?and_?expand|uri_?template|addressable::template)\b|\.expand\(|\.replace\(\s{0,40}["'`\/]\\?[{:]|@Path\(|\bparams: ?\{\s{0,40}path:/i
const NAMES = /\{\w{1,60}\}|(?<=\/):[A-Za-z]\w{0,60}/g
/** What stands behind a text in a call of Spring: the values, for RestTemplate behind the type of the answer. */
const VALUES = /^[^"'`\n]{0,300}["'`]\s{0,40},\s{0,40}./

const isGiven = (source: string, part: SourceText, index: number): boolean => {
  const place = spanIn(part, index, index + 1)
  if (!place) return false
  const line = source.slice(Math.max(0, place.from - 400), place.from)
  const behind = source.slice(place.to, place.to + 600)
  if (/\buri\(\s{0,40}["'`][^"'`\n]{0,300}$/.test(line)) return VALUES.test(behind)
  return (
    /\b(?:exchange|(?:get|post|put|patch|delete)For(?:Object|Entity)|put|delete)\(\s{0,40}["'`][^"'`\n]{0,300}$/.test(
      line,
    ) && /^[^"'`\n]{0,300}["'`][^;]{0,300}(?:\.class|\)),\s{0,40}\S/.test(behind)
  )
}

/** The address with the names in its path taken for filled in, where the code gives their values. */
export const withFilledPath = (source: string, url: SourceText): SourceText => {
  const names = [...url.text.matchAll(NAMES)]
  if (names.length === 0) return url
  const isFilled = FILLERS.test(source)
  const found: readonly Placeholder[] = names
    .filter(({ index }) => isFilled || isGiven(source, url, index))
    .map(({ index, 0: all }) => ({ name: all.replace(/[{}:]/g, ''), from: index, to: index + all.length }))
  return found.length === 0
    ? url
    : { ...url, placeholders: [...url.placeholders, ...found].toSorted((one, other) => one.from - other.from) }
}
