import { isObject, type Json, parsedBody } from '#mocks/engine/request.ts'
import type { ScratchAnswer } from './scratch.ts'

/** A call as a chart draws it. `at` is in ms since the lab's beginning; `key` names the row. */
export type LabCall = {
  readonly at: number
  readonly key: string
  readonly status: number
  readonly ok: boolean
  /** It passed only because the lookup of its key was still cached. */
  readonly cached: boolean
}

export const labCall = (
  at: number,
  key: string,
  { status, entry }: Pick<ScratchAnswer, 'status' | 'entry'>,
): LabCall => ({
  at,
  key,
  status,
  ok: status < 400,
  cached: entry.trace.some((step) => step.outcome === 'passed' && step.cached === true),
})

/** Calls in a row with one key and one outcome. */
export type TimeSpan = Omit<LabCall, 'at'> & { readonly from: number; readonly to: number; readonly count: number }

const alike = (a: Omit<LabCall, 'at'>, b: Omit<LabCall, 'at'>): boolean =>
  a.key === b.key && a.status === b.status && a.cached === b.cached

/** The calls as a table reads them: a row for each change of key or outcome. */
export const timeSpansOf = (calls: readonly LabCall[]): readonly TimeSpan[] =>
  calls.reduce<TimeSpan[]>((spans, { at, ...call }) => {
    const last = spans.at(-1)
    if (last && alike(last, call)) spans[spans.length - 1] = { ...last, to: at, count: last.count + 1 }
    else spans.push({ ...call, from: at, to: at, count: 1 })
    return spans
  }, [])

export type Outage = {
  readonly failed: number
  readonly ms: number
  readonly from: number | undefined
  readonly going: boolean
}

/** How long calls failed: from the first refusal of each gap to the first call that came through again, or to `now`. */
export const outageOf = (calls: readonly LabCall[], now: number): Outage => {
  let ms = 0
  let since: number | undefined
  let from: number | undefined
  for (const { at, ok } of calls) {
    if (!ok) {
      since ??= at
      from ??= at
    } else if (since !== undefined) {
      ms += at - since
      since = undefined
    }
  }
  return {
    failed: calls.filter(({ ok }) => !ok).length,
    ms: since === undefined ? ms : ms + now - since,
    from,
    going: since !== undefined,
  }
}

const RETRY = /^retry_?after$/i

/** The seconds to wait that an answer's body names, wherever in it they stand. */
export const retryAfterIn = (body: string): number | undefined => {
  const found = (json: Json | undefined): number | undefined => {
    if (!isObject(json)) return undefined
    for (const [name, value] of Object.entries(json)) {
      const inside = RETRY.test(name) && typeof value === 'number' ? value : found(value)
      if (inside !== undefined) return inside
    }
    return undefined
  }
  return found(parsedBody({ body }))
}
