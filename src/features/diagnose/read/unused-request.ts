import type { Fault } from '#src/features/diagnose/call.ts'

const COPY = /^[ \t]*(\w+)\.(newBuilder|mutate)\(\)[^;={}]{0,400}\.build\(\)[ \t]*(?:;[ \t]*)?\r?$/gm
// PSR-7: nothing of a message changes, each with... gives a copy.
const PSR = /^[ \t]*\$(\w+)->(with(?:Added)?Header)\([^;\n]{0,300}\)[ \t]*;/gm

const unusedMessage = (source: string): readonly Fault[] => {
  if (!/\bnew \\?(?:[\w\\]+\\)?Request\(|\bcreateRequest\(|\bRequestInterface\b/.test(source)) return []
  for (const { index, 0: all, 1: name = '', 2: by = '' } of source.matchAll(PSR))
    if (new RegExp(`\\b(?:send|sendAsync|sendRequest)\\(\\s*\\$${name}\\b`).test(source))
      return [{ id: 'headers-not-passed', span: { from: index, to: index + all.length }, detail: `copy ${by}` }]
  return []
}

const BUILT = /\b(\w{1,40})\s*=\s*(\w{1,40})\.build\(\)\s*;?/g

/** A header that a builder gets when the request has been built of it. */
const setAfterBuild = (source: string): readonly Fault[] => {
  for (const { index, 0: all, 2: builder = '' } of source.matchAll(BUILT)) {
    const rest = source.slice(index + all.length)
    const late = new RegExp(`^[ \\t]*${builder}\\.(?:setHeader|addHeader|headers?)\\(`, 'm').exec(rest)
    const isBuiltAgain = rest.includes(`${builder}.build()`)
    if (late && !isBuiltAgain) {
      const from = index + all.length + late.index
      return [{ id: 'headers-too-late', span: { from, to: from + late[0].length }, detail: 'built' }]
    }
  }
  return []
}

const SWIFT = /\b(?:var|let)\s+(\w+)\s*(?::\s*URLRequest\s*)?=\s*(?:NSMutable)?URLRequest\(/
/** A request of Swift that is sent by its address alone. */
const BY_ADDRESS =
  /\.(?:dataTask|uploadTask|downloadTask|dataTaskPublisher)\((?:with|for): *(\w+)|\.data\((?:from): *(\w+)/

const unusedCopy = (source: string): readonly Fault[] => {
  for (const { index, 0: all, 1: name = '', 2: by = '' } of source.matchAll(COPY))
    if (
      new RegExp(
        `\\b(?:newCall|proceed)\\(\\s*${name}\\s*\\)|\\b${name}\\s*\\.(?:get|post|put|patch|delete|method)\\(`,
      ).test(source)
    )
      return [{ id: 'headers-not-passed', span: { from: index, to: index + all.length }, detail: `copy ${by}` }]
  return []
}

const unusedInSwift = (source: string): readonly Fault[] => {
  const [, name = ''] = SWIFT.exec(source) ?? []
  const sent = BY_ADDRESS.exec(source)
  const given = sent?.[1] ?? sent?.[2]
  const isSent = new RegExp(`(?:with|for|from): *${name}\\b|\\b(?:request|send|execute)\\( *${name}\\b`).test(source)
  return name !== '' && sent && given !== name && !isSent
    ? [{ id: 'headers-not-passed', span: { from: sent.index, to: sent.index + sent[0].length }, detail: 'swift' }]
    : []
}

/** A request that got the header, where another one is sent. */
export const unusedRequest = (whole: string): readonly Fault[] => {
  const source = whole.slice(0, 60_000)
  return [...unusedCopy(source), ...unusedMessage(source), ...setAfterBuild(source), ...unusedInSwift(source)]
}

// A text with digits in it may be the key itself, which is not repeated.
const VALUE = /@Value\(\s*"(\{?(?=[a-z._-]*(?:key|token|secret))[a-z._-]{3,60}\}?)"\s*\)/i

const STATIC = /@Value\([^)\n]{1,100}\)\s+(?:(?:private|public|protected)\s+)?static\s+(?:final\s+)?String\s+(\w{1,60})/

/** A field that Spring gives the text itself, since no dollar sign and braces are around the name. */
export const literalValue = (whole: string): readonly Fault[] => {
  const source = whole.slice(0, 60_000)
  const match = VALUE.exec(source)
  const unfilled = STATIC.exec(source)
  if (unfilled)
    return [
      {
        id: 'value-literal',
        span: { from: unfilled.index, to: unfilled.index + unfilled[0].length },
        detail: `static ${unfilled[1] ?? ''}`,
      },
    ]
  return match
    ? [
        {
          id: 'value-literal',
          span: { from: match.index, to: match.index + match[0].length },
          detail: match[1] ?? '',
        },
      ]
    : []
}
