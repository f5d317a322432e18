import type { Playground } from '#src/session/use-session.ts'

const isApple = /mac|iphone|ipad/i.test(navigator.userAgent)

/** Sends; while a call is on its way it can be cancelled, and the focus stays where it is. */
export const SendButton = ({ playground: { session, cancel } }: { readonly playground: Playground }) => (
  <span className="rowline rowline--tight">
    <button type="submit" className="btn btn--primary">
      Send <kbd>{isApple ? '⌘' : 'Ctrl'} ↵</kbd>
    </button>
    {session.outcome.kind === 'sending' && (
      <button type="button" className="btn cancel" onClick={cancel}>
        Cancel
      </button>
    )}
  </span>
)
