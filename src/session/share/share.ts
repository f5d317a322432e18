import { bareKey } from '#mocks/engine/auth-scheme.ts'
import { looksLikeToken } from '#mocks/engine/key-format.ts'
import type { Case } from '#mocks/engine/case.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { KeyFormat } from '#mocks/engine/key.ts'
import { nowOf } from '#mocks/state/clock.ts'
import { caseTime } from '#mocks/state/arrange.ts'
import type { ClockReading } from '#mocks/state/store.ts'
import { type Example, examplesOf } from '#src/session/keys/examples.ts'
import type { NamedValue } from '#src/session/request/address.ts'
import type { Chosen, RequestDraft } from '#src/session/request/draft.ts'
import type { PlaygroundSession } from '#src/session/state.ts'
import { blanksIn, emptied, LEFT_OUT, lost } from './blanks.ts'
import { bodyToShare } from './body.ts'
import { LONGEST_BODY, LONGEST_LINK, MOST_PAIRS, type Shared } from './shared.ts'

/** What a link says, and what could not go into it, as parts of a sentence. */
export type Sharing = { readonly shared: Shared; readonly leftOut: readonly string[] }

type Part = { readonly part: Partial<Shared>; readonly leftOut?: readonly string[] }
const nothing: Part = { part: {} }

/** The example that stands for one key: of the class and environment of the blank that it turns into. */
const exampleFor = (provider: Provider, kind: string | undefined): string | undefined => {
  const active = examplesOf(provider).filter(({ state }) => state === 'active')
  return (active.find((each) => `${each.class}-${each.environment}` === kind) ?? active[0])?.id
}

const keyPart = (
  provider: Provider,
  { from, id, text }: Chosen,
  origin: Chosen,
  like: Pick<Example, 'id'> | undefined,
): Part => {
  if (from === 'case') return nothing
  if (from === 'none') return origin.from === 'none' ? nothing : { part: { key: 'none' } }
  if (from === 'example') return { part: { key: id } }
  const safe = emptied(provider.keyFormats, text, 'key')
  const [kind] = blanksIn(safe ?? '')
  const stands = like?.id ?? exampleFor(provider, kind)
  const example: Partial<Shared> = stands === undefined ? {} : { key: stands }
  if (safe === `{{${kind ?? ''}-key}}`) return { part: example }
  if (from === 'pasted' && safe !== undefined && !lost(text, safe) && text.length <= LONGEST_LINK)
    return { part: { keytext: safe } }
  return { part: example, leftOut: ['the key, for which an example stands'] }
}

const tokenPart = ({ from, text }: Chosen, origin: Chosen): Part => {
  if (from === 'none') return origin.from === 'none' ? nothing : { part: { token: 'none' } }
  if (from === 'case') return nothing
  const isToken = looksLikeToken(bareKey(text))
  return {
    part: { token: isToken ? 'login' : 'none' },
    ...(from === 'pasted' && { leftOut: ['the customer’s token'] }),
  }
}

const isSame = (a: readonly NamedValue[], b: readonly NamedValue[]): boolean => JSON.stringify(a) === JSON.stringify(b)

const pairsPart = (
  keyFormats: readonly KeyFormat[],
  name: 'query' | 'extra',
  pairs: readonly NamedValue[],
  model: readonly NamedValue[],
  what: string,
): Part => {
  const named = pairs.filter(([each]) => each !== '')
  if (isSame(named, model)) return nothing
  const leftOut: string[] = []
  const safe = named.slice(0, MOST_PAIRS).flatMap(([each, value]): readonly NamedValue[] => {
    if (emptied(keyFormats, each) !== each || each.length > LONGEST_LINK) {
      leftOut.push(`a ${what} whose name looks like a credential`)
      return []
    }
    const text = value.length > LONGEST_LINK ? undefined : emptied(keyFormats, value, each)
    if (lost(value, text)) leftOut.push(`the value of ${each}`)
    return [[each, text ?? LEFT_OUT]]
  })
  if (named.length > MOST_PAIRS) leftOut.push(`all but ${MOST_PAIRS} of them`)
  return { part: { [name]: safe }, leftOut }
}

const pathPart = (keyFormats: readonly KeyFormat[], path: string, model: string): Part => {
  if (path === model) return nothing
  const safe = path.length > LONGEST_LINK ? undefined : emptied(keyFormats, path)
  return {
    part: safe === undefined ? {} : { path: safe },
    leftOut: lost(path, safe) ? ['a part of the path'] : [],
  }
}

const bodyPart = (keyFormats: readonly KeyFormat[], draft: RequestDraft, model: RequestDraft): Part => {
  const { leftOut, ...part } = bodyToShare(keyFormats, model.body, draft.body)
  const length = (part.body ?? JSON.stringify(part.patch ?? '')).length
  return length > LONGEST_BODY ? { part: {}, leftOut: ['the body, which is too long'] } : { part, leftOut }
}

const clockPart = (isOwn: boolean, of: Case | undefined, { clock, system }: ClockReading): Part => {
  const at = nowOf(clock, system)
  const runs = clock.mode === 'real'
  const isUsual = isOwn || !of ? runs && clock.offset === 0 : !runs && at === caseTime(of)
  return isUsual ? nothing : { part: { clock: { at, runs } } }
}

/**
 * What a link to this playground carries: only where it differs from what its case or endpoint brings, and never a
 * credential. `clock` is the reading of the world at hand, `like` the example that stands for a key that this world issued.
 */
export const share = (
  provider: Provider,
  { world, draft, origin, model }: Pick<PlaygroundSession, 'world' | 'draft' | 'origin' | 'model'>,
  clock: ClockReading,
  like?: Pick<Example, 'id'>,
): Sharing => {
  const isOwn = world.kind === 'own'
  const { keyFormats } = provider
  const base = model.draft
  const chose = (isOwn || model.by === 'endpoint') && base.endpoint !== ''
  const start: Partial<Shared> = {
    provider: provider.id,
    ...(!isOwn && { case: world.caseId }),
    ...(chose && { endpoint: base.endpoint }),
    ...(draft.way !== base.way && { way: draft.way }),
    ...(draft.method !== base.method && { method: draft.method }),
    ...(draft.host !== base.host && { host: draft.host }),
  }
  const of = isOwn ? undefined : provider.cases.find(({ id }) => id === world.caseId)
  // The world that a link opens has a key in its request, so that none has to be said.
  const parts: readonly Part[] = [
    keyPart(provider, draft.key, isOwn ? { ...origin.key, from: 'case' } : origin.key, like),
    tokenPart(draft.token, origin.token),
    pathPart(keyFormats, draft.path, base.path),
    pairsPart(keyFormats, 'query', draft.query, base.query, 'query parameter'),
    pairsPart(keyFormats, 'extra', draft.extra, base.extra, 'header'),
    bodyPart(keyFormats, draft, base),
    clockPart(isOwn, of, clock),
  ]
  return {
    shared: parts.reduce<Shared>((all, { part }) => ({ ...all, ...part }), start),
    leftOut: parts.flatMap(({ leftOut }) => leftOut ?? []),
  }
}
