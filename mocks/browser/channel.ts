/** What the tabs of one browser tell each other. No message ever holds a credential. */
export type TabMessage =
  | { readonly type: 'world' }
  | { readonly type: 'saved' }
  | { readonly type: 'clear'; readonly round: string }
  | { readonly type: 'cleared'; readonly round: string; readonly tab: string }
  | { readonly type: 'who'; readonly round: string }
  /** `saved`: how many credentials the tab keeps for itself. */
  | {
      readonly type: 'here'
      readonly round: string
      readonly tab: string
      readonly title: string
      readonly saved: number
    }

/** The event of a page when it clears itself: whatever holds something typed empties it. */
export const CLEAR_EVENT = 'latchkey:clear'
/** What the name of the lock begins with that each open tab holds; its id and title follow. A tab that hangs holds it too. */
export const TAB_LOCK = 'latchkey:tab '

const NAME = 'latchkey'
const local = new EventTarget()
let channel: BroadcastChannel | undefined

const open = (): BroadcastChannel | undefined => {
  if (!channel && typeof BroadcastChannel === 'function') {
    try {
      channel = new BroadcastChannel(NAME)
    } catch {
      return undefined // Firefox refuses it where all cookies are blocked: this tab is alone then.
    }
    channel.addEventListener(
      'message',
      ({ data }: MessageEvent<TabMessage>) => void local.dispatchEvent(new CustomEvent('message', { detail: data })),
    )
  }
  return channel
}

/** Tells the other tabs, and the listeners of this one. */
export const announce = (message: TabMessage): void => {
  open()?.postMessage(message)
  local.dispatchEvent(new CustomEvent('message', { detail: message }))
}

const isAnnounced = (event: Event): event is CustomEvent<TabMessage> => event instanceof CustomEvent

/** Listens to messages of all tabs, this one included. Returns the way to stop. */
export const listenToTabs = (listener: (message: TabMessage) => void): (() => void) => {
  open()
  const onMessage = (event: Event): void => {
    if (isAnnounced(event)) listener(event.detail)
  }
  local.addEventListener('message', onMessage)
  return () => local.removeEventListener('message', onMessage)
}
