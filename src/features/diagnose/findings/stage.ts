/** Where in a call a mistake lies, in the order in which a call meets them. */
export const stages = ['writing', 'address', 'key', 'token', 'body'] as const

/** What the catalogue says of a mistake. `fails`: the call fails for it; else it is a risk or a trap. */
export type Entry = { readonly stage: (typeof stages)[number]; readonly fails: boolean }
/** What is wrong, and what to do. */
export type Words = { readonly says: string; readonly fix: string }

export const writing = { stage: 'writing', fails: true } as const
export const address = { stage: 'address', fails: true } as const
export const key = { stage: 'key', fails: true } as const
export const token = { stage: 'token', fails: true } as const
export const body = { stage: 'body', fails: true } as const

/** What is found in two ways: while a paste is read, and in the call that was read. */
export const foundTwice = { 'address-refused': writing, 'key-wrapped': key } as const
