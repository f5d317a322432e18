/** Cases that each provider has in the same words: it adds where they are sent, what they get, and what that rests on. */

export const wrongMethod = {
  id: 'wrong-method',
  title: 'A method that the endpoint does not take',
  request: { method: 'DELETE' },
} as const

export const unknownEndpoint = { id: 'unknown-endpoint', title: 'An address that does not exist' } as const

export const notJson = { id: 'not-json', title: 'A body that is not JSON' } as const

export const badKeyBadBody = {
  id: 'bad-key-bad-body',
  title: 'A bad key with a bad body',
  note: 'The key is judged first.',
  given: { key: { issued: false } },
} as const
