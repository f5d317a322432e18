/** How many times as many runs as in `npm test` are asked for: `npm test -- fuzz` makes a million of all together. */
export const TIMES = Number(process.env['LATCHKEY_FUZZ'] ?? 1)

/** How long a test of so many runs may take at the very most, in ms. */
export const patience = (runs: number): number => 120_000 + runs * 20
