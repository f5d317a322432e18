import { remembered } from '#src/ui/storage.ts'

/** The reader's first request comes before any font: so long the fonts wait after the first touch, in ms. */
const PATIENCE = 10_000

const start = (): void => void setTimeout(() => void import('./fetch-fonts.ts'), PATIENCE)

if (remembered('fonts') === null)
  for (const sign of ['pointerdown', 'keydown', 'scroll']) addEventListener(sign, start, { once: true, passive: true })
