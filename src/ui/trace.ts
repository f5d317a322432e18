import type { Basis } from '#mocks/engine/source.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Rule, SkipReason, Step } from '#mocks/engine/rule.ts'
import type { StepState, MiniStep } from './mini-trace.ts'

/** How a call ended, in the words of the verdict line. */
export type TraceEnding = {
  readonly outcome: 'allowed' | 'denied'
  readonly word: 'Allowed' | 'Denied'
  /** What follows the word, without the gate's name: `at gate 4 of 8:`. */
  readonly says: string
  /** Name of the gate that denied. */
  readonly gate?: string
  /** The short form for tables: `gate 4`. */
  readonly short: string
  /** Whether the shaft comes out behind the last gate. */
  readonly through: boolean
}

export const stepWords = {
  passed: 'passed',
  cached: 'passed, from the cache',
  failed: 'failed',
  skipped: 'not reached',
  unasked: 'not asked',
  resting: '',
} satisfies Record<StepState, string>

/** How a gate is drawn. A rule that does not apply lets the shaft through; one behind the end is not reached. */
export const stepState = (step: Step): StepState => {
  switch (step.outcome) {
    case 'passed':
      return step.cached ? 'cached' : 'passed'
    case 'failed':
      return 'failed'
    case 'skipped':
      return step.reason === 'not-asked' ? 'unasked' : 'skipped'
    default:
      return step satisfies never
  }
}

export const miniSteps = (trace: readonly Step[]): readonly MiniStep[] =>
  trace.map((step) => ({ state: stepState(step), basis: step.basis }))

/** The end of a call with this trace and status. Behind the last gate the request itself decides: path, body, data. */
export const endingOf = (trace: readonly Step[], status: number): TraceEnding => {
  const failed = trace.findIndex(({ outcome }) => outcome === 'failed')
  const step = trace[failed]
  if (step) {
    return {
      outcome: 'denied',
      word: 'Denied',
      says: `at gate ${failed + 1} of ${trace.length}:`,
      gate: step.title,
      short: `gate ${failed + 1}`,
      through: false,
    }
  }
  if (trace.every((each) => each.outcome === 'skipped' && each.reason === 'no-endpoint')) {
    return {
      outcome: 'denied',
      word: 'Denied',
      says: 'before the first gate: no endpoint has this address',
      short: 'before gate 1',
      through: false,
    }
  }
  const asked = trace.filter((each) => stepState(each) !== 'unasked').length
  const gates =
    asked === trace.length ? `all ${trace.length} gates` : `the ${asked} of ${trace.length} gates that were asked`
  const short = `past all ${trace.length}`
  if (status < 400)
    return {
      outcome: 'allowed',
      word: 'Allowed',
      says: asked === 0 ? 'with no gate asked' : `past ${gates}`,
      short,
      through: true,
    }
  return {
    outcome: 'denied',
    word: 'Denied',
    says: `past ${gates}: the request itself was refused`,
    short,
    through: true,
  }
}

/** What a gate saw, in three parts; the middle one made it refuse, and is empty where it did not. */
export type ObservedParts = readonly [before: string, decided: string, after: string]

const nothing = {
  'not-asked': 'nothing: the rule does not apply to this call',
  'not-reached': 'nothing: the request ended before',
  'no-endpoint': 'nothing: the request ended before',
} as const satisfies Record<SkipReason, string>

/** What a step saw, parted at what decided: all of it where the step names no part. A skipped step says why it saw nothing. */
export const observedParts = (step: Step): ObservedParts => {
  if (step.outcome === 'skipped') return [nothing[step.reason], '', '']
  const { observed } = step
  if (step.outcome === 'passed') return [observed, '', '']
  const { offending = observed } = step
  const at = observed.indexOf(offending)
  return at < 0 ? [observed, '', ''] : [observed.slice(0, at), offending, observed.slice(at + offending.length)]
}

/** A gate as the full trace prints it. */
export type TracedStep = {
  readonly n: number
  readonly title: string
  readonly state: StepState
  /** The drawing: a gate passed from the cache is drawn as passed, with posts of its own. */
  readonly outcome: 'passed' | 'failed' | 'skipped' | 'unasked'
  readonly basis: Basis
  readonly saw: ObservedParts
  readonly wanted: string
  readonly rule: Pick<Rule, 'description' | 'source'>
}

/** The gates of a trace in order, each with its rule. A step without a rule of this provider is a fault of ours. */
export const tracedSteps = (
  { name, rules }: Pick<Provider, 'name' | 'rules'>,
  trace: readonly Step[],
): readonly TracedStep[] =>
  trace.map((step, index) => {
    const rule = rules.find(({ id }) => id === step.rule)
    if (!rule) throw new Error(`${name} has no rule "${step.rule}", but a trace has.`)
    const state = stepState(step)
    return {
      n: index + 1,
      title: step.title,
      state,
      outcome: state === 'unasked' ? 'unasked' : step.outcome,
      basis: step.basis,
      saw: observedParts(step),
      wanted: step.expected,
      rule,
    }
  })
