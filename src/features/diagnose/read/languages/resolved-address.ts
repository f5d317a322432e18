import { concat, slice, type SourceText, textFor } from '#src/features/diagnose/source-text.ts'

/** Where the path of a base begins, and where its last part ends. */
const partsOf = (base: string): { readonly host: number; readonly folder: number } => {
  const host = /^[a-z][\w+.-]*:\/\/[^/?#]*/i.exec(base)?.[0].length ?? 0
  return { host, folder: Math.max(host, base.lastIndexOf('/') + 1) }
}

/** An address as browsers and .NET resolve it: a slash in front of the path drops the path of the base, and what stands behind the last slash of the base falls away. */
export const resolvedAddress = (base: SourceText, path: SourceText): SourceText => {
  if (/^[a-z][\w+.-]*:\/\//i.test(path.text) || path.text === '' || base.placeholders.length > 0)
    return path.text === '' ? base : path
  const { host, folder } = partsOf(base.text)
  const [at = { from: 0, to: 0 }] = base.stretches
  if (path.text.startsWith('/')) return concat([slice(base, 0, host), path])
  return concat([slice(base, 0, folder), ...(folder === host ? [textFor('/', at)] : []), path])
}

/** What of the path of a base is lost when this path is resolved against it; empty where nothing is. */
export const droppedOf = (base: string, path: string): string => {
  const { host, folder } = partsOf(base)
  const lost =
    /^[a-z][\w+.-]*:\/\//i.test(path) || path === '' ? '' : path.startsWith('/') ? base.slice(host) : base.slice(folder)
  return lost === '/' ? '' : lost.replace(/^(?=[^/])/, '/').replace(/\/$/, '')
}
