import type { Made } from './made.ts'

const TOKEN = /eyJ[\w-]+\.[\w-]+\.[\w-]+/g
const CLIENT_SECRET = /\w+_secret_\w+/g

const shortened = (text: string): string => `${text.slice(0, 10)}…${text.slice(-4)}`

/** Customer tokens and client secrets in an answer: the mock has just issued them to this page. */
export const issuedIn = (body: string, worldId: string): readonly Made[] => [
  ...[...body.matchAll(TOKEN)].map(([text]) => ({
    id: shortened(text),
    kind: 'token' as const,
    text,
    hint: `eyJ…${text.slice(-4)}`,
    worldId,
  })),
  ...[...body.matchAll(CLIENT_SECRET)].map(([text]) => ({
    id: shortened(text),
    kind: 'client-secret' as const,
    text,
    hint: shortened(text),
    worldId,
  })),
]
