/** The reader's first request comes before anything that can wait: so long that waits after the first touch, in ms. */
const PATIENCE = 10_000

let timer: ReturnType<typeof setTimeout> | undefined
const start = (): void => void (timer ??= setTimeout(() => void import('./keep-files.ts'), PATIENCE))

for (const sign of ['pointerdown', 'keydown', 'scroll']) addEventListener(sign, start, { once: true, passive: true })
// The page that was cleared keeps nothing any more: its report says that nothing is left.
addEventListener('latchkey:clear', () => clearTimeout(timer))
