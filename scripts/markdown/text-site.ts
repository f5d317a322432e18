import type { Download } from '#src/docs/navigation/downloads.ts'
import { markdownPath } from '#src/docs/navigation/pages.ts'
import { addressOf, sitePagesOf, type SiteFiles } from '../site-files.ts'
import type { SiteSettings } from '../site-settings.ts'
import { pageMarkdown, type PageMarkdown } from './page-markdown.ts'

/** A page of the site as text. `address` is below the site's root: `paykore/errors/`; `file` is the Markdown beside it. */
export type TextPage = PageMarkdown & { readonly address: string; readonly file: string }

/** A path of the site as it is written into text: absolute where the site's address is known, else from its root. */
const outside = ({ base, site }: Pick<SiteSettings, 'base' | 'site'>, path: string): string =>
  site ? new URL(base + path, site).href : base + path

/** Every page that has text, in the order of their addresses. */
export const textPages = (files: SiteFiles, settings: Pick<SiteSettings, 'base' | 'site'>): readonly TextPage[] =>
  sitePagesOf(files).flatMap((page) => {
    const address = addressOf(page)
    const resolve = (reference: string) => {
      if (reference.startsWith('#')) return outside(settings, address) + reference
      return reference.startsWith('/') ? outside(settings, reference.slice(settings.base.length)) : reference
    }
    const text = pageMarkdown(files.read(page).toString(), resolve)
    return text ? [{ ...text, address, file: markdownPath(`/${address}`).slice(1) }] : []
  })

const summary = [
  '# Latchkey',
  '',
  '> Unofficial, live documentation for the API keys of payment providers: how a key is sent, checked, rotated and revoked, and the exact answer when it is refused. Tables and examples come from a mock that runs the rules. Each statement says what it rests on: documented (the provider’s own text), public (another page of the provider), assumed (our decision).',
].join('\n')

/** A part of the site: the first segment of its addresses, its heading, and its files for other tools. */
export type PagePart = {
  readonly segment: string
  readonly name: string
  readonly files?: readonly Download[]
}

/** Pages on one error are listed below those on the provider as a whole. */
const isDetail = ({ address }: TextPage): boolean => address.split('/').length > 3

/** `llms.txt`: what the site is, and each page's Markdown with a sentence on it, part by part; pages of no part stand first. */
export const llmsTxt = (
  pages: readonly TextPage[],
  parts: readonly PagePart[],
  settings: Pick<SiteSettings, 'base' | 'site'>,
): string => {
  const line = ({ title, lead, file }: TextPage) => `- [${title}](${outside(settings, file)}): ${lead}`
  const section = (name: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`## ${name}`, lines.join('\n')]
  const of = (segment: string) => pages.filter(({ address }) => address.startsWith(`${segment}/`))
  const partless = pages.filter(({ address }) => !parts.some(({ segment }) => address.startsWith(`${segment}/`)))
  return [
    summary,
    `Everything in one file: [llms-full.txt](${outside(settings, 'llms-full.txt')})`,
    ...section('General', partless.map(line)),
    ...parts.flatMap(({ segment, name, files = [] }) => [
      ...section(name, [
        ...of(segment)
          .filter((page) => !isDetail(page))
          .map(line),
        ...files.map(({ label, path, holds }) => `- [${label}](${outside(settings, path.slice(1))}): ${holds}`),
      ]),
      ...section(`${name}: each error`, of(segment).filter(isDetail).map(line)),
    ]),
    '',
  ].join('\n\n')
}

/** `llms-full.txt`: all pages one after another, each below its address. */
export const llmsFull = (pages: readonly TextPage[], settings: Pick<SiteSettings, 'base' | 'site'>): string =>
  [
    summary,
    ...pages.map(({ address, markdown }) => `---\n\nSource: ${outside(settings, address)}\n\n${markdown.trim()}`),
    '',
  ].join('\n\n')
