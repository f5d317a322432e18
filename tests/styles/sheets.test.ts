import { globSync, readFileSync } from 'node:fs'
import { parse, type Container, type Rule } from 'postcss'
import { describe, expect, test } from 'vitest'
import { layers } from '#src/docs/pages/provider-colors.ts'

const sheets = globSync('src/**/*.css').map((file) => ({ file, root: parse(readFileSync(file, 'utf8')) }))

/** The words of each string and class attribute of the markup: names of classes are among them. */
const markup = globSync('{src,content}/**/*.{ts,tsx,astro,mdx}').map((file) => readFileSync(file, 'utf8'))
const words = new Set<string>()
const heads: string[] = []
for (const text of markup) {
  for (const [, single, double, template] of text.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g)) {
    for (const word of (single ?? double ?? template ?? '').split(/[\s.]+/)) {
      words.add(word)
      // A class may end in what is known at run time alone: `call call--${kind}`.
      const [head = '', ...more] = word.split('${')
      if (more.length && /--$/.test(head)) heads.push(head)
    }
  }
  for (const [, names = ''] of text.matchAll(/class:list=\{\{([^}]*)\}\}/g))
    for (const name of names.split(/[\s,:]+/)) words.add(name)
}
const isNamed = (name: string): boolean => words.has(name) || heads.some((head) => name.startsWith(head))

const rulesOf = (container: Container): Rule[] =>
  (container.nodes ?? []).flatMap((node) => (node.type === 'rule' ? [node] : []))
const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

test('there are sheets to look at', () => {
  expect(sheets.length).toBeGreaterThan(20)
})

// Print takes parts of all sheets away.
test('no selector is opened in two sheets', () => {
  const openedIn = new Map<string, string[]>()
  for (const { file, root } of sheets.filter(({ file }) => !file.endsWith('/print.css')))
    root.walkAtRules('layer', (layer) => {
      for (const { selector } of rulesOf(layer))
        openedIn.set(oneLine(selector), [...(openedIn.get(oneLine(selector)) ?? []), file])
    })
  expect([...openedIn].filter(([, files]) => files.length > 1)).toEqual([])
})

describe.each(sheets)('$file', ({ root }) => {
  test('lays all its rules in layers that the site knows', () => {
    const outside = root.nodes.filter(
      (node) => node.type !== 'comment' && !(node.type === 'atrule' && ['layer', 'import'].includes(node.name)),
    )
    expect(outside.map(String)).toEqual([])
    root.walkAtRules('layer', ({ params }) => expect(layers).toContain(params))
  })

  test('opens no selector twice at one level', () => {
    const twice: string[] = []
    const look = (container: Container): void => {
      const seen = new Set<string>()
      for (const { selector } of rulesOf(container)) {
        if (seen.has(oneLine(selector))) twice.push(oneLine(selector))
        seen.add(oneLine(selector))
      }
    }
    root.walkAtRules((rule) => rule.name !== 'keyframes' && look(rule))
    root.walkRules(look)
    expect(twice).toEqual([])
  })

  test('has each query at its rule', () => {
    const apart: string[] = []
    root.walkAtRules(/^(media|container)$/, ({ parent, name, params }) => {
      if (parent?.type !== 'rule') apart.push(`@${name} ${params}`)
    })
    expect(apart).toEqual([])
  })

  // Each change anywhere below would style the whole page anew: a quarter of the time of each send.
  test('hangs nothing on what the whole page has', () => {
    const wide: string[] = []
    root.walkRules(/(?::root|html|body|main)[^\s,>+~]*:has\(/, ({ selector }) => void wide.push(selector))
    expect(wide).toEqual([])
  })

  // On a phone the head of a row stands above its cells, and has the whole row.
  test('gives the head of a row a width only where there are columns', () => {
    const narrow: string[] = []
    root.walkRules(/\bth\b(?!.*\s\S)/, (rule) => {
      if (/\bthead\b/.test(rule.selector)) return
      for (const { prop, value } of rule.nodes.filter((node) => node.type === 'decl'))
        if (prop === 'width' && value !== 'auto') narrow.push(`${oneLine(rule.selector)} { ${prop}: ${value} }`)
    })
    expect(narrow).toEqual([])
  })

  test('needs no !important', () => {
    const loud: string[] = []
    root.walkDecls((declaration) => {
      if (declaration.important) loud.push(String(declaration))
    })
    expect(loud).toEqual([])
  })

  test('styles only classes that markup names', () => {
    const unused = new Set<string>()
    root.walkRules(({ selector }) => {
      for (const [, name = ''] of selector.matchAll(/\.([a-zA-Z][\w-]*)/g)) if (!isNamed(name)) unused.add(name)
    })
    expect([...unused]).toEqual([])
  })
})
