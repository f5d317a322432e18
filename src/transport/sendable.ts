export type Unsendable = { readonly field: string; readonly why: string }

type Header = readonly [name: string, value: string]

const marks: readonly { readonly pattern: RegExp; readonly what: string; readonly fix: string }[] = [
  {
    pattern: /[\r\n]/,
    what: 'a line break',
    fix: 'A header is one line: delete the break, which often comes along when a key is copied.',
  },
  {
    pattern: /[\u2018\u2019\u201c\u201d]/,
    what: 'a curly quote',
    fix: 'Delete the quotes, or type straight ones. Word processors and chats curl them.',
  },
  {
    pattern: /[\u200b-\u200f\u2060\ufeff]/,
    what: 'an invisible character',
    fix: 'Type the value by hand or paste it as plain text: the character has no width.',
  },
  { pattern: /\u00a0/, what: 'a no-break space', fix: 'Replace it with an ordinary space, or delete it.' },

  { pattern: /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/, what: 'a control character', fix: 'Paste the value as plain text.' },
  {
    pattern: /[^\0-\xff]/,
    what: 'a character outside Latin-1',
    fix: 'Keys are plain ASCII: paste it again from where it was issued.',
  },
]

// Headers that a page may not set (Fetch standard, forbidden request headers), as far as a reader would try them.
const FORBIDDEN =
  /^(accept-charset|accept-encoding|access-control-.*|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|te|trailer|transfer-encoding|upgrade|via|proxy-.*|sec-.*)$/i
const TOKEN = /^[!#$%&'*+.^_`|~\w-]+$/

const inHeader = ([name, value]: Header): Unsendable | undefined => {
  if (!TOKEN.test(name))
    return { field: name || 'header', why: 'This is not a header name. Use letters, digits and hyphens.' }
  if (FORBIDDEN.test(name))
    return {
      field: name,
      why: 'A browser does not let a page set this header. Try it in the terminal against the local mock.',
    }
  for (const { pattern, what, fix } of marks) {
    const at = value.search(pattern)
    if (at >= 0) return { field: name, why: `Character ${at + 1} is ${what}, which no HTTP client can send. ${fix}` }
  }
  return undefined
}

type Call = { readonly method: string; readonly headers: readonly Header[]; readonly body?: string }

/** Why this call cannot be sent by a browser: a header that no HTTP client would take, or a body with GET or HEAD. */
export const refusalOf = ({ method, headers, body }: Call): Unsendable | undefined =>
  unsendable(headers) ??
  (body !== undefined && (method === 'GET' || method === 'HEAD')
    ? { field: 'body', why: `A browser sends no body with ${method}. Delete the body, or choose another method.` }
    : undefined)

/** Why these headers cannot be sent at all: the first that no HTTP client would take, with its place and the fix. */
export const unsendable = (headers: readonly Header[]): Unsendable | undefined => {
  for (const header of headers) {
    const found = inHeader(header)
    if (found) return found
  }
  return undefined
}
