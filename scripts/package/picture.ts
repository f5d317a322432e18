import { fileURLToPath } from 'node:url'
import { createMock, type Entry } from '#mocks/package/index.ts'

/** The picture that the README opens with. */
export const pictureFile = fileURLToPath(new URL('../../docs/refused.svg', import.meta.url))

const WIDTH = 1130
const LINE = 30
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const text = (x: number, y: number, kind: string, content: string): string =>
  `<text x="${x}" y="${y}" class="${kind}">${escaped(content)}</text>`

/** A check as one row: a mark on the shaft, its title, and what it saw. The shaft ends where the request ended. */
const row = ({ outcome, title, observed }: Entry['trace'][number], index: number): string => {
  const y = 110 + index * LINE
  const mark = { passed: '✓', failed: '✗', skipped: '·' }[outcome]
  return [text(34, y, outcome, mark), text(62, y, outcome, title), text(300, y, `code ${outcome}`, observed)].join('')
}

const style = `text{font:15px system-ui,sans-serif;fill:#1c2430}.code{font:13px ui-monospace,monospace}.head{font-weight:600}.failed{fill:#b3261e}.passed{fill:#1b6e3c}.code.passed{fill:#4a5568}.skipped,.code.skipped{fill:#8a94a3}rect{fill:#fff;stroke:#d5dae1}line{stroke:#d5dae1}@media(prefers-color-scheme:dark){text{fill:#e6e9ee}.failed{fill:#ff8a80}.passed{fill:#7ddc9f}.code.passed{fill:#aab4c2}.skipped,.code.skipped{fill:#768294}rect{fill:#151a21;stroke:#333b47}line{stroke:#333b47}}`

/** A revoked key at PayKore, check by check, as the playground shows it: drawn from what the mock answers. */
export const pictureText = async (): Promise<string> => {
  const mock = await createMock({ providers: ['paykore'], now: '2026-01-15T10:00:00Z', seed: 'picture' })
  const key = mock.key('paykore')
  const call = () => mock.fetch('https://api.paykore.dev/v1/wallets', { headers: { 'X-API-Key': key.text } })
  await call()
  key.revoke()
  mock.clock.advance('5m')
  const response = await call()
  const entry = mock.log.at(-1)
  if (!entry) throw new Error('The mock logged nothing.')
  const below = 110 + entry.trace.length * LINE
  const body = (await response.text()).match(/.{1,130}/g) ?? []
  const height = below + 50 + body.length * 20
  const verdict = entry.verdict.outcome === 'denied' ? `Refused by "${entry.verdict.rule}"` : 'Allowed'
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="A revoked key is refused, check by check">`,
    `<style>${style}</style><rect x=".5" y=".5" width="${WIDTH - 1}" height="${height - 1}" rx="10"/>`,
    text(34, 40, 'code head', `${entry.method} ${entry.url}`),
    text(34, 64, 'code', `X-API-Key: ${entry.keyHint ?? ''}`),
    `<line x1="0" x2="${WIDTH}" y1="82" y2="82"/>`,
    ...entry.trace.map(row),
    `<line x1="0" x2="${WIDTH}" y1="${below}" y2="${below}"/>`,
    text(34, below + 28, 'head failed', `${response.status} ${verdict}`),
    ...body.map((part, index) => text(34, below + 52 + index * 20, 'code', part)),
    '</svg>\n',
  ].join('\n')
}
