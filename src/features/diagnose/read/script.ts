import type { Fault, PastedCall } from '#src/features/diagnose/call.ts'
import { brokenCode } from './broken-code.ts'
import { browserFaults } from './browser-faults.ts'
import { withoutTrace } from './code-in-thread.ts'
import { usedIn } from './command.ts'
import { completed } from './completed.ts'
import { withCopiedRequest } from './copied-request.ts'
import { encodedLines } from './encoded-lines.ts'
import { withKnownEmpty } from './known-empty.ts'
import type { Language } from './languages/expression.ts'
import { readCode } from './languages/read-code.ts'
import { otherNames } from './other-names.ts'
import { plainRuby } from './plain-ruby.ts'
import { withSentValues } from './sent-values.ts'
import { environmentIn, readByPowerShell, withEnvironment } from './set-in-paste.ts'
import { interceptorFaults, lateInterceptor, proceedFaults, unsetInterceptor } from './interceptors.ts'
import { withPrintedVariables } from './printed-variables.ts'
import { appendedHeaders, promisedHeaders, replacedHeaders, stringifiedHeaders } from './replaced-headers.ts'
import { promisedValues } from './promised-values.ts'
import { quotedProperties } from './quoted-properties.ts'
import { setLater } from './set-later.ts'
import { lateDotenv } from './late-dotenv.ts'
import { azureFaults } from './texts/azure.ts'
import { readAddressError } from './texts/address-error.ts'
import { readClientError } from './texts/client-error.ts'
import { corsFault, parserFault, tokenFault } from './texts/messages.ts'
import { variablesIn } from './texts/settings.ts'
import { historyFaults } from './texts/transcript.ts'
import { literalValue, unusedRequest } from './unused-request.ts'
import { withAnswer } from './with-answer.ts'
import { wrappedKeys } from './wrapped-keys.ts'

/** No language but PowerShell takes a curly quote for a quote. */
const withCurlyQuotes = (call: PastedCall, at: number): PastedCall => ({
  ...call,
  faults: [...call.faults, { id: 'curly-quotes-in-code', span: { from: at, to: at + 1 } }],
})

const MISSING: Readonly<Record<string, string>> = { 'comma-missing': ',', 'quote-open': '"' }

/** The code with a comma or a quote in the place of the line break where one is missing. */
const withMissing = (source: string, faults: readonly Fault[]): string =>
  faults.reduce((code, { id, span }) => {
    const at = code.indexOf('\n', span.to)
    const sign = MISSING[id]
    return sign !== undefined && at >= 0 ? `${code.slice(0, at)}${sign}${code.slice(at + 1)}` : code
  }, source)

/** The likeliest request of a script, with all that the paste tells of it beside the code. `quotes`: where a curly quote stands for one of code. */
export const readScript = async (
  source: string,
  language: Language,
  quotes: number | undefined,
): Promise<PastedCall | undefined> => {
  const broken = brokenCode(source, language)
  const [first, ...others] = await readCode(withMissing(withoutTrace(source), broken), language)
  const beside = (read: PastedCall): PastedCall => besideCode(source, language, quotes, broken, read)
  return first && { ...beside(first), ...(others.length > 0 && { others: others.slice(0, MOST_OTHERS).map(beside) }) }
}

/** So many requests of a script are looked at behind the likeliest. */
const MOST_OTHERS = 2

const besideCode = (
  source: string,
  language: Language,
  quotes: number | undefined,
  broken: readonly Fault[],
  read: PastedCall,
): PastedCall => {
  const call = quotes === undefined || language === 'powershell' ? read : withCurlyQuotes(read, quotes)
  const refusal = readClientError(source)
  const refused = refusal?.faults.filter(({ id }) => id === 'refused-by-client' || id === 'key-in-log') ?? []
  const isPrinted = call.faults.some(({ id }) => id === 'dotnet-scheme' || id === 'headers-as-text')
  const set = environmentIn(source)
  const environment = language === 'powershell' ? readByPowerShell(set, source) : set
  const understood = language === 'plain' ? withCopiedRequest(source, completed(call, source)) : completed(call, source)
  const filled = withEnvironment(withPrintedVariables(source, understood), environment)
  const known = withKnownEmpty(source, withSentValues(source, filled))
  const more = withAnswer(known, source)
  const cors = /^(?:fetch|node)$/.test(more.form) && !more.response ? corsFault(source) : undefined
  const page = more.response ? undefined : parserFault(source)
  const token = more.response ? undefined : tokenFault(source)
  const refusedAddress = readAddressError(source)
  const faults = [
    ...more.faults,
    ...broken,
    ...browserFaults(source, understood),
    ...historyFaults(source, more),
    ...interceptorFaults(source),
    ...unsetInterceptor(source),
    ...lateInterceptor(source),
    ...proceedFaults(source),
    ...unusedRequest(source),
    ...literalValue(source),
    ...lateDotenv(source),
    ...promisedValues(source, understood.headers, language),
    ...plainRuby(source),
    ...encodedLines(source, more),
    ...(language === 'java' ? quotedProperties(source) : []),
    ...(language === 'javascript'
      ? [
          ...replacedHeaders(source),
          ...appendedHeaders(source),
          ...stringifiedHeaders(source),
          ...promisedHeaders(source),
        ]
      : []),
    ...(language === 'javascript' ? setLater(source, understood) : []),
    ...azureFaults(source, usedIn(understood)),
    ...wrappedKeys(source, more.headers, language),
    ...(cors ? [cors] : []),
    ...(page ? [page] : []),
    ...(token ? [token] : []),
    ...(refusedAddress ? [refusedAddress.fault] : []),
    ...otherNames(understood, [
      ...[...variablesIn(source).keys()].filter((name) => language === 'java' || !name.includes('.')),
      ...environment.keys(),
    ]),
  ]
  return { ...more, faults: isPrinted ? faults : [...faults, ...refused] }
}
