// Stands on each page, so it is small: the count of saved credentials, and obedience to "Clear everything" of another tab.
const RECORD = 'latchkey:saved'
const root = document.documentElement
const tab = (root.dataset['tab'] ??= String(crypto.getRandomValues(new Uint32Array(1))[0]))

const count = (storage: () => Storage): number => {
  try {
    const saved: unknown = JSON.parse(storage().getItem(RECORD) ?? '[]')
    return Array.isArray(saved)
      ? saved.filter(({ expiresAt = Infinity }: { expiresAt?: number }) => Date.now() < expiresAt).length
      : 0
  } catch {
    return 0 // Storage is off, or the record is broken: nothing is saved.
  }
}

const show = (): void => {
  const total = count(() => sessionStorage) + count(() => localStorage)
  for (const badge of document.querySelectorAll('[data-saved-count]')) badge.textContent = String(total)
}

const clearSession = (): void => {
  try {
    sessionStorage.clear()
  } catch {
    // Storage is off.
  }
}

type Message = { readonly type: string; readonly round?: string }

show()
addEventListener('storage', show)
addEventListener('pageshow', show)
if (typeof BroadcastChannel === 'function') {
  const channel = new BroadcastChannel('latchkey')
  channel.addEventListener('message', ({ data: { type, round } }: MessageEvent<Message>) => {
    if (type === 'who') channel.postMessage({ type: 'here', round, tab, title: document.title })
    // A page with a playground holds more, and answers for itself when that is gone too.
    if (type === 'clear' && !root.dataset['holds']) {
      clearSession()
      channel.postMessage({ type: 'cleared', round, tab })
    }
    show()
  })
}
