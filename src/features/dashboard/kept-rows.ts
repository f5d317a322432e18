import type { KeySummary } from '#mocks/control/schema.ts'
import type { LogEntry } from '#mocks/engine/log-entry.ts'
import type { DashboardReading } from './read-dashboard.ts'

/** The rows as they are now, each the object that it was before where it says the same; the same list where all are. */
const keptRows = <Row extends { readonly id: string }>(
  before: readonly Row[],
  now: readonly Row[],
  isSame: (one: Row, other: Row) => boolean,
): readonly Row[] => {
  const known = new Map(before.map((row) => [row.id, row]))
  const rows = now.map((row) => {
    const old = known.get(row.id)
    return old && isSame(old, row) ? old : row
  })
  return rows.length === before.length && rows.every((row, index) => row === before[index]) ? before : rows
}

/** Field by field, which all keys have in the same order: a dashboard with a thousand keys is read again at each request. */
const isSameKey = (one: KeySummary, other: KeySummary): boolean => {
  const [some, others] = [Object.values(one), Object.values(other)]
  return (
    some.length === others.length &&
    some.every((value, at) => value === others[at] || (Array.isArray(value) && String(value) === String(others[at])))
  )
}

/** An entry is written once. Only a case pins ids, so that another one may come under the same. */
const isSameEntry = (one: LogEntry, other: LogEntry): boolean =>
  one.at === other.at && one.status === other.status && one.url === other.url && one.method === other.method

/** A reading that shares its keys and entries with the one before, so that a row which says the same is not drawn again. */
export const sharing = (before: DashboardReading | undefined, now: DashboardReading): DashboardReading =>
  before === undefined
    ? now
    : { ...now, keys: keptRows(before.keys, now.keys, isSameKey), log: keptRows(before.log, now.log, isSameEntry) }
