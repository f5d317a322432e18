import type { PastedHeader } from '#src/features/diagnose/call.ts'
import { concat, placeholderOf, type SourceText, spanIn, textAt, textFor } from '#src/features/diagnose/source-text.ts'
import { isOfUnseenCaller } from './by-caller.ts'
import { madeByCall, valueAtPlace, withConcatenated } from './found-value.ts'

const PAIR =
  /["'`]?(?:\b|(?<=\bhttp_))((?:proxy-)?authorization|(?:x[-_])?api[-_]?key|x-[\w-]{1,40}-(?:key|token)|apikey)\b(?:["'`][ \t]{0,4},|(?:\\{0,3}["'`])?[ \t]{0,20}(?::|=>|=|\]))[ \t]{0,4}(?:=>?[ \t]*)?(?:\[(?=["'\\]))?((?:[fbru]{1,2}(?=["']))?(?:\\{0,3}["'`])?)((?:bearer |basic |token )?(?:b'[^'\n]{3,300}'|\('[^'\n]{3,300}',\))|(?:bearer |basic |token )?\[(?:filtered|redacted|masked|hidden|object \w{1,20})\]|(?:(?:bearer|basic|token|apikey|api-key|jwt|bot|oauth):?[ \t]+){1,3}(?:<(?:our|my) [^<>\n]{2,40}>|\{\{[^{}\n]{1,80}\}\}|\{[\w.$]{1,80}\}|(?:\$\w{1,40}(?:->)?|#)\{[^{}\n]{1,80}\}|\$\{(?:[^{}\n]|\{[^{}\n]*\}){1,200}\}|[^\s"'`,;)}\]]){1,2000}|<(?:our|my) [^<>\n]{2,40}>|(?:\{\{[^{}\n]{1,80}\}\}|(?:\$\w{1,40}(?:->)?|#)\{[^{}\n]{1,80}\}|\$\{(?:[^{}\n]|\{[^{}\n]*\}){1,200}\}|[^\s"'`,;)}\]]){1,2000})/gi
// A header that is a parameter of such an interface: its value is given with each call.
const PARAMETER_HEADER =
  /@(?:RequestHeader|Header|HeaderParam)\(\s*(?:(?:value|name)\s*=\s*)?"((?:proxy-)?authorization|(?:x-)?api[-_]?key|x-[\w-]{1,40}-(?:key|token))"[^)\n]{0,60}\)\s*(?:final\s+)?(?:String\s+)?(\w+)/gi
/** A call that is given a text with a scheme, and what stands behind it. */
const GIVEN =
  /\.\w+\(\s*(?:[^()"\n]{0,80}(?:"[^"\n]{0,80}"\s*)?,\s*){0,4}(?:\w+\s*=\s*)?"((?:Bearer|Basic|Token) )(?=["$%{])/
/** Where a generated client is told the scheme of a key. */
const PREFIX = /prefix(?:\.(?:add|put|set))?[ \t]*[[(][ \t]*["']$|prefix\[[ \t]*["']$/i
/** A header as Objective-C sets it. */
const OBJECTIVE =
  /(?:setValue|addValue):[ \t]*(@"[^"\n]{0,300}"|\[[^\]\n]{1,200}\]|[\w.]{1,80})[ \t]+forHTTPHeaderField:[ \t]*@"([\w-]{1,60})"/g

/** An address as it stands in a text. */
export type FoundAddress = { readonly text: string; readonly at: number }

/** A value with the quotes of a command around it, in a field where no shell takes them off: its line still ends in a backslash. */
const keptQuotes = (source: string, nameAt: number, valueAt: number, end: number): SourceText | undefined => {
  const [, quote = ''] = /^(["'])[ \t]*\\[ \t]*$/m.exec(source.slice(end, end + 20)) ?? []
  const open = source.lastIndexOf(quote, end - 1)
  const from = open > nameAt ? open : valueAt
  return quote !== '' && /(?:^|\n)[ \t]*$/.test(source.slice(Math.max(0, nameAt - 20), nameAt))
    ? textAt(source, from, end + 1)
    : undefined
}

const EVENT = /^\s*\{(?=[^\n]{0,4000}"(?:level|severity|lvl)"\s*:)/
const HELD = /"(?:headers|requestHeaders|request_headers)"\s*:\s*\{[^{}]*$/

/** Whether a name in the event of a log, in JSON, is a setting that the program tells of: headers are in an object of theirs. */
const isOfEvent = (source: string, name: string, nameAt: number): boolean =>
  /^api_?key$/i.test(name) &&
  source.charAt(nameAt - 1) === '"' &&
  EVENT.test(source) &&
  !HELD.test(source.slice(Math.max(0, nameAt - 2000), nameAt))

/** Names and values beside each other, and the schemes that are set beside the keys. */
const pairsIn = (source: string, from: number, address: FoundAddress | undefined) => {
  const headers: PastedHeader[] = []
  const prefixes = new Map<string, SourceText>()
  PAIR.lastIndex = from
  for (let match = PAIR.exec(source); match && headers.length < 8; match = PAIR.exec(source)) {
    const [all, name = '', , written = ''] = match
    const nameAt = match.index + all.indexOf(name)
    const valueAt = match.index + all.length - written.length
    // A log writes JSON into a text, where the quote behind a value has a backslash in front.
    const end = source.charAt(match.index + all.length)
    const isOpen = end === ']' && /\[[\w -]{2,30}$/.test(written)
    const value = /["'`]/.test(end) ? written.replace(/\\{1,3}$/, '') : isOpen ? `${written}]` : written
    // A word of the sentence.
    const isGiven = /^["'`][ \t]*,[ \t]*$/.test(source.slice(nameAt + name.length, valueAt))
    if (/^(?:|-|value:?|with|and|is|the|header)$/i.test(value) || (/^token$/i.test(value) && !isGiven)) continue
    // What a server does with a header that came to it.
    if (/^(?:\?\?$|%\{)/.test(value)) continue
    const before = source.charAt(nameAt - 1)
    // In a client that was generated, a prefix is set beside the key.
    if (PREFIX.test(source.slice(Math.max(0, nameAt - 40), nameAt)) && /^[A-Za-z]+$/.test(value)) {
      prefixes.set(name.toLowerCase(), textAt(source, valueAt, valueAt + value.length))
      continue
    }
    // A volume of docker: its name, and where it is mounted.
    if (/(?:-v|--volume)[ =]["']?$/.test(source.slice(Math.max(0, nameAt - 12), nameAt))) continue
    // A value of a chart, which helm is given.
    if (/--set(?:-string)?[ =][^\s]{0,80}$/.test(source.slice(Math.max(0, nameAt - 100), nameAt))) continue
    // The beginning of a list in code.
    if (/^[[({]+$/.test(value)) continue
    // An option of a library: `new PayKore({ apiKey })`, `PayKore.basic({ apiKey })`.
    if (name === 'apiKey' && /\b[\w.]{1,80}\(\{[^{}]{0,200}$/.test(source.slice(Math.max(0, nameAt - 300), nameAt)))
      continue
    // A parameter of an address is no header.
    if (/[?&]/.test(before) || (address && nameAt > address.at && nameAt < address.at + address.text.length)) continue
    if (isOfEvent(source, name, nameAt)) continue
    // A name in quotes stands in code too.
    const isPassed =
      /["'`]/.test(before) || /^["'`]?[ \t]*(?:,|\][ \t]*=)[ \t]*$/.test(source.slice(nameAt + name.length, valueAt))
    const [hidden] = /<(?:our|my) [^<>]*\b(?:key|token|secret)\b[^<>]*>$/i.exec(value) ?? []
    if (hidden !== undefined) {
      const to = valueAt + value.length
      headers.push({
        name: textAt(source, nameAt, nameAt + name.length),
        value: concat([
          textAt(source, valueAt, to - hidden.length),
          placeholderOf('the key', hidden, { from: to - hidden.length, to }),
        ]),
      })
      continue
    }
    const around = keptQuotes(source, nameAt, valueAt, match.index + all.length)
    const [called = value] = /(?<![\s\S])[\w.]*Credentials\.basic\(/.exec(value) ?? []
    const made = /^[\w.:]+!?\($/.test(called) ? madeByCall(source, valueAt, called) : undefined
    headers.push({
      name: textAt(source, nameAt, nameAt + name.length),
      value:
        made ??
        around ??
        withConcatenated(source, valueAtPlace(source, valueAt, value, isPassed), valueAt + value.length),
    })
  }
  return { headers, prefixes }
}

const parametersIn = (source: string, from: number): readonly PastedHeader[] =>
  Array.from(
    source.slice(from, from + 60_000).matchAll(PARAMETER_HEADER),
    ({ index, 0: all, 1: name = '', 2: variable = '' }) => {
      const nameAt = from + index + all.indexOf(name)
      const valueAt = from + index + all.lastIndexOf(variable)
      // What the method is given stands where it is called.
      const isOnly = !/@(?:RequestHeader|Header|HeaderParam)\([^)]*\)[^@]*@(?:RequestHeader|Header|HeaderParam)\(/.test(
        source,
      )
      const given = isOnly || /^authorization$/i.test(name) ? GIVEN.exec(source) : null
      const end = (given?.index ?? 0) + (given?.[0].length ?? 0)
      const filled = placeholderOf(variable, variable, { from: valueAt, to: valueAt + variable.length })
      return {
        name: textAt(source, nameAt, nameAt + name.length),
        value: given ? concat([textAt(source, end - (given[1]?.length ?? 0), end), filled]) : filled,
        ...(!given && { byCaller: isOfUnseenCaller(source, from + index) }),
      }
    },
  )

const objectiveIn = (source: string, from: number): readonly PastedHeader[] =>
  Array.from(
    source.slice(from, from + 60_000).matchAll(OBJECTIVE),
    ({ index, 0: all, 1: value = '', 2: name = '' }) => {
      const nameAt = from + index + all.lastIndexOf(name)
      const valueAt = from + index + all.indexOf(value)
      const [, written, variable = value] =
        /^\[NSString stringWithFormat:@"([^"%]*)%@"\s*,\s*(\w+)\]$/.exec(value) ?? []
      const literal = /^@"([^"]*)"$/.exec(value)?.[1]
      const span = { from: valueAt, to: valueAt + value.length }
      return {
        name: textAt(source, nameAt, nameAt + name.length),
        value:
          literal === undefined
            ? concat([textFor(written ?? '', span), placeholderOf(variable, variable, span)])
            : textAt(source, valueAt + 2, valueAt + 2 + literal.length),
      }
    },
  )

/** The headers that carry a key in a text, from `from` on; what stands in the address is none. */
export const headersIn = (source: string, from: number, address: FoundAddress | undefined): readonly PastedHeader[] => {
  const { headers, prefixes } = pairsIn(source, from, address)
  return [...headers, ...parametersIn(source, from), ...objectiveIn(source, from)].map((each) => {
    const { name, value } = each
    const prefix = prefixes.get(name.text.toLowerCase())
    const gap = prefix && textFor(' ', spanIn(prefix) ?? { from: 0, to: 0 })
    return { ...each, value: prefix && gap ? concat([prefix, gap, value]) : value }
  })
}
