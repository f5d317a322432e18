/** A credential that the mock issued to this page: its text is kept in memory until the page is left. */
export type IssuedCredential = {
  readonly id: string
  readonly kind: 'key' | 'token' | 'client-secret'
  readonly text: string
  readonly hint: string
  readonly class?: string
  readonly environment?: string
  /** The reader's world that knows it; empty for the scratch world at hand. */
  readonly worldId: string
}
