import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { redact } from '#mocks/engine/redact.ts'
import { registry } from '#mocks/providers/registry.ts'
import { runCase } from '#mocks/codegen/run-case.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { codePath, errorPath } from '#src/docs/errors/error-links.ts'

type Node = DefaultTreeAdapterTypes.Node

const catalog = catalogOf(registry)
const providers = await Promise.all(Object.values(registry).map(async (entry) => (await entry.load()).provider))

const built = (path: string): string => join('dist', path, 'index.html')
const pageOf = (path: string): Node => parse(readFileSync(built(path), 'utf8'))

const attribute = (node: Node, name: string): string | undefined =>
  'attrs' in node ? node.attrs.find((each) => each.name === name)?.value : undefined
const all = (node: Node, fits: (node: Node) => boolean): readonly Node[] => [
  ...(fits(node) ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap((child) => all(child, fits)) : []),
]
const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
const named = (tag: string, name: string, value: string) => (node: Node) =>
  node.nodeName === tag && attribute(node, name) === value

for (const provider of providers) {
  test.describe(provider.name, () => {
    for (const [id, { status, code }] of Object.entries(provider.replies)) {
      test(`${id} has a page whose body is what the mock answers`, async () => {
        const page = pageOf(errorPath(provider.id, id))
        const caseId = attribute(
          all(page, (node) => attribute(node, 'data-playground') !== undefined)[0] ?? page,
          'data-case',
        )
        const shown = provider.cases.find((each) => each.id === caseId)
        if (!shown) throw new Error(`The playground of the page has no case of ${provider.name}: ${caseId ?? 'none'}`)
        const { reply } = await runCase(catalog, provider, shown, seededRandom(`${provider.id}/${shown.id}`))
        const [printed] = all(page, named('pre', 'class', 'json'))
        expect(shown.expects.reply).toBe(id)
        expect(reply.status).toBe(status)
        expect(printed && textOf(printed)).toBe(redact(JSON.stringify(reply.body, null, 2), provider.keyFormats))
        expect(
          all(page, (node) => node.nodeName === 'h1')
            .map(textOf)
            .join(),
        ).toContain(`${status} ${code}`)
      })

      test(`${id} is led to by its code, and by the table of errors`, () => {
        const target = errorPath(provider.id, id)
        const lead = pageOf(codePath(provider.id, code))
        expect(all(lead, named('a', 'href', target))).toHaveLength(1)
        expect(all(pageOf(`/${provider.id}/errors/`), named('a', 'href', target)).length).toBeGreaterThan(0)
      })
    }

    test('leads a code that one reply has on at once, and lets the reader choose where several have it', () => {
      for (const { code } of Object.values(provider.replies)) {
        const path = codePath(provider.id, code)
        const lead = pageOf(path)
        const targets = all(lead, (node) => node.nodeName === 'a').map((node) => attribute(node, 'href'))
        const [refresh] = all(lead, named('meta', 'http-equiv', 'refresh'))
        expect([path, refresh && attribute(refresh, 'content')]).toEqual([
          path,
          targets.length === 1 ? `0; url=${targets[0] ?? ''}` : undefined,
        ])
      }
    })
  })
}

test('a page has its text as Markdown beside it, which its button copies', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('paykore/errors/invalid-api-key/')
  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    readFileSync('dist/paykore/errors/invalid-api-key.md', 'utf8'),
  )
})

test('the list for machines names files that are there', () => {
  const list = readFileSync('dist/llms.txt', 'utf8')
  const files = [...list.matchAll(/\]\(\/([^)]+)\)/g)].flatMap(([, file]) => file ?? [])
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => !existsSync(join('dist', file)))).toEqual([])
})
