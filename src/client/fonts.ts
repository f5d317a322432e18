import mono from '#src/styles/fonts/hyperlegible-mono-420.woff2?url'
import text from '#src/styles/fonts/hyperlegible-next-400-650.woff2?url'
import { remember, remembered } from '#src/ui/storage.ts'

/** Puts both fonts into the browser's cache. The playground's page keeps its type: its first answer comes before any font. */
const fetchFonts = async (): Promise<void> => {
  const answers = await Promise.all([text, mono].map((url) => fetch(url)))
  await Promise.all(answers.map((answer) => answer.arrayBuffer()))
  if (answers.every(({ ok }) => ok)) remember('fonts', 'cached')
}

/** The reader's first request comes before any font: so long the fonts wait after the first touch, in ms. */
const PATIENCE = 10_000

const signs = ['pointerdown', 'keydown', 'scroll'] as const
const start = (): void => {
  for (const sign of signs) removeEventListener(sign, start)
  // Without the fonts nothing is missing, so a failed fetch may pass in silence.
  setTimeout(() => void fetchFonts().catch(() => undefined), PATIENCE)
}

if (remembered('fonts') === null) {
  if (document.documentElement.dataset['fonts'] === undefined)
    for (const sign of signs) addEventListener(sign, start, { passive: true })
  else void document.fonts.ready.then(() => remember('fonts', 'cached'))
}
