import { schemasReady } from '#mocks/engine/late-schemas.ts'
import type { Catalog } from '#mocks/engine/catalog.ts'
import type { KeyClass } from '#mocks/engine/key.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { isLocal, type NearestRoute, type PastedAddress, readAddressOf } from './address.ts'
import type { PastedCall } from './call.ts'
import { type KeyPlace, locateKey, lostKey } from './credential/find-key.ts'
import { kindOfKey, usualKind } from './credential/kind-of-key.ts'
import type { Kind } from './credential/look.ts'
import { headersWith } from './headers-with.ts'
import type { Finding } from './findings/catalog.ts'
import { byRule } from './findings/by-rule.ts'
import { ordered } from './findings/ordered.ts'
import { addressMistakes } from './findings/in-address.ts'
import { betweenMistakes, isAboutKey } from './findings/between.ts'
import { bodyMistakes } from './findings/in-body.ts'
import { formMistakes } from './findings/in-form.ts'
import { hostFor } from './findings/in-host.ts'
import { answersItself } from './findings/page-words.ts'
import { keyMistakes } from './findings/in-key.ts'
import { faultsOf, withoutEchoes } from './findings/one-each.ts'
import { tokenMistakes } from './findings/in-token.ts'
import { writingMistakes } from './findings/writing.ts'
import { type Plan, replay, type Replayed } from './replay/replay.ts'
import type { ReplayContext } from './replay/stage-model.ts'
import type { TokenKind } from './replay/token.ts'
import { anyEndpoint, isBase, isFilled, isHandedOn, isOwnServer, isUnplayed, routeOf } from './route-of-call.ts'

/** A call judged: what stands where in it, what the mock answered, and what is wrong. */
export type Judged = {
  readonly address: PastedAddress | undefined
  readonly nearest: NearestRoute | undefined
  readonly place: KeyPlace
  readonly kind: Kind
  /** An example key stood in for the reader's. */
  readonly stoodIn: boolean
  /** The call as it was pasted; the same with its address mended, which shows the checks behind. */
  readonly asPasted: Replayed
  readonly nearestReplay: Replayed
  readonly isOtherHost: boolean
  /** No address was pasted, or a variable holds its path: an endpoint stood in for it. */
  readonly isGuess: boolean
  readonly findings: readonly Finding[]
  readonly bodyGood: boolean
  /** The call as it was pasted, with something in the place of its key and its token. */
  readonly sent: Plan['build']
}

/** The class of the key in a call, where its form tells. */
const classIn = (
  provider: Provider,
  providers: readonly Provider[],
  call: PastedCall,
  address: PastedAddress | undefined,
): KeyClass | undefined => {
  const place = locateKey(provider, call, address, false)
  const kind = kindOfKey(provider, providers, place, usualKind(provider, undefined, address?.host.text ?? ''))
  return kind?.by === 'guess' ? undefined : kind?.class
}

/** Judges a call of a provider: looks at each part, and asks the mock with an example key where the reader's is well formed. */
export const judgeCall = async (
  catalog: Catalog,
  provider: Provider,
  providers: readonly Provider[],
  call: PastedCall,
  context: ReplayContext,
): Promise<Judged> => {
  await schemasReady()
  const address = call.url && readAddressOf(call.url)
  const reached = address && routeOf(provider, call, address)
  const isOwn = address !== undefined && (isOwnServer(call, address) || isHandedOn(provider, call, address))
  // What a browser says of a call to a machine of the reader is about that one.
  const isStopped = address !== undefined && isLocal(address.host.text) && call.faults.some(({ id }) => id === 'cors')
  // A gateway that speaks for itself was meant to be called.
  const isGateways = call.response?.gateway !== undefined && answersItself(call.response)
  const isGuess =
    address === undefined ||
    (isUnplayed(provider, address) && (reached?.kinds.length ?? 1) > 0) ||
    (!reached && (isFilled(provider, call, address) || (call.partial === true && isBase(provider, address)))) ||
    (isOwn && (reached === undefined || reached.kinds.length > 0))
  const nearest = isGuess ? anyEndpoint(provider, classIn(provider, providers, call, address)) : reached
  const endpoint = nearest?.routed.endpoint
  const found = locateKey(provider, call, address, endpoint?.auth.token === true)
  const place = found.where === 'nowhere' ? (lostKey(provider, call) ?? found) : found
  const lost = place !== found
  const own = address?.hostKnown === true ? address.host.text : ''
  const usual = usualKind(provider, endpoint, own)
  const kind = kindOfKey(provider, providers, place, usual)
  const token = tokenMistakes(endpoint, call, context.now)
  const known = provider.hosts.some(({ host, answers }) => host === own && answers !== false)
  // Of a part of a call that shows neither method nor body nothing can be said of them.
  const isBare = call.partial === true && call.methodBy === 'default' && !call.body
  const body = isGuess || isBare || (call.partial === true && !call.body) ? [] : bodyMistakes(endpoint, call)
  // A provider that objects to the key has not looked at the body yet.
  const shown = isAboutKey(provider, call.response) ? body.map((each) => ({ ...each, fails: false })) : body
  const bodyGood = !body.some(({ fails }) => fails)

  const planOf = (key: Kind | undefined, path: string, method: string, tokenKind: TokenKind): Plan => ({
    provider,
    endpoint: path === nearest?.path ? endpoint : undefined,
    kind: key,
    token: tokenKind,
    substituteBody: call.bodyUnseen === true || isGuess || isBare || (call.partial === true && !call.body),
    build: (standIn) => ({
      method,
      host: known ? own : hostFor(provider, own, undefined),
      path,
      query: address?.query.text ?? '',
      headers: headersWith(call, place, key ? standIn.key : undefined, standIn.token),
      ...(call.body && { body: call.body.text }),
    }),
  })
  const play = async (
    path: string,
    method: string,
  ): Promise<{ readonly replayed: Replayed; readonly stoodIn: boolean }> => {
    const unseen = place.where !== 'nowhere' && place.parsed.unseen.length > 0
    if (!kind || unseen || kind.by === 'prefix') {
      const raw = await replay(catalog, planOf(undefined, path, method, token.tokenKind), context)
      if (!kind || unseen || raw.check === 'form') return { replayed: raw, stoodIn: false }
    }
    return { replayed: await replay(catalog, planOf(kind, path, method, token.tokenKind), context), stoodIn: true }
  }
  const path = (isGuess ? undefined : address.path.text) ?? nearest?.path ?? '/'
  const isWhole = nearest !== undefined && nearest.kinds.length === 0
  const method = isGuess || isBare ? (nearest?.method ?? 'GET') : call.method.text.toUpperCase()
  const nearestRun = nearest ? await play(nearest.path, nearest.method) : undefined
  const pastedRun = isWhole && nearestRun ? nearestRun : await play(path, method)
  const nearestReplay = nearestRun?.replayed ?? pastedRun.replayed

  const inKey = lost
    ? []
    : (endpoint?.auth.keys.length ?? 1) === 0 && /^(?:nowhere|header)$/.test(place.where)
      ? []
      : keyMistakes({ provider, providers, endpoint: isGuess ? undefined : endpoint, place, kind, call })
  const inForm =
    nearestReplay.check === 'form' && place.where !== 'nowhere' && !inKey.some(({ fails }) => fails)
      ? formMistakes(provider, place.parsed)
      : []
  const seen = [
    ...(await writingMistakes(faultsOf(provider, call), provider, true)),
    ...(isStopped || isGateways || (isOwn && (isGuess || !isOwnServer(call, address)))
      ? []
      : addressMistakes(provider, call, address, nearest, kind)),
    ...inKey,
    ...inForm,
    ...token.findings,
    ...shown,
  ]
  const right = !seen.some(({ fails }) => fails)
  const between = betweenMistakes(provider, call, place, right)
  const isExplained = (found: readonly Finding[]): boolean => found.some(({ fails }) => fails)
  const explained =
    isExplained(between) ||
    isExplained(seen) ||
    seen.some(({ id }) => id === 'header-handed-on') ||
    nearestReplay.status < 400 ||
    shown !== body ||
    (call.partial === true && place.where === 'nowhere') ||
    // Which classes an address takes says nothing where it was guessed.
    (isGuess && nearestReplay.check === 'class')
  return {
    address,
    nearest,
    place,
    kind: kind ?? usual,
    stoodIn: nearestRun?.stoodIn ?? pastedRun.stoodIn,
    asPasted: pastedRun.replayed,
    nearestReplay,
    isOtherHost: !known && address?.hostKnown === true && !isOwn,
    isGuess,
    findings: ordered(
      withoutEchoes(explained ? [...seen, ...between] : [...seen, ...between, ...byRule(provider, nearestReplay)]),
      call,
    ),
    bodyGood,
    sent: planOf(kind, path, method, token.tokenKind).build,
  }
}
