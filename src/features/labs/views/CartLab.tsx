import { useState } from 'react'
import { MiniTrace } from '#src/ui/MiniTrace.tsx'
import { labCall } from '#src/features/labs/calls.ts'
import { type CartAction, cartEndpoints, type CartState } from '#src/features/labs/cart.ts'
import { cartFinding } from '#src/features/labs/cart-verdict.ts'
import type { LabProps } from '#src/features/labs/session.ts'
import { useRunning } from '#src/features/labs/use-player.ts'
import { countWords, stamp } from '#src/features/labs/words.ts'
import { Frame } from './Frame.tsx'
import { LastCall } from './LastCall.tsx'
import { Legend, Timeline } from './Timeline.tsx'
import { Transport } from './Transport.tsx'

const labels = { login: 'Log in', add: 'Add to the cart', read: 'Read the cart' } as const satisfies Record<
  CartAction,
  string
>

/** A cart with key and token: each button is a real call. */
export const CartLab = ({ kind, providers, first }: LabProps<CartState>) => {
  const running = useRunning(kind, providers, first)
  const { provider, player, shown } = running
  const { state } = shown
  const { steps, tokens, now } = state
  const [picked, pick] = useState<number>()
  const step = steps.find(({ n }) => n === picked) ?? steps.at(-1)
  const token = tokens.at(-1)
  const endpoints = cartEndpoints(provider)
  const finding = cartFinding(state)
  const needs = (action: CartAction): string => (action === 'login' ? 'takes no key' : 'takes the key and the token')
  const act = (action: CartAction): void => {
    pick(undefined)
    void player.act(action)
  }
  return (
    <Frame
      {...{ running, providers, finding }}
      below={
        step && (
          <div className="card__band calls-of">
            <ol className="story" role="list" aria-label="The calls so far">
              {steps.map(({ n, at, action, status, code, held, entry }) => (
                <li key={n}>
                  <button type="button" aria-pressed={n === step.n} onClick={() => pick(n)}>
                    <time>{stamp(at)}</time>
                    <span>{labels[action]}</span>
                    <span className="status" data-class={String(status).charAt(0)} data-live="">
                      {status}
                    </span>
                    <span className="story__what">
                      {code === undefined ? (
                        held === undefined ? (
                          'a token came back'
                        ) : (
                          `cart: ${countWords(held, 'item')}`
                        )
                      ) : (
                        <code>{code}</code>
                      )}
                    </span>
                    <MiniTrace trace={entry.trace} status={status} />
                  </button>
                </li>
              ))}
            </ol>
            <LastCall provider={provider} entry={step.entry} title={`Call ${step.n}`} />
          </div>
        )
      }
    >
      <Transport
        running={running}
        jump={token && { label: 'To the token’s end', to: token.until }}
        replays={{ right: 'Log in again', wrong: 'Only try again' }}
      />
      <div className="card__band">
        <ol className="steps-of" role="list" aria-label="Your calls">
          {(['login', 'add', 'read'] as const).map((action) => (
            <li key={action}>
              <button type="button" className="btn" onClick={() => act(action)}>
                {labels[action]}
              </button>
              <span className="hint">
                <code>
                  {endpoints?.[action].method} {endpoints?.[action].path}
                </code>{' '}
                {needs(action)}
              </span>
            </li>
          ))}
        </ol>
        <p className="hint">
          Key <code>{state.key}</code>, which has no end.{' '}
          {token
            ? now < token.until
              ? `Token until ${stamp(token.until)}.`
              : `Token ended at ${stamp(token.until)}.`
            : 'No token yet.'}
        </p>
      </div>
      <div className="card__band">
        <Timeline
          title={`Key, tokens and calls up to ${stamp(now)}`}
          says={`${countWords(steps.length, 'call')}, ${countWords(tokens.length, 'token')}. ${finding.says}. The list below has each call.`}
          now={now}
          least={1_200_000}
          rows={[
            { id: 'key', label: `Key ${state.key}`, bars: [{ from: 0, to: now, kind: 'valid' }] },
            {
              id: 'token',
              label: tokens.length === 0 ? 'Token: none yet' : 'Token',
              bars: tokens.map(({ from, until }) => ({ from, to: until, kind: 'valid' as const })),
            },
          ]}
          calls={steps.map(({ at, entry, status }) => labCall(at, 'token', { entry, status }))}
          marks={[]}
        />
        <Legend kinds={['ok', 'refused']} />
      </div>
    </Frame>
  )
}
