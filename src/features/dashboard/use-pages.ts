import { startTransition, useState, useSyncExternalStore } from 'react'

/** How many rows stand on a page: a slow phone, on which each is as high as ten, draws them within one frame or two. */
const LENGTH = { phone: 10, wide: 50 } as const
const PHONE = '(max-width: 40rem)'

const listen = (listener: () => void): (() => void) => {
  const phone = matchMedia(PHONE)
  phone.addEventListener('change', listener)
  return () => phone.removeEventListener('change', listener)
}
const pageLength = (): number => (matchMedia(PHONE).matches ? LENGTH.phone : LENGTH.wide)

/** The pages of a long list. `first` and `last` count rows from 1. */
export type Pages = {
  readonly first: number
  readonly last: number
  readonly count: number
  readonly turn: (by: -1 | 1) => void
}

/** The page of a list of `count` rows that comes nearest to the wanted one, and where it lies in the list. */
export const pageOf = (count: number, wanted: number, length: number) => {
  const page = Math.max(0, Math.min(wanted, Math.ceil(count / length) - 1))
  return { page, from: page * length, to: Math.min(count, (page + 1) * length) }
}

/** The rows of one page of a list, and the way to its others. With another `subject` it begins at the first page. */
export const usePages = <Row>(rows: readonly Row[], subject: unknown) => {
  const length = useSyncExternalStore(listen, pageLength, () => LENGTH.wide)
  const [place, setPlace] = useState({ page: 0, subject })
  const { page, from, to } = pageOf(rows.length, place.subject === subject ? place.page : 0, length)
  const pages: Pages = {
    first: from + 1,
    last: to,
    count: rows.length,
    // The rows are made in slices, between which the page can paint.
    turn: (by) => startTransition(() => setPlace({ page: pageOf(rows.length, page + by, length).page, subject })),
  }
  return { shown: rows.slice(from, to), pages }
}
