import type { Basis } from '#mocks/engine/source.ts'

/** What a check of a drawn trace looks like. `unasked`: the shaft passes, but the check did not apply to this call. */
export type StepState = 'passed' | 'cached' | 'failed' | 'skipped' | 'unasked' | 'resting'
export type MiniStep = { readonly state: StepState; readonly basis: Basis }
export type MiniTraceModel = {
  readonly width: number
  readonly paths: readonly { readonly name: string; readonly d: string }[]
}

const FIRST = 13
const STEP = 10

const strokes = {
  passed: (x) => `M${x} 1v4.5m0 5V15`,
  cached: (x) => `M${x - 1.5} 1v4.5m3 0V1m-3 9.5V15m3 0v-4.5`,
  failed: (x) => `M${x} 0v16`,
  skipped: (x) => `M${x} 2.5v3m0 5v3`,
  unasked: (x) => `M${x} 2.5v3m0 5v3`,
  resting: (x) => `M${x} 2.5v3m0 5v3`,
} satisfies Record<StepState, (x: number) => string>

const names = {
  passed: 'ps',
  cached: 'ch',
  failed: 'fl',
  skipped: 'sk',
  unasked: 'sk',
  resting: 'at',
} satisfies Record<StepState, string>

/** The small trace of a table row, 10 px a check and 16 px high: paths by class, checks of one look drawn as one path. */
export const miniTrace = (steps: readonly MiniStep[]): MiniTraceModel => {
  const place = (index: number) => FIRST + STEP * index
  const width = place(steps.length)
  const failed = steps.findIndex(({ state }) => state === 'failed')
  const drawn = new Map<string, string>()
  steps.forEach(({ state, basis }, index) => {
    const name = basis === 'assumed' ? `${names[state]} as` : names[state]
    drawn.set(name, (drawn.get(name) ?? '') + strokes[state](place(index)))
  })
  const stepPaths = [...drawn].map(([name, d]) => ({ name, d }))
  if (steps.every(({ state }) => state === 'resting')) return { width: width - STEP, paths: stepPaths }
  if (failed >= 0) return { width, paths: [{ name: 'ln', d: `M7 8H${place(failed)}` }, ...stepPaths] }
  return {
    width,
    paths: [{ name: 'ln', d: `M7 8H${width - 4}` }, ...stepPaths, { name: 'hd', d: `M${width - 5} 4.5l5 3.5-5 3.5z` }],
  }
}
