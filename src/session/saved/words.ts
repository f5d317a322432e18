import type { ClearReport } from './clear-everything.ts'
import type { SavedCredential } from './credentials.ts'

/** How long ago, in the largest unit that fits. */
export const age = (since: number, now: number): string => {
  const minutes = Math.floor((now - since) / 60_000)
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${minutes} min ago`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min ago`
}

/** Where a credential is kept and until when. */
export const keptIn = ({ where, expiresAt }: Pick<SavedCredential, 'where' | 'expiresAt'>): string =>
  where === 'tab' || expiresAt === undefined
    ? 'session storage, until this tab closes'
    : `local storage, until ${new Date(expiresAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}`

export const kindWords = { key: 'key', token: 'customer token', 'client-secret': 'client secret' } satisfies Record<
  SavedCredential['kind'],
  string
>

/** What a credential is, as a reader names it: `secret key, test`, `customer token`. */
export const credentialWords = ({
  kind,
  class: keyClass = '',
  environment = '',
}: Pick<SavedCredential, 'kind' | 'class' | 'environment'>): string =>
  [`${kind === 'key' ? keyClass : ''} ${kindWords[kind]}`.trim(), environment].filter((part) => part !== '').join(', ')

/** The sums of a report: what there was, what is left, the tabs that stayed silent, the places that could not be counted. */
export const reportSums = ({ places, tabs }: ClearReport) => ({
  before: places.reduce((sum, { before = 0 }) => sum + before, 0),
  after: places.reduce((sum, { after = 0 }) => sum + after, 0),
  silent: tabs.filter(({ answered }) => !answered),
  uncounted: places.filter(({ after }) => after === undefined),
})

const countWords = (count: number | undefined): string => (count === undefined ? 'not counted' : String(count))

/** A report as plain text, to be kept. */
export const reportText = (report: ClearReport, at: string): string => {
  const { before, after } = reportSums(report)
  return [
    `Cleared ${at}: ${before} before, ${after} after.`,
    ...report.places.map(({ place, before, after, howRead, why }) =>
      after === undefined
        ? `${place}: could not be counted by ${howRead}${why === undefined ? '' : `: ${why}`}`
        : `${place}: ${countWords(before)} before, ${after} after (read back by ${howRead})`,
    ),
    ...report.tabs.map(({ title, id, answered }) => `Tab ${title || id}: ${answered ? 'cleared' : 'did not answer'}`),
    ...report.stays,
  ].join('\n')
}
