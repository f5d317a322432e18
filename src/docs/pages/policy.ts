import { createHash } from 'node:crypto'

/** The hash source of an inline script or style, as `script-src` and `style-src` want it. */
export const hashSource = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

/**
 * The Content-Security-Policy of every page. It allows this origin and the given inline scripts, nothing else: no inline style but the sheet
 * that the build puts into the page and names, no eval, no form target, no other origin to send a key to,
 * and no text that a script makes into markup or into code.
 */
export const contentPolicy = (inlineScripts: readonly string[]): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...inlineScripts.map(hashSource)].join(' '),
    "style-src 'self'",
    "style-src-attr 'none'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')
