import type { Provider } from '#mocks/engine/provider.ts'
import type { KeySummary } from '#mocks/control/schema.ts'

/** A way to end a key, in the provider's own words: what its button says, and what says yes to the question that follows. */
export type KeyEnding = { readonly how: 'rotate' | 'revoke'; readonly button: string; readonly sure: string }

/** The ways to end this key that its provider offers for its class and its state. */
export const endingsOf = (
  { operations: { rotate, revoke } }: Pick<Provider, 'operations'>,
  { class: keyClass, status }: Pick<KeySummary, 'class' | 'status'>,
): readonly KeyEnding[] => {
  const isActive = status === 'active'
  const canRotate =
    rotate?.classes.some((each) => each === keyClass) === true && (isActive || (status === 'expired' && rotate.expired))
  const rotates = rotate?.button ?? 'Rotate'
  const revokes = revoke?.button ?? 'Revoke'
  return [
    ...(canRotate ? [{ how: 'rotate', button: rotates, sure: rotates } as const] : []),
    ...(revoke && isActive ? [{ how: 'revoke', button: revokes, sure: `${revokes} for good` } as const] : []),
  ]
}
