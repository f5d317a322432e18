import styles from '#src/features/playground/dock.css?url'
import { fragmentTo, type LinkTarget, linkTo, readLink } from '#src/session/link.ts'
import { loadStyles } from '#src/ui/load-styles.ts'
import { mountPlayground, playCase } from './mount-playground.ts'

// The playground beside what a reader looks at. The address names what is in it, so that a reload, a link and Back work.
const part = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, text = '') =>
  Object.assign(document.createElement(tag), { className, textContent: text })

const dock = part('dialog', 'dock')
dock.tabIndex = -1
dock.ariaLabel = 'Playground'
const full = part('a', 'btn btn--quiet push', 'Full size')
const shut = part('button', 'btn', 'Close')
shut.type = 'button'
const head = part('div', 'dock__head')
head.append(part('h2', '', 'Playground'), full, shut)
dock.append(head)
document.body.append(dock)

type Target = LinkTarget & { readonly provider: string }

/** One playground a provider, so that each keeps what was done in it. */
const places = new Map<string, HTMLElement>()
/** The link that the reader comes back to. */
let opener: HTMLElement | undefined
/** The playground that is to be seen; what comes later for another one is dropped. */
let wanted: HTMLElement | undefined
/** Opening it made an entry of the history, so that the page without it stands right behind. */
let isPushed = false

const placeOf = ({ provider, case: caseId = '', own }: Target): HTMLElement => {
  const known = places.get(provider)
  if (known) return known
  const place = part('div', 'mount')
  Object.assign(place.dataset, { playground: '', variant: 'embedded', provider, case: caseId, ...(own && { own: '' }) })
  places.set(provider, place)
  dock.append(place)
  return place
}

const mark = (next: HTMLElement | undefined): void => {
  opener?.removeAttribute('aria-current')
  next?.setAttribute('aria-current', 'true')
  opener = next
}

const pointFull = (target: Target): void => {
  full.href = linkTo(document.body.dataset['base'] ?? '/', target)
}

const sheet = matchMedia('(max-width: 75rem)')
/** How far the page was scrolled so that the sheet does not cover the row. */
let lifted: { readonly from: number; readonly to: number } | undefined

const lift = (link: HTMLElement | undefined): void => {
  const from = scrollY
  if (!sheet.matches || !link) return
  ;(link.closest('tr') ?? link).scrollIntoView({ block: 'nearest', behavior: 'instant' })
  if (scrollY !== from) lifted = { from: lifted?.from ?? from, to: scrollY }
}

/** Puts the page back where it was, unless the reader has scrolled on. */
const lower = (): void => {
  if (lifted && scrollY === lifted.to) scrollTo({ top: lifted.from, behavior: 'instant' })
  lifted = undefined
}

/** Gives the dock its room in the page or takes it back, and keeps the row where the reader sees it. */
const setRoom = (isOpen: boolean): void => {
  const row = opener?.checkVisibility() ? opener : undefined
  const before = row?.getBoundingClientRect().top
  document.documentElement.toggleAttribute('data-docked', isOpen)
  const after = row?.getBoundingClientRect().top
  if (before !== undefined && after !== undefined) scrollBy({ top: after - before, behavior: 'instant' })
}

const show = async (target: Target): Promise<void> => {
  const { case: caseId } = target
  const place = placeOf(target)
  wanted = place
  for (const each of places.values()) each.hidden = each !== place
  pointFull(target)
  await loadStyles(styles)
  if (wanted !== place) return
  if (!dock.open) dock.show()
  setRoom(true)
  dock.focus({ preventScroll: true })
  lift(opener)
  await (caseId === undefined ? mountPlayground(place) : playCase(place, caseId))
}

const close = (): void => {
  wanted = undefined
  if (!dock.open) return
  // Where the reader has gone on in the page, the focus stays there.
  const isHere = document.activeElement === document.body || dock.contains(document.activeElement)
  dock.close()
  setRoom(false)
  lower()
  // The row of a case that was chosen inside may be folded away.
  const back = opener?.checkVisibility() ? opener : document.querySelector<HTMLElement>('main')
  mark(undefined)
  if (isHere) back?.focus({ preventScroll: true })
}

const leave = (): void => {
  close()
  if (isPushed) history.back()
  else history.replaceState(null, '', location.pathname + location.search)
}

const targetOf = (link: HTMLAnchorElement): Target => ({ provider: '', ...readLink(new URL(link.href)) })

/** Opens the case of a link beside it. Rejects where the playground does not load. */
export const openBeside = async (link: HTMLAnchorElement): Promise<void> => {
  const target = targetOf(link)
  if (wanted) history.replaceState(null, '', fragmentTo(target))
  else {
    isPushed = true
    history.pushState(null, '', fragmentTo(target))
  }
  mark(link)
  await show(target)
}

const rowOf = ({ provider, case: caseId }: Target): HTMLAnchorElement | undefined =>
  [...document.querySelectorAll<HTMLAnchorElement>('a[data-reproduce]')].find((link) => {
    const target = targetOf(link)
    return target.provider === provider && target.case === caseId
  })

/** Opens what the address names, where it names anything for the dock, and else closes it. */
export const followAddress = async (isNamed: boolean): Promise<void> => {
  const named = readLink(location)
  const provider = named.provider ?? document.body.dataset['provider']
  if (!isNamed || provider === undefined) {
    close()
    return
  }
  const target = { ...named, provider }
  const row = target.case === undefined ? undefined : rowOf(target)
  isPushed = false
  mark(row)
  const fold = row?.closest('details')
  if (fold) fold.open = true
  if (scrollY === 0) row?.scrollIntoView()
  await show(target).catch(() => undefined)
}

// A case that is chosen inside is what a reload and a link bring back. React puts the old value back until the case is open,
// so the new one is read before it.
const follow = ({ target: select }: Event): void => {
  const provider = wanted?.dataset['provider']
  if (provider === undefined || !(select instanceof HTMLSelectElement) || !select.closest('.card__case')) return
  const target: Target = { provider, ...(select.value === '' ? { own: true } : { case: select.value }) }
  history.replaceState(null, '', fragmentTo(target))
  pointFull(target)
  mark(rowOf(target))
}
dock.addEventListener('change', follow, { capture: true })

shut.addEventListener('click', leave)
document.addEventListener('keydown', (event) => {
  if (
    event.key === 'Escape' &&
    !event.defaultPrevented &&
    dock.open &&
    !document.querySelector(':modal, :popover-open')
  )
    leave()
})
