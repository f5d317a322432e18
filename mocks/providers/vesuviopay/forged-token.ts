import type { Claims } from '#mocks/engine/endpoint.ts'

const encoded = (part: Claims): string =>
  btoa(JSON.stringify(part)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** A token whose payload was exchanged while its signature stayed. */
export const tampered = (token: string, claims: Claims): string => {
  const [head = '', , signature = ''] = token.split('.')
  return [head, encoded(claims), signature].join('.')
}

/** A token that says of itself that it needs no signature. */
export const unsigned = (claims: Claims): string =>
  [encoded({ alg: 'none', typ: 'JWT' }), encoded(claims), ''].join('.')
