import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { withStyles } from '../../scripts/inline-styles.ts'

const sheets: Readonly<Record<string, string>> = {
  '/a.css': '@layer tokens;\n[data-provider="pay"]{--accent:red}\n[data-provider="other"]{--accent:blue}',
  '/b.css': 'p{color:$&red}',
}
const read = (address: string): string => sheets[address] ?? ''
const page = (body: string) =>
  `<meta content="style-src 'self'; style-src-attr 'none'"><link rel="stylesheet" href="/a.css"><link rel="stylesheet" href="/b.css">${body}`
const styleOf = (html: string): string => /<style>([^]*)<\/style>/.exec(html)?.[1] ?? ''

test('the sheets of a page stand in it, in their order, and its policy names their hash', () => {
  const html = withStyles(page('<body>'), read)
  expect(styleOf(html)).toBe(`${sheets['/a.css'] ?? ''}\n${sheets['/b.css'] ?? ''}`)
  expect(html).not.toContain('<link')
  const hash = createHash('sha256').update(styleOf(html)).digest('base64')
  expect(html).toContain(`style-src 'self' 'sha256-${hash}'; style-src-attr 'none'`)
})

test('a page of one provider holds the accents that it names, and no others', () => {
  const css = styleOf(withStyles(page('<body data-provider="pay">'), read))
  expect(css).toContain('[data-provider="pay"]')
  expect(css).not.toContain('other')
})

test('a page without sheets stays as it is, and one that could not say what its styles are is not built', () => {
  expect(withStyles('<body>', read)).toBe('<body>')
  expect(() => withStyles('<link rel="stylesheet" href="/a.css">', read)).toThrow('no policy')
  expect(() => withStyles(page(''), () => '</STYLE>')).toThrow('</style')
})
