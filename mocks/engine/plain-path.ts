/**
 * The path without percent-encoding that means nothing (RFC 3986, section 6.2.2.2): `%5F` is `_`. So an address has one
 * spelling for the routes, the lookups and the masking in the log. Other encodings stay: `%2F` is no slash.
 */
export const plainPath = (path: string): string =>
  path.includes('%') ? path.replace(/%[0-9a-f]{2}/gi, (code) => unreserved(code) ?? code) : path

const unreserved = (code: string): string | undefined => {
  const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16))
  return /[A-Za-z0-9._~-]/.test(letter) ? letter : undefined
}
