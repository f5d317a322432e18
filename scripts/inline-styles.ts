import type { AstroIntegration } from 'astro'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { hashSource } from '#src/docs/pages/policy.ts'
import { usedStyles, scriptWords } from './used-styles.ts'

const linked = /<link rel="stylesheet" href="([^"]+)">/g

/** The sheet without the accents of providers that a page of one provider does not name: it does not grow with their number. */
const ofPage = (css: string, html: string): string =>
  /<body\b[^>]* data-provider=/.test(html)
    ? css.replace(/\[data-provider="?([\w-]+)"?\]\{--accent:[^}]*\}\s*/g, (rule, id: string) =>
        html.includes(`data-provider="${id}"`) ? rule : '',
      )
    : css

/**
 * Puts the sheets that a page links into the page, in their order, and their hash into its content policy. `read` gives what of
 * a sheet the page can use, by the address in its link. Throws where a sheet could end its own element, or where a page has no policy to name it in.
 */
export const withStyles = (html: string, read: (address: string, html: string) => string): string => {
  const addresses = [...html.matchAll(linked)].map(([, address = '']) => address)
  if (addresses.length === 0) return html
  const css = ofPage(addresses.map((address) => read(address, html)).join('\n'), html)
  if (/<\/style/i.test(css)) throw new Error(`A sheet of ${addresses.join(', ')} holds "</style": take it out.`)
  if (!html.includes("style-src 'self'")) throw new Error('A page has no policy that its styles can be named in.')
  let isPlaced = false
  return html
    .replace(linked, () => {
      const style = isPlaced ? '' : `<style>${css}</style>`
      isPlaced = true
      return style
    })
    .replace("style-src 'self'", () => `style-src 'self' ${hashSource(css)}`)
}

/** Styles stand in the page itself: the text is painted with the first answer of the host, one round trip earlier. */
export const inlineStyles = (): AstroIntegration => {
  let base = '/'
  return {
    name: 'inline-styles',
    hooks: {
      'astro:config:setup': ({ config }) => void ({ base } = config),
      'astro:build:done': ({ dir }) => {
        const out = fileURLToPath(dir)
        const text = (path: string): string => readFileSync(`${out}${path}`, 'utf8')
        const words = scriptWords(globSync('_astro/*.js', { cwd: out }).map(text))
        const sheets = new Map<string, (html: string) => string>()
        const read = (address: string, html: string): string => {
          const used = sheets.get(address) ?? usedStyles(text(address.slice(base.length)).trim(), words)
          sheets.set(address, used)
          return used(html)
        }
        for (const path of globSync('**/*.html', { cwd: out })) {
          writeFileSync(`${out}${path}`, withStyles(text(path), read))
        }
      },
    },
  }
}
