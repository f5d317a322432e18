import mono from '#src/styles/fonts/hyperlegible-mono-420.woff2?url'
import text from '#src/styles/fonts/hyperlegible-next-400-650.woff2?url'
import { remember, remembered } from '#src/ui/storage.ts'

// Puts both fonts into the browser's cache. The playground's page keeps its type: its first answer comes before any font.
const fetchFonts = async (): Promise<void> => {
  const answers = await Promise.all([text, mono].map((url) => fetch(url)))
  await Promise.all(answers.map((answer) => answer.arrayBuffer()))
  if (answers.every(({ ok }) => ok)) remember('fonts', 'cached')
}

// Without the fonts nothing is missing, so a failed fetch may pass in silence.
if (remembered('fonts') === null) fetchFonts().catch(() => undefined)
