/** The key opens nothing any more, or never did; `code` is PayKore's. */
export class KeyRefused extends Error {
  constructor(code) {
    super(`PayKore refused the key: ${code}`)
    this.code = code
  }
}

/** Too many calls; `until` is the `Date` from which PayKore takes calls again. */
export class TooManyCalls extends Error {
  constructor(until) {
    super(`PayKore takes calls again from ${until.toISOString()} on`)
    this.until = until
  }
}

/** The wallets of the account that a key belongs to. */
export const listWallets = async (key, { base = 'https://api.paykore.dev', fetch = globalThis.fetch } = {}) => {
  const response = await fetch(`${base}/v1/wallets`, { headers: { 'X-API-Key': key } })
  const body = await response.json()
  if (response.status === 401) throw new KeyRefused(body.error.code)
  if (response.status === 429) throw new TooManyCalls(new Date(response.headers.get('X-RateLimit-Reset') * 1000))
  if (!response.ok) throw new Error(`PayKore answered ${response.status}`)
  return body.data
}
