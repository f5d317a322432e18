import { linksOf, type PageLinks } from './html-links.ts'
import { addressOf, sitePagesOf, type SiteFiles } from '../../scripts/site-files.ts'

export type BrokenLink = { readonly page: string; readonly reference: string; readonly why: string }

type Site = {
  readonly files: SiteFiles
  readonly base: string
  readonly origin: string
  readonly links: ReadonlyMap<string, PageLinks>
}

/** An anchor is checked; `#name=value` is state that a script reads, and `#:~:` is the browser's own. */
const isAnchor = (hash: string) => hash.length > 1 && !hash.includes('=') && !hash.startsWith('#:~:')

function whyBroken({ files, base, origin, links }: Site, page: string, reference: string): string | undefined {
  const from = `${origin}${base}${addressOf(page)}`
  if (!URL.canParse(reference, from)) return 'is no address'
  const url = new URL(reference, from)
  if (url.origin !== origin) return undefined
  if (!url.pathname.startsWith(base)) return `lies outside the base path ${base}`
  const path = decodeURIComponent(url.pathname.slice(base.length))
  const isFolder = path === '' || path.endsWith('/')
  const target = isFolder ? `${path}index.html` : path
  if (!files.paths.has(target))
    return files.paths.has(`${path}/index.html`) ? 'lacks its closing slash, which costs a redirect' : 'leads nowhere'
  const targetLinks = links.get(target)
  if (targetLinks && isAnchor(url.hash) && !targetLinks.anchors.has(decodeURIComponent(url.hash.slice(1))))
    return 'names an anchor that is not on that page'
  return undefined
}

/** Every link of a built site that leads nowhere in it. Links to other sites are not followed. `site` is the origin it was built for, if any. */
export function brokenLinks(
  files: SiteFiles,
  { base, site }: { readonly base: string; readonly site: string },
): readonly BrokenLink[] {
  const origin = new URL(site || 'http://site.invalid').origin
  const links = new Map(sitePagesOf(files).map((page) => [page, linksOf(files.read(page).toString())]))
  const siteToCheck = { files, base, origin, links }
  return [...links].flatMap(([page, { references }]) =>
    [...new Set(references)].flatMap((reference) => {
      const why = whyBroken(siteToCheck, page, reference)
      return why ? [{ page, reference, why }] : []
    }),
  )
}
