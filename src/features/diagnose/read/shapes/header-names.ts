import { type SourceText, spanIn, textFor } from '#src/features/diagnose/source-text.ts'

/** What libraries call the names of headers: `HttpHeaders.AUTHORIZATION`, `HeaderNames.ContentType`. */
const CONSTANT = /(?:^|[.:])(authorization|content_?type|accept|user_?agent)(?:_?header)?$/i

/** The header that a constant of a library names; another text as it is. */
export const nameOfConstant = (name: SourceText): SourceText => {
  const [, word] = name.placeholders.length > 0 ? (CONSTANT.exec(name.text) ?? []) : []
  const span = spanIn(name)
  return word === undefined || !span ? name : textFor(HEADER_NAMES[word.toLowerCase().replace('_', '')] ?? word, span)
}
const HEADER_NAMES: Readonly<Record<string, string>> = {
  authorization: 'Authorization',
  contenttype: 'Content-Type',
  accept: 'Accept',
  useragent: 'User-Agent',
}
