import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { redact } from '#mocks/engine/redact.ts'
import { registry } from '#mocks/providers/registry.ts'
import { runCase } from '#mocks/codegen/run-case.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { codePath, errorPath } from '#src/docs/errors/error-links.ts'
import { all, attribute, textOf, treeOf, type Node } from './built.ts'
import { registered } from '../mocks/registered.ts'

const parts = ['check', 'fix', 'triggers', 'wire', 'near', 'handle', 'others', 'basis']
const lists = new Set(
  readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[^/]+\/errors\//.test(path))
    .map((path) => `/${path.replace(/\.mdx$/, '/')}`),
)

const catalog = catalogOf(registry)

const named = (tag: string, name: string, value: string) => (node: Node) =>
  node.nodeName === tag && attribute(node, name) === value

for (const provider of registered) {
  describe(provider.name, () => {
    for (const [id, { status, code }] of Object.entries(provider.replies)) {
      test(`${id} has a page whose body is what the mock answers`, async () => {
        const page = treeOf(errorPath(provider.id, id))
        const [reproduce] = all(page, named('a', 'class', 'btn push'))
        const caseId = new URL(attribute(reproduce ?? page, 'href') ?? '', 'https://site.example').searchParams.get(
          'case',
        )
        const shown = provider.cases.find((each) => each.id === caseId)
        if (!shown) throw new Error(`The page shows no case of ${provider.name}: ${caseId ?? 'none'}`)
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

      test(`${id} is told in the order in which a reader needs it: what to check, the fix, and only then the causes`, () => {
        const path = errorPath(provider.id, id)
        const page = treeOf(path)
        const shown = all(page, ({ nodeName }) => nodeName === 'h2').map((node) => attribute(node, 'id') ?? '')
        const order = shown.filter((each) => parts.includes(each))
        expect(order).toEqual(parts.filter((part) => order.includes(part)))
        expect(order.slice(0, lists.has(path) ? 3 : 2)).toEqual([
          ...(lists.has(path) ? ['check'] : []),
          'fix',
          'triggers',
        ])
        for (const part of ['near', 'handle', 'others']) expect(order).toContain(part)
        // Links from outside may name it as it was called.
        expect(all(page, named('span', 'id', 'elsewhere'))).toHaveLength(1)
      })

      test(`${id} lists its causes in the order of the checks, each once, and folds the assumed ones behind the others`, () => {
        const page = treeOf(errorPath(provider.id, id))
        const rows = (node: Node) =>
          all(node, (each) => /^case-/.test(attribute(each, 'id') ?? '')).map((each) =>
            (attribute(each, 'id') ?? '').slice('case-'.length),
          )
        const every = rows(page)
        const [fold] = all(page, named('details', 'class', 'fold'))
        const folded = fold ? rows(fold) : []
        const stated = every.filter((each) => !folded.includes(each))
        const position = (caseId: string): number => {
          const rule = provider.cases.find((each) => each.id === caseId)?.expects.rule
          const at = provider.rules.findIndex((each) => each.id === rule)
          return at < 0 ? provider.rules.length : at
        }
        expect(every.toSorted()).toEqual(
          provider.cases
            .filter(({ expects }) => expects.reply === id)
            .map((each) => each.id)
            .toSorted(),
        )
        for (const part of [stated, folded]) expect(part).toEqual(part.toSorted((a, b) => position(a) - position(b)))
        expect(every).toEqual([...stated, ...folded])
        const isAssumed = (caseId: string): boolean =>
          all(page, named('tr', 'id', `case-${caseId}`)).some(
            (row) => all(row, named('a', 'data-basis', 'assumed')).length > 0,
          )
        expect(folded.filter((each) => !isAssumed(each))).toEqual([])
        expect(stated.filter(isAssumed)).toEqual([])
        if (fold) expect(attribute(fold, 'open') !== undefined).toBe(stated.length === 0)
      })

      test(`${id} is one row of the index, with every case that ends in it folded behind`, () => {
        const [row] = all(treeOf(`/${provider.id}/errors/`), named('li', 'id', `reply-${id}`))
        const [fold] = row ? all(row, named('details', 'class', 'fold')) : []
        if (!row || !fold) throw new Error(`The index of ${provider.name} has no row for ${id}.`)
        const cases = provider.cases.filter(({ expects }) => expects.reply === id).map((each) => `case-${each.id}`)
        const rows = all(fold, (node) => /^case-/.test(attribute(node, 'id') ?? ''))
        expect(attribute(fold, 'open')).toBeUndefined()
        expect(rows.map((each) => attribute(each, 'id')).toSorted()).toEqual(cases.toSorted())
        expect(textOf(row)).toContain(`${cases.length} outcome`)
      })

      test(`${id} is led to by its code, and by the table of errors`, () => {
        const target = errorPath(provider.id, id)
        const lead = treeOf(codePath(provider.id, code))
        expect(all(lead, named('a', 'href', target))).toHaveLength(1)
        expect(all(treeOf(`/${provider.id}/errors/`), named('a', 'href', target)).length).toBeGreaterThan(0)
      })
    }

    test('lists every case in its index once, so that a link to any of them leads somewhere', () => {
      const rows = all(treeOf(`/${provider.id}/errors/`), (node) => /^case-/.test(attribute(node, 'id') ?? ''))
      expect(rows.map((row) => attribute(row, 'id')).toSorted()).toEqual(
        provider.cases.map(({ id }) => `case-${id}`).toSorted(),
      )
    })

    test('leads a code that one reply has on at once, and lets the reader choose where several have it', () => {
      for (const { code } of Object.values(provider.replies)) {
        const path = codePath(provider.id, code)
        const lead = treeOf(path)
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
