import { http, type HttpHandler } from 'msw/http'
import { respond } from './respond.ts'
import type { Mock } from '#mocks/mock.ts'

/** The mock as MSW request handlers: everything below `mock.base` of any origin, answered by `respond`. */
export const handlersOf = (mock: Mock): HttpHandler[] => [
  http.all(`*${mock.base}/*`, ({ request }) => respond(mock, request)),
]
