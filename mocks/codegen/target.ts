/** Whose address a sample calls: the provider's, or that of the local server. */
export type SampleTarget = 'provider' | 'local'

/** Where the local server answers. */
export const LOCAL = 'http://127.0.0.1:4710/'
