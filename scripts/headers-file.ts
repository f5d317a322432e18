/** One block of a `_headers` file, as Netlify and Cloudflare Pages read it: a path that may hold `*`, and what to send. */
export type HeaderRule = {
  readonly path: RegExp
  readonly headers: readonly (readonly [name: string, value: string])[]
}

const pathPattern = (path: string) => new RegExp(`^${path.split('*').map(RegExp.escape).join('.*')}$`)

export function parseHeadersFile(text: string): readonly HeaderRule[] {
  const lines = text.split('\n').filter((line) => line.trim() && !line.trimStart().startsWith('#'))
  return lines.flatMap((line, index) => {
    if (/^\s/.test(line)) return []
    const after = lines.slice(index + 1)
    const end = after.findIndex((next) => !/^\s/.test(next))
    const block = end < 0 ? after : after.slice(0, end)
    return [{ path: pathPattern(line.trim()), headers: block.map(nameAndValue) }]
  })
}

function nameAndValue(line: string): readonly [string, string] {
  const colon = line.indexOf(':')
  if (colon < 0) throw new Error(`_headers: "${line.trim()}" is no header. Write it as Name: value.`)
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
}

/** Every header that the rules give to a path (from the root of the site, such as `/_astro/a.js`), in the file's order. */
export const headersFor = (rules: readonly HeaderRule[], path: string) =>
  rules.filter((rule) => rule.path.test(path)).flatMap((rule) => rule.headers)
