import { isObject, type Json, parsedBody } from '#mocks/engine/request.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { ReplyDef } from '#mocks/engine/reply.ts'
import { replyEntries, type ReplyEntry } from './reply-entries.ts'
import { replyOf } from '#src/docs/provider-bundle.ts'

/** A leaf of a body: its dotted path and its value as JSON writes it. */
type Leaves = ReadonlyMap<string, string>

/** What one field says in two answers; undefined where one of them lacks it. */
export type Difference = {
  readonly path: string
  readonly here: string | undefined
  readonly there: string | undefined
}
export type SimilarError = ReplyEntry & { readonly differs: readonly Difference[]; readonly sameCode: boolean }

const walk = (json: Json, path: string): readonly (readonly [path: string, value: string])[] => {
  const below = (name: string) => (path === '' ? name : `${path}.${name}`)
  if (Array.isArray(json)) return json.flatMap((each: Json, index) => walk(each, below(String(index))))
  if (isObject(json)) return Object.entries(json).flatMap(([name, value]) => walk(value, below(name)))
  return [[path, JSON.stringify(json)]]
}
const leavesOf = (json: Json): Leaves => new Map(walk(json, ''))

/** The body as its definition gives it for one and the same call, so that what changes from call to call is no difference. */
const plainBody = (reply: ReplyDef): Leaves => leavesOf(reply.body({ requestId: '', now: 0 }))

const shownBody = ({ example }: ReplyEntry): Leaves => leavesOf(parsedBody({ body: example?.body ?? '' }) ?? null)

/** The fields in which two answers differ by definition, with the values of their examples. */
const differences = (provider: Provider, here: ReplyEntry, there: ReplyEntry): readonly Difference[] => {
  const [one, other] = [plainBody(replyOf(provider, here.id)), plainBody(replyOf(provider, there.id))]
  const [seenHere, seenThere] = [shownBody(here), shownBody(there)]
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((path) => one.get(path) !== other.get(path))
    .map((path) => ({ path, here: seenHere.get(path), there: seenThere.get(path) }))
}

/** The other replies with the status or the code of one, those with its code first; each with what tells it apart. */
export const similarErrors = async (provider: Provider, id: string): Promise<readonly SimilarError[]> => {
  const [here, ...others] = await replyEntries(provider, [
    id,
    ...Object.keys(provider.replies).filter((each) => each !== id),
  ])
  if (!here) return []
  return others
    .filter(({ status, code }) => status === here.status || code === here.code)
    .map((there) => ({
      ...there,
      sameCode: there.code === here.code,
      differs: differences(provider, here, there),
    }))
    .toSorted((a, b) => Number(b.sameCode) - Number(a.sameCode))
}
