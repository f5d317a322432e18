import type { Provider } from '#mocks/engine/provider.ts'
import type { CallForm, PastedCall, PastedResponse } from './call.ts'
import { mentioned } from './diagnose-text.ts'
import type { AnswerDiagnosis } from './diagnosis.ts'
import type { ErrorMatch } from './errors/error-match.ts'
import { errorsOf, saidIn } from './errors/find-errors.ts'
import { answerIn } from './read/texts/answer-in.ts'

/** A status that code answers itself, as a handler of webhooks does: it is no answer of a provider. */
const OWN_ANSWER =
  /\b(?:(?:status|sendStatus|abort|writeHead|WriteHeader|StatusCode|HTTPException)\([^()\n]{0,40}|http\.Error\(w,[^()\n]{0,80}|new (?:Next)?Response\([^\n]{0,80}status: ?)\b[45]\d\d\b/g

/** An exact code or message gives one error; what has only its shape or status comes behind. */
export const answerAlone = (
  providers: readonly Provider[],
  { body: pasted, status }: PastedResponse,
  source: string,
): Omit<AnswerDiagnosis, 'shown'> => {
  const body = pasted.replace(OWN_ANSWER, '')
  // In words of a client the one provider that they name is meant.
  const named = /^\s*[{[<]/.test(body) ? undefined : mentioned(providers, body)
  const stated = status ?? (named && answerIn(body)?.status)
  const shown = errorsOf(named ? [named] : providers, body, stated).slice(0, 12)
  // `PayKoreClient` in a trace names them too.
  const meant = named ?? (shown.length === 0 && status !== undefined ? mentioned(providers, source) : undefined)
  const found = shown.length === 0 && meant && stated ? errorsOf([meant], `${meant.name} ${stated}`) : shown
  const best = found[0]?.weight ?? 0
  const isExact = ({ weight }: ErrorMatch): boolean => best < 6 || weight === best
  return {
    kind: 'answer',
    isBody: status !== undefined || /^\s*(?:[{[]|HTTP\/)/.test(body),
    matches: found.filter(isExact),
    alike: found.filter((each) => !isExact(each)),
  }
}

// Beside a command in a shell people write what it answered; code may name an error that it only waits for.
const MAY_QUOTE: ReadonlySet<CallForm> = new Set(['text', 'http', 'curl', 'cmd', 'powershell'])

// A line in which somebody complains: no code, and no comment on what an answer may be.
const COMPLAINT =
  /^[^={};<>/#*\n]{0,80}\b(?:I|we|it|but|still|always|keeps?)\b[^={};<>/#*\n]{0,80}\b(?:get(?:s|ting)?|got|receiv(?:e|es|ed|ing)|returns?|responds?|answers?|fails?)\b[^={};<>/#*\n]{0,40}?(?:\b(401|403)\b|\bunauthori[sz]ed\b)/im

const complainedIn = (source: string): PastedResponse | undefined => {
  const match = /\b40[13]\b|unauthori[sz]ed/i.test(source) ? COMPLAINT.exec(source.slice(0, 20_000)) : null
  return match ? { status: Number(match[1] ?? 401), body: '' } : undefined
}

/** A text that quotes an answer without its JSON: the words of it stand for the body. */
export const withSaid = (providers: readonly Provider[], call: PastedCall, source: string): PastedCall => {
  const response = call.response ?? complainedIn(source)
  const answered = response ? { ...call, response } : call
  if (!MAY_QUOTE.has(call.form) || (response && (response.body !== '' || response.gateway !== undefined)))
    return answered
  const body = source.length > 20_000 ? '' : saidIn(providers, source)
  return body === '' ? answered : { ...call, response: { status: undefined, ...response, body } }
}
