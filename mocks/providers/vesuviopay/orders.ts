import { isoTime } from '#mocks/engine/iso-time.ts'
import type { JsonObject } from '#mocks/engine/request.ts'
import type { FieldIssue } from '#mocks/engine/reply.ts'
import type { EnvironmentData } from './state.ts'

const MOST = 50
const DAY = /^\d{4}-\d{2}-\d{2}$/
const LAST_OF_DAY = 86_399_999

const instant = (value: string | null, open: number, ofDay: number): number => {
  if (value === null) return open
  return Date.parse(value) + (DAY.test(value) ? ofDay : 0)
}

/** The orders of one store that the query asks for, newest first; or what is wrong with the query. */
export const ordersPage = (
  side: EnvironmentData,
  storeId: string,
  query: URLSearchParams,
): { readonly page: JsonObject } | { readonly issues: readonly FieldIssue[] } => {
  const limit = Number(query.get('limit') ?? MOST)
  const from = instant(query.get('dateFrom'), -Infinity, 0)
  const to = instant(query.get('dateTo'), Infinity, LAST_OF_DAY)
  const status = query.get('status')

  const issues: FieldIssue[] = []
  const bad = (path: string, message: string) => void issues.push({ path, missing: false, message })
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
    bad('limit', `Limit must be a whole number from 1 to ${MOST}`)
  if (Number.isNaN(from)) bad('dateFrom', 'Invalid date format')
  if (Number.isNaN(to)) bad('dateTo', 'Invalid date format')
  if (issues.length > 0) return { issues }

  const orders = side.orders
    .filter((order) => order.storeId === storeId && (status === null || order.status === status))
    .filter(({ createdAt }) => from <= createdAt && createdAt <= to)
    .toSorted((a, b) => b.createdAt - a.createdAt)
    .slice(0, limit)
    .map(({ id, customerId, status, cents, createdAt }) => ({
      id,
      customerId,
      status,
      total: cents / 100,
      createdAt: isoTime(createdAt),
    }))
  return { page: { orders, limit } }
}
