import type { PastedResponse } from '#src/features/diagnose/call.ts'
import type { Words } from './stage.ts'

// The gateway works, and the server behind it does not: its status, or the number that Cloudflare prints.
const BEHIND =
  /\b(?:50[234] (?:- |Bad Gateway|Service|Gateway)|Gateway Time-?out|error code: 5\d\d|Error 5[23]\d|Endpoint request timed out|upstream connect error|no healthy upstream)/i

/** What a page of a gateway says that stands in the place of an answer of the provider. */
export const pageWords = ({ gateway = '', status = 0, body }: PastedResponse, provider?: string): Words => {
  if (status === 407)
    return {
      says: 'A proxy on the way wants a user name and a password of its own (407). The call went no further, so this says nothing about the key.',
      fix: 'Give the client the login of the proxy (curl: --proxy-user; others: HTTPS_PROXY with user and password), or call past the proxy.',
    }
  const who = `${provider === undefined ? 'This is' : 'The answer is'} a page of ${gateway}${provider === undefined ? ', not an answer of a provider' : ` and none of ${provider}`}`
  return status >= 502 || BEHIND.test(body.slice(0, 20_000))
    ? {
        says: `${who}: it got no good answer from the server behind it, so it says nothing about the key.`,
        fix: 'Try again after a pause, and look at the status page of the provider, or at your own server where the gateway is yours. Send a write again only if it cannot happen twice.',
      }
    : {
        says: `${who}: the call was stopped before it reached the API, so it says nothing about the key.`,
        fix: `Look at what is in between: a proxy, a firewall, a block of your address or country, a wrong host${provider === undefined ? ' or path' : ''}. Try the same call from another network.`,
      }
}
