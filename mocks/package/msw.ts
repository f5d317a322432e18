import { http, type HttpHandler } from 'msw'
import type { Mock } from './api.ts'
import { NO_MOCK } from './check.ts'

const originsOf = (mock: Partial<Pick<Mock<string>, 'origins'>> | undefined): readonly string[] => {
  if (!mock?.origins) throw new TypeError(NO_MOCK)
  return mock.origins
}

/**
 * A mock as request handlers of MSW, one for each origin that it answers for: `setupServer(...handlers(mock))`. They need MSW
 * from 2.7 on. A request to another origin is MSW's to decide.
 */
export const handlers = (mock: Pick<Mock<string>, 'origins' | 'fetch'>): HttpHandler[] =>
  originsOf(mock).map((origin) => http.all(`${origin}/*`, ({ request }) => mock.fetch(request)))
