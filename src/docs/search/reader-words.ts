import type { PageId } from '#src/ui/page-path.ts'

/** Words that readers look for and that a provider's page does not have in its title. */
const ofProvider: Readonly<Partial<Record<PageId, string>>> = {
  keys: 'environment sandbox test mode live production prefix class publishable public secret',
  sending: 'header bearer authorization x-api-key where to put the key first call curl',
  lifecycle: 'get create rotate regenerate revoke revoked expire expired old key downtime',
  errors: 'error codes format shape body status branch',
  limits: 'too many requests calls per minute quota throttle 429 tier backoff',
  security: 'store keep safe leak leaked environment variable env',
  open: 'unclear not documented contradiction assumed',
}

/** The same for pages of no provider, by their path. */
const ofOthers: Readonly<Record<string, string>> = {
  '/compare/': 'compare all providers side by side which provider difference matrix',
  '/compare/no-key/': 'missing header without key empty key',
  '/compare/unknown-key/': 'wrong key mistyped invalid key unauthorized',
  '/compare/replaced-key/': 'rotated regenerated replaced old key stopped working still works',
  '/compare/revoked-key/': 'revoke revoked disabled key which provider still works stopped working',
  '/compare/expired-key/': 'expire expired expiry date key',
  '/compare/client-key/': 'publishable public key frontend browser server',
  '/compare/other-environment/': 'sandbox test live production key wrong environment',
  '/compare/too-many-calls/': 'rate limit too many requests 429 throttle quota',
  '/credentials/': 'delete forget saved keys of this browser local storage privacy',
  '/dashboard/': 'simulated virtual clock make an expired or revoked test key in any state usage log tier store',
  '/diagnose/': 'why does my call fail paste curl traceback log har response key not working debug',
  '/errors/': 'list of all error codes messages status index',
  '/guides/changelog/': 'what is new history versions',
  '/guides/ci-hygiene/': 'github actions gitlab pipeline workflow secrets',
  '/guides/common-ground/': 'security rules recommendations tips',
  '/guides/environment-separation/': 'difference between test and live sandbox production',
  '/guides/glossary/': 'words meaning definition terms what does it mean',
  '/guides/how-we-know/': 'sources official unofficial trust documented public assumed',
  '/guides/leak-response/': 'leaked exposed stolen compromised key pushed to github emergency',
  '/guides/least-privilege/': 'one key per service restricted scope permission ip whitelist allowlist',
  '/guides/monitoring/': 'watch usage alert logging request id',
  '/guides/secret-managers/': 'where to store keys vault aws google azure',
  '/labs/': 'experiments simulations',
  '/labs/cart/': 'customer token second credential expired jwt',
  '/labs/five-minute-ghost/': 'revoked key still works for five minutes cache',
  '/labs/rate-limit/': 'exponential backoff jitter retry 429 too many requests',
  '/labs/rotate/': 'zero downtime rotation old key new key order',
  '/playground/': 'try send a request test a key run a case',
  '/terminal/': 'mock server local server for tests npm run mock localhost docker ci command line',
}

/** What readers call the page at this path of the site; `page` where it is one of a provider. */
export const readerWords = (path: string, page: PageId | undefined): string | undefined =>
  page === undefined ? ofOthers[path] : ofProvider[page]
