import { describe, expect, test } from 'vitest'
import { pageMarkdown } from '../../scripts/markdown/page-markdown.ts'
import { downloadsOf } from '#src/docs/navigation/downloads.ts'
import { llmsFull, llmsTxt, textPages } from '../../scripts/markdown/text-site.ts'
import { pretendedSite } from '../checks/pretended-site.ts'

const page = (main: string, head = ''): string =>
  `<html><head>${head}</head><body><nav>Menu</nav><main data-pagefind-body><h1>T</h1>${main}</main></body></html>`
const textOf = (main: string): string =>
  pageMarkdown(page(main), (reference) => (reference.startsWith('/') ? `https://site.example${reference}` : reference))
    ?.markdown.replace('# T\n\n', '')
    .trim() ?? ''

describe('a part of a page as Markdown', () => {
  test.each([
    ['a heading without its anchor', '<h2 id="a"><a class="anchor" href="#a">A</a></h2>', '## A'],
    ['a link of the site with its address', '<p><a href="/x/">x</a></p>', '[x](https://site.example/x/)'],
    [
      'a badge as a word',
      '<p>So. <a class="basis" data-basis="documented" href="/y/"><svg></svg> Documented</a></p>',
      'So. (documented)',
    ],
    [
      'silence by its mark',
      '<p>Usage: <a class="basis" data-basis="unstated" href="/y/">Not stated</a></p>',
      'Usage: (not stated)',
    ],
    [
      'no word for documented where the page says that this is the normal case',
      '<div class="sources" data-pagefind-ignore><p>Unmarked is theirs.</p><label class="sources__all"><input type="checkbox"> Show every source</label></div><p>So. <a class="basis" data-basis="documented" href="/y/">Documented</a> Or so. <a class="basis" data-basis="assumed" href="/y/">Assumed</a></p>',
      'Unmarked is theirs.\n\nSo. Or so. (assumed)',
    ],
    [
      'a public source with its address',
      '<p>So. <a class="basis" data-basis="public" href="https://p.example/">Public</a></p>',
      'So. ([public](https://p.example/))',
    ],
    [
      'a sample with its language',
      '<div data-lang="curl"><p class="snip__cap">curl</p><pre>curl <span>x</span></pre></div>',
      '```bash\ncurl x\n```',
    ],
    ['a sample for Node as JavaScript', '<div data-lang="node"><pre>x()</pre></div>', '```js\nx()\n```'],
    ['a body as JSON', '<pre class="json">{}</pre>', '```json\n{}\n```'],
    [
      'a check in one line',
      '<ol><li><div><span class="step__text"><span class="step__title"><span class="step__n">1</span> Key sent</span> <span class="step__word">passed</span></span></div></li></ol>',
      '1. Key sent: passed',
    ],
    [
      'terms as a list',
      '<dl><div><dt>Saw</dt><dd>a</dd></div><div><dt>Wanted</dt><dd>b</dd></div></dl>',
      '- **Saw**: a\n- **Wanted**: b',
    ],
    ['a control not at all', '<p>a</p><button>Copy</button><a class="btn" href="#p">Reproduce</a>', 'a'],
    [
      'what reproduces a case as a link to it',
      '<p>See <a href="/playground/?case=x" data-reproduce="">that answer</a>.</p>',
      'See [that answer](https://site.example/playground/?case=x).',
    ],
    [
      'a part of an answer with its source, and none that is documented without saying so',
      '<div class="sources"><p>Unmarked is theirs.</p></div><p class="bases"><span>Status: <a class="basis" data-basis="documented" href="/y/">Documented</a></span> <span>Body: <a class="basis" data-basis="assumed" href="/y/">Assumed</a></span></p>',
      'Unmarked is theirs.\n\nBody: (assumed)',
    ],
    [
      'a badge in a cell apart from what it marks',
      '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td><div><p>So</p> <a class="basis" data-basis="assumed" href="/y/">Assumed</a></div></td></tr></tbody></table>',
      '| A |\n| - |\n| So (assumed) |',
    ],
  ])('%s', (_, html, markdown) => {
    expect(textOf(html)).toBe(markdown)
  })

  test('leaves out the column of buttons', () => {
    const table = textOf(
      '<table><thead><tr><th>A</th><th><span class="vh">Reproduce</span></th></tr></thead><tbody><tr><td>1</td><td class="act"><a class="btn">Reproduce</a></td></tr></tbody></table>',
    )
    expect(table).toBe('| A |\n| - |\n| 1 |')
  })
})

describe('the text of a site', () => {
  const files = pretendedSite({
    'index.html': page('<p>Home.</p>', '<meta name="description" content="The home page.">'),
    'p/index.html': page('<p><a href="/docs/p/errors/x/#a">x</a></p>', '<meta name="description" content="All of p.">'),
    'p/errors/x/index.html': page('<p>An error.</p>'),
    'tool/index.html': '<main>Only a tool</main>',
  })
  const settings = { base: '/docs/', site: 'https://site.example' }
  const pages = textPages(files, settings)

  test('holds each page that has text, in a file beside it', () => {
    expect(pages.map(({ file }) => file)).toEqual(['index.md', 'p/errors/x.md', 'p.md'])
  })

  test('is listed part by part, errors below the rest, each with its sentence', () => {
    const list = llmsTxt(pages, [{ segment: 'p', name: 'P', files: downloadsOf('p').slice(0, 2) }], settings)
    expect(list.split('\n').filter((line) => /^(##|-)/.test(line))).toEqual([
      '## General',
      '- [T](https://site.example/docs/index.md): The home page.',
      '## P',
      '- [T](https://site.example/docs/p.md): All of p.',
      '- [OpenAPI file](https://site.example/docs/openapi/p.json): endpoints, security schemes, schemas and examples',
      '- [.http file](https://site.example/docs/collections/p.http): each documented outcome as a request for httpYac and the JetBrains HTTP Client',
      '## P: each error',
      '- [T](https://site.example/docs/p/errors/x.md): ',
    ])
  })

  test('stands in one file, each page below its address, its links as they are', () => {
    const all = llmsFull(pages, settings)
    expect(all).toContain('Source: https://site.example/docs/p/errors/x/\n\n# T\n\nAn error.')
    expect(all).toContain('[x](https://site.example/docs/p/errors/x/#a)')
  })
})
