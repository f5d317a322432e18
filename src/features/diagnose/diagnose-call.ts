import type { Catalog } from '#mocks/engine/catalog.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { PastedCall } from './call.ts'
import { commandOf, corrected } from './correct.ts'
import type { CallDiagnosis, EntryChoice } from './diagnosis.ts'
import { errorsOf } from './errors/find-errors.ts'
import type { Finding } from './findings/catalog.ts'
import { judgeCall, type Judged } from './judge-call.ts'
import { inspectKey } from './credential/inspect-key.ts'
import type { Kind } from './credential/look.ts'
import { visibleCredential } from './credential/parse-credential-value.ts'
import type { NamedProvider } from './name-provider.ts'
import type { Span } from './source-text.ts'
import { possibleCauses } from './possible-causes.ts'
import { replay } from './replay/replay.ts'
import type { ReplayContext } from './replay/stage-model.ts'
import { safeWords } from './safe-words.ts'
import { shownOf } from './shown.ts'
import { toPlayground } from './to-playground.ts'
import { verdictOf, assumptions } from './verdict-of.ts'
import { withCallers } from './with-callers.ts'

const nameOf = ({ id, name, tag }: Provider) => ({ id, name, tag })

const correctionOf = async (
  catalog: Catalog,
  provider: Provider,
  call: PastedCall,
  judged: Judged,
  context: ReplayContext,
): Promise<CallDiagnosis['corrected']> => {
  const { nearest } = judged
  if (!nearest) return undefined
  const { keys } = nearest.routed.endpoint.auth
  const keyClass =
    keys.length === 0 || keys.includes(judged.kind.class) ? judged.kind.class : (keys[0] ?? judged.kind.class)
  const kind: Kind = { ...judged.kind, class: keyClass }
  const substituteBody = !judged.bodyGood || call.bodyUnseen === true || judged.isGuess
  const base = { ...judged, provider, call, nearest, kind, body: substituteBody ? undefined : call.body?.text }
  const answered = await replay(
    catalog,
    {
      provider,
      endpoint: nearest.routed.endpoint,
      kind,
      token: 'good',
      substituteBody,
      build: ({ key = '', token = '' }) => corrected(base, key, token),
    },
    context,
  )
  const form = provider.keyFormats.find((each) => each.class === kind.class && each.environment === kind.environment)
  // Texts that only the command's writer sees: it turns them into the names of variables.
  const standIn = {
    key: `${form?.prefix ?? ''}${(form?.randomPart.alphabet ?? 'a').charAt(0).repeat(form?.randomPart.length ?? 12)}`,
    token: `eyJ${'x'.repeat(8)}.x.x`,
  }
  const request = corrected({ ...base, body: substituteBody ? answered.lent : base.body }, standIn.key, standIn.token)
  return {
    ...(await commandOf(provider, kind, request, call.form)),
    status: answered.status,
    isExample: judged.isGuess,
  }
}

const ERROR_BODY = /^\s*\{\s*"(?:errors?"\s*:\s*(?:"[^"]|\{\s*"|\[\s*[{"])|success"\s*:\s*false\b)/

const answerOf = (provider: Provider, { response }: PastedCall): CallDiagnosis['answer'] => {
  if (!response) return undefined
  const matches =
    response.gateway === undefined
      ? errorsOf([provider], response.body, response.status).filter(({ weight }) => weight >= 4)
      : []
  const best = matches.filter(({ weight }) => weight === matches[0]?.weight)
  const codes = new Set(best.map(({ code }) => code))
  const status = response.status ?? (new Set(best.map((each) => each.status)).size === 1 ? best[0]?.status : undefined)
  return {
    status,
    code: codes.size === 1 ? best[0]?.code : undefined,
    gateway: response.gateway,
    isError: ERROR_BODY.test(response.body),
    matches: best,
  }
}

/** What of a call goes into its correction, as it was read. */
const textsOf = ({ url, headers, body }: PastedCall): readonly string[] =>
  [url, ...headers.flatMap(({ name, value }) => [name, value]), body].flatMap((part) => part?.text ?? [])

export const choiceOf = (
  { entries = [], entry }: PastedCall,
  safe: (text: string) => string,
): EntryChoice | undefined =>
  entry === undefined
    ? undefined
    : { entries: entries.map((each) => ({ ...each, address: safe(each.address) })), current: entry }

export const diagnoseCall = async (
  catalog: Catalog,
  source: string,
  named: NamedProvider,
  providers: readonly Provider[],
  pasted: PastedCall,
  secrets: readonly Span[],
  context: ReplayContext,
): Promise<CallDiagnosis> => {
  const { provider } = named
  const call = withCallers(provider, pasted)
  const judged = await judgeCall(catalog, provider, providers, call, context)
  const keyFormats = providers.flatMap((each) => each.keyFormats)
  const safe = safeWords(source, secrets, keyFormats, textsOf(call))
  const findings = judged.findings.map((each): Finding => ({ ...each, says: safe(each.says), fix: safe(each.fix) }))
  const fix = await correctionOf(catalog, provider, call, judged, context)
  const { place } = judged
  const key = place.where === 'nowhere' ? undefined : inspectKey(place.parsed.whole, providers, context.now)
  const answer = answerOf(provider, call)
  const marked = findings.flatMap(({ spans }, mark) => spans.map((span) => ({ span, mark })))
  return {
    kind: 'call',
    form: call.form,
    readAs: call.readAs ?? 'a call',
    partial: call.partial === true,
    answer,
    provider: nameOf(provider),
    sure: named.sure,
    because: safe(named.because),
    others: named.others.map(nameOf),
    endpoint: judged.isGuess ? undefined : judged.nearest?.routed.endpoint.title,
    shown: shownOf(source, secrets, marked, keyFormats),
    findings,
    verdict: verdictOf(
      provider,
      judged.asPasted,
      judged.isOtherHost,
      place.where !== 'nowhere' && key?.look === 'text' && key.length >= 16
        ? visibleCredential(place.parsed).slice(-4)
        : '',
    ),
    assumed: assumptions(provider, call, judged).map(safe),
    possibleCauses: findings.some(({ fails }) => fails)
      ? []
      : possibleCauses(
          provider,
          judged.nearestReplay.entry,
          call.response,
          (call.partial === true && place.where === 'nowhere') || findings.some(({ id }) => id === 'masked'),
          (answer?.matches[0]?.weight ?? 0) >= 6,
        ),
    corrected: fix && {
      ...fix,
      command: safe(fix.command),
      own: fix.own && { ...fix.own, code: safe(fix.own.code) },
    },
    key,
    choice: choiceOf(call, safe),
    playground: toPlayground(provider, call, judged),
  }
}
