import type { CredentialKind } from '#mocks/engine/credential-shapes.ts'
import { findCredentials } from '#mocks/engine/find-credentials.ts'
import type { IssuedCredential } from './issued.ts'

const shortened = (text: string): string => `${text.slice(0, 10)}…${text.slice(-4)}`

/** Customer tokens and client secrets in an answer: the mock has just issued them to this page. */
export const issuedIn = (body: string, worldId: string): readonly IssuedCredential[] => {
  const found = findCredentials(body, { keyFormats: [] })
  const textsOf = (kind: CredentialKind) =>
    found.filter((each) => each.kind === kind).map(({ from, to }) => body.slice(from, to))
  return [
    ...textsOf('token').map((text) => ({
      id: shortened(text),
      kind: 'token' as const,
      text,
      hint: `eyJ…${text.slice(-4)}`,
      worldId,
    })),
    ...textsOf('client-secret').map((text) => ({
      id: shortened(text),
      kind: 'client-secret' as const,
      text,
      hint: shortened(text),
      worldId,
    })),
  ]
}
