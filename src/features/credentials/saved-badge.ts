import { stillKept } from '#src/session/saved/lifetime.ts'

// Stands on each page, so it is small: the count of saved credentials, and obedience to "Clear everything" of another tab.
const RECORD = 'latchkey:saved'
const root = document.documentElement
const tab = (root.dataset['tab'] ??= String(crypto.getRandomValues(new Uint32Array(1))[0]))

type Dated = { readonly expiresAt?: number }

/** How many credentials a storage keeps. What is over is removed, also where no other page looks. */
const count = (storage: () => Storage): number => {
  try {
    const saved: unknown = JSON.parse(storage().getItem(RECORD) ?? '[]')
    if (!Array.isArray(saved)) return 0
    const kept = stillKept<Dated>(saved, Date.now())
    if (kept.length < saved.length) storage().setItem(RECORD, JSON.stringify(kept))
    return kept.length
  } catch {
    return 0 // Storage is off, or the record is broken: nothing is saved.
  }
}
const inTab = (): number => count(() => sessionStorage)

const show = (): void => {
  const total = inTab() + count(() => localStorage)
  for (const badge of document.querySelectorAll('[data-saved-count]')) badge.textContent = String(total)
}

const clearSession = (): void => {
  dispatchEvent(new Event('latchkey:clear'))
  try {
    sessionStorage.clear()
  } catch {
    // Storage is off.
  }
}

type Message = { readonly type: string; readonly round?: string }

const listen = (): void => {
  const channel = new BroadcastChannel('latchkey')
  channel.addEventListener('message', ({ data: { type, round } }: MessageEvent<Message>) => {
    if (type === 'who') channel.postMessage({ type: 'here', round, tab, title: document.title, saved: inTab() })
    // A page with a playground holds more, and answers for itself when that is gone too.
    if (type === 'clear' && !root.dataset['holds']) {
      clearSession()
      channel.postMessage({ type: 'cleared', round, tab })
    }
    show()
  })
}

/** Holds a lock while the page is shown, so that a tab which hangs can be named. A page that sleeps must not hold one. */
const holdLock = (): void => {
  const held = new Promise<void>((resolve) => addEventListener('pagehide', () => resolve(), { once: true }))
  const name = `latchkey:tab ${tab} ${document.title}`
  navigator.locks.request(name, { mode: 'shared' }, () => held).catch(() => undefined)
}

/** Firefox throws where all cookies are blocked, and insecure origins have no locks: the page works without. */
const tried = (part: () => void): void => {
  try {
    part()
  } catch {
    // This tab is alone then.
  }
}

show()
addEventListener('storage', show)
addEventListener('pageshow', ({ persisted }) => {
  show()
  if (persisted) tried(holdLock)
})
tried(listen)
tried(holdLock)
