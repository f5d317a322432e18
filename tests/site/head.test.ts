import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { createContext, runInContext, runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { firstPaint, outlineAhead, providerAhead } from '#src/docs/pages/first-paint.ts'
import { highlighted } from '#src/ui/highlight.ts'
import { contentPolicy } from '#src/docs/pages/policy.ts'
import { arrange } from '#mocks/state/arrange.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { outlinesOf, outlinedRequest } from '#src/docs/pages/outlines.ts'
import { accentRules } from '#src/docs/pages/provider-colors.ts'
import { allBundles } from '#src/docs/provider-bundle.ts'

const bundles = await allBundles()
const paykore = bundles.find(({ provider }) => provider.id === 'paykore')

const painted = (
  stored: Readonly<Record<string, string>> | undefined,
  location = { pathname: '/playground/', search: '', hash: '' },
): Record<string, string> => {
  const dataset: Record<string, string> = {}
  const context = { document: { documentElement: { dataset } }, location }
  Object.defineProperty(context, 'localStorage', {
    get: () => {
      if (!stored) throw new Error('Access is denied.')
      return { getItem: (name: string) => stored[name] ?? null }
    },
  })
  runInNewContext(firstPaint, context)
  return dataset
}

describe('Before the first paint', () => {
  test.each([
    { name: 'nothing stored', stored: {}, dataset: { lang: 'curl' } },
    { name: 'a theme', stored: { 'latchkey:theme': 'dark' }, dataset: { lang: 'curl', theme: 'dark' } },
    {
      name: 'a language and fonts',
      stored: { 'latchkey:lang': 'csharp', 'latchkey:fonts': 'cached' },
      dataset: { lang: 'csharp', fonts: '' },
    },
    {
      name: 'values of another version',
      stored: { 'latchkey:theme': 'sepia', 'latchkey:lang': 'cobol' },
      dataset: { lang: 'curl' },
    },
    { name: 'storage switched off', stored: undefined, dataset: { lang: 'curl' } },
  ])('the page takes on $name', ({ stored, dataset }) => {
    expect(painted(stored)).toEqual(dataset)
  })

  test.each([
    ['/', true],
    ['/docs/paykore/playground-notes/', true],
    ['/playground/', false],
    ['/docs/playground/', false],
  ])('the fonts may come with the first page, only not before a first answer: %s', (pathname, may) => {
    const location = { pathname, search: '', hash: '' }
    expect('fonts' in painted({}, location)).toBe(may)
    expect('fonts' in painted(undefined, location)).toBe(may)
    expect('fonts' in painted({ 'latchkey:fonts': 'cached' }, location)).toBe(true)
  })

  test.each([
    ['?provider=paykore', true],
    ['?case=good-key', true],
    ['#playground?provider=paykore&key=revoked', true],
    ['#provider=paykore', true],
    ['', false],
    ['#fix', false],
    ['?q=provider', false],
  ])('the page knows whether its address names another case: %s', (address, isNamed) => {
    const { pathname, search, hash } = new URL(`/playground/${address}`, 'https://latchkey.example')
    expect('opens' in painted({}, { pathname, search, hash })).toBe(isNamed)
  })
})

describe('The file of the provider that an address names', () => {
  const asked = (address: string, providerFiles?: string): string | undefined => {
    let href: string | undefined
    const document = {
      documentElement: { dataset: { providerFiles } },
      createElement: () => ({}),
      head: { append: (link: { readonly href: string }) => void ({ href } = link) },
    }
    const { search, hash } = new URL(address, 'https://latchkey.example')
    runInNewContext(providerAhead, { document, location: { search, hash } })
    return href
  }
  const files = '/_astro/provider-pay.a1.js /_astro/provider-paykore.b2.js'

  test.each([
    ['/playground/', '/_astro/provider-pay.a1.js'],
    ['/playground/?provider=paykore&case=x', '/_astro/provider-paykore.b2.js'],
    ['/playground/#playground?provider=paykore', '/_astro/provider-paykore.b2.js'],
    ['/dashboard/#provider=pay', '/_astro/provider-pay.a1.js'],
    ['/playground/?provider=nobody', '/_astro/provider-pay.a1.js'],
    ['/playground/?provider=%22%3E.*', '/_astro/provider-pay.a1.js'],
  ])('is asked for ahead: %s', (address, file) => expect(asked(address, files)).toBe(file))

  test('is not asked for where the build names none', () => expect(asked('/playground/')).toBeUndefined())
})

describe('The outline of the case that an address names', () => {
  const shown = async (address: string) => {
    const asked: string[] = []
    const opening = {
      textContent: 'Loading the request of this link',
      parentElement: { dataset: { provider: 'paykore' } },
      replaceChildren: (...parts: readonly { readonly textContent: string }[]) => {
        opening.textContent = parts.map(({ textContent }) => textContent).join(' | ')
      },
    }
    const coming: Promise<unknown>[] = []
    const fetched = (path: string) => {
      asked.push(path)
      const outlines = outlinesOf(/^\/docs\/playground\/([\w-]+)\.json$/.exec(path)?.[1] ?? '')
      coming.push(outlines)
      return Promise.resolve({ json: () => outlines })
    }
    const document = {
      body: { dataset: { base: '/docs/' } },
      createElement: () => ({}),
      querySelector: () => opening,
    }
    const { search, hash } = new URL(address, 'https://latchkey.example/docs/playground/')
    runInNewContext(outlineAhead, { document, location: { search, hash }, fetch: fetched, URLSearchParams })
    await Promise.allSettled(coming)
    await new Promise((resolve) => setTimeout(resolve))
    return { asked, text: opening.textContent }
  }
  const titleOf = (id: string): string => paykore?.provider.cases.find((each) => each.id === id)?.title ?? ''
  const request = 'GET https://api.paykore.dev/v1/wallets'

  test.each([
    ['?provider=paykore&case=revoked-cache-over', 'revoked-cache-over'],
    ['?case=revoked-cache-over', 'revoked-cache-over'],
    ['?provider=ivorypay&case=x#playground?provider=paykore&case=revoked-cache-over', 'revoked-cache-over'],
    ['#playground?provider=paykore', paykore?.docs.first ?? ''],
  ])('says title and request: %s', async (address, id) => {
    const { text } = await shown(address)
    expect(text).toBe(`${titleOf(id)} | ${request} | Loading`)
  })

  test.each([
    ['', 'Loading the request of this link', []],
    ['#playground?provider=paykore&own', 'Loading paykore', []],
    ['#playground?provider=paykore&case=good-key&header=X-A%3A1', 'Loading paykore, good-key', []],
    ['?provider=%22%3E&case=%3Cb%3E', 'Loading the request of this link', []],
    ['?case=no-such-case', 'Loading no-such-case', ['/docs/playground/paykore.json']],
    ['?case=__proto__', 'Loading __proto__', ['/docs/playground/paykore.json']],
    ['?provider=nobody&case=good-key', 'Loading nobody, good-key', ['/docs/playground/nobody.json']],
  ])('says no more than it knows: %s', async (address, text, asked) => {
    expect(await shown(address)).toEqual({ text, asked })
  })

  test('holds no id of a world, which the playground makes anew', async () => {
    for (const { provider } of bundles) {
      const outlines = await outlinesOf(provider.id)
      expect(Object.keys(outlines).toSorted()).toEqual(provider.cases.map(({ id }) => id).toSorted())
      for (const each of provider.cases) {
        const { request } = await arrange(provider, each, seededRandom('another world'))
        expect(outlines[each.id]).toEqual([each.title, outlinedRequest(provider, request)])
      }
    }
  })
})

test('the inline scripts of a page stand in one scope', () => {
  const element = () => ({ dataset: {}, append: () => undefined, querySelector: () => null })
  const document = { documentElement: element(), head: element(), body: element(), querySelector: () => element() }
  const location = { pathname: '/playground/', search: '', hash: '' }
  const context = createContext({ document, location, URLSearchParams })
  for (const script of [firstPaint, providerAhead, outlineAhead]) runInContext(script, context)
})

describe('The content policy', () => {
  const policy = contentPolicy(['let a = 1'])

  test('allows this origin and the named script, and nothing inline besides', () => {
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`'sha256-${createHash('sha256').update('let a = 1').digest('base64')}'`)
    expect(policy).toContain("connect-src 'self'")
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/)
  })

  test('no style attribute stands in a component', () => {
    for (const file of globSync('src/**/*.astro')) expect(readFileSync(file, 'utf8')).not.toMatch(/\sstyle=/)
  })

  test('highlighted code has classes and no style attribute', async () => {
    const html = await highlighted('{"a": [1, "b", null]}', 'json')
    expect(html).toContain('<span class="s">')
    expect(html).not.toContain('style')
  })
})

const channel = (value: number): number => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

describe('Accents', () => {
  test('come from the registry, one rule a provider', () => {
    const rules = accentRules(bundles.map(({ provider }) => provider))
    for (const { provider } of bundles)
      expect(rules).toContain(
        `[data-provider="${provider.id}"]{--accent:light-dark(${provider.colors.light},${provider.colors.dark})}`,
      )
  })

  test('stand out from both pages by 4.5 to 1 or more', () => {
    const page = /--page: light-dark\((#\w+), (#\w+)\)/.exec(readFileSync('src/styles/tokens.css', 'utf8'))
    if (!page) throw new Error('tokens.css names no colours for the page.')
    const [, light = '', dark = ''] = page
    for (const { provider } of bundles) {
      expect(contrast(provider.colors.light, light)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(provider.colors.dark, dark)).toBeGreaterThanOrEqual(4.5)
    }
  })
})

test('the mock needs no cookies, whose library the page goes without', () => {
  for (const file of globSync('mocks/**/*.ts'))
    expect(readFileSync(file, 'utf8')).not.toMatch(/['"/]cookie|document\.cookie|set-cookie/i)
})
