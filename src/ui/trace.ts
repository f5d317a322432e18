import type { Basis, Source } from '#mocks/engine/source.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { LogEntry } from '#mocks/engine/log-entry.ts'
import { answerSource } from '#mocks/engine/answer-source.ts'
import { isCheck, type Rule, type SkipReason, type Step } from '#mocks/engine/rule.ts'
import type { StepState, MiniStep } from './mini-trace.ts'
import { shortTimes } from './short-times.ts'

/** A call that was judged, at build time or in the page: its trace, its status, and its instant as ISO. */
export type TracedCall = Pick<LogEntry, 'trace' | 'status' | 'at'>

/** More steps than nine have no room for their names along a line. */
export const fitsInARow = (steps: number): boolean => steps <= 9

/** How a call ended, in the words of the verdict line. */
export type TraceEnding = {
  readonly outcome: 'allowed' | 'denied'
  readonly word: 'Allowed' | 'Denied'
  /** What follows the word, without the check's name: `at check 4 of 8:`. */
  readonly says: string
  /** Title of the check that refused. */
  readonly check?: string
  /** The short form for tables: `check 4`. */
  readonly short: string
  /** Whether the shaft comes out behind the last check. */
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

const drawings = {
  passed: 'passed',
  cached: 'cached',
  failed: 'failed',
  skipped: 'skipped',
  unasked: 'skipped',
  resting: 'skipped',
} as const satisfies Record<StepState, string>

/** How a step is drawn. A rule that does not apply lets the shaft through; one behind the end is not reached. */
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

/** The end of a call with this trace and status. Behind the last check the request itself decides: path, body, data. */
export const endingOf = (trace: readonly Step[], status: number): TraceEnding => {
  const failed = trace.findIndex(({ outcome }) => outcome === 'failed')
  const step = trace[failed]
  if (step) {
    return {
      outcome: 'denied',
      word: 'Denied',
      says: `at check ${failed + 1} of ${trace.length}:`,
      check: step.title,
      short: `check ${failed + 1}`,
      through: false,
    }
  }
  if (trace.every((each) => each.outcome === 'skipped' && each.reason === 'no-endpoint')) {
    return {
      outcome: 'denied',
      word: 'Denied',
      says: 'before the first check: no endpoint has this address',
      short: 'before check 1',
      through: false,
    }
  }
  const asked = trace.filter((each) => stepState(each) !== 'unasked').length
  const checks =
    asked === trace.length ? `all ${trace.length} checks` : `the ${asked} of ${trace.length} checks that apply`
  const passed =
    asked === 0 ? 'no check' : asked === trace.length ? `all ${trace.length}` : `${asked} of ${trace.length}`
  const short = `past ${passed}`
  if (status < 400)
    return {
      outcome: 'allowed',
      word: 'Allowed',
      says: asked === 0 ? 'with no check to pass' : `past ${checks}`,
      short,
      through: true,
    }
  return {
    outcome: 'denied',
    word: 'Denied',
    says: `past ${checks}: the request itself was refused`,
    short,
    through: true,
  }
}

/** What a check saw, in three parts; the middle one made it refuse, and is empty where it did not. */
export type ObservedParts = readonly [before: string, offending: string, after: string]

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

/** A step as the full trace prints it. */
export type TracedStep = {
  readonly n: number
  readonly title: string
  readonly state: StepState
  readonly outcome: 'passed' | 'failed' | 'skipped' | 'unasked'
  /** The name of its drawing in the sprite. */
  readonly drawing: 'passed' | 'cached' | 'failed' | 'skipped'
  readonly basis: Basis
  readonly observed: ObservedParts
  readonly expected: string
  readonly rule: Pick<Rule, 'description' | 'source'>
  readonly notes: NonNullable<Rule['notes']>
  /** What a check that refused answers, and what that rests on: the rule has a source of its own. */
  readonly answer: { readonly status: number; readonly code: string; readonly source: Source } | undefined
}

const answerOf = ({ replies }: Pick<Provider, 'replies'>, rule: Rule): TracedStep['answer'] => {
  if (!isCheck(rule)) return undefined
  const reply = replies[rule.response]
  return reply && { status: reply.status, code: reply.code, source: answerSource(rule, reply) }
}

/** The steps of a trace in order, each with its rule; instants are shortened for a reader at `at` (ISO). A step without a rule of this provider is a fault of ours. */
export const tracedSteps = (
  { name, rules, replies }: Pick<Provider, 'name' | 'rules' | 'replies'>,
  trace: readonly Step[],
  at?: string,
): readonly TracedStep[] => {
  const short = (text: string): string => (at === undefined ? text : shortTimes(text, at))
  return trace.map((step, index) => {
    const rule = rules.find(({ id }) => id === step.rule)
    if (!rule) throw new Error(`${name} has no rule "${step.rule}", but a trace has.`)
    const state = stepState(step)
    const [before, offending, after] = observedParts(step)
    return {
      n: index + 1,
      title: step.title,
      state,
      outcome: state === 'unasked' ? 'unasked' : step.outcome,
      drawing: drawings[state],
      basis: step.basis,
      observed: [short(before), short(offending), short(after)],
      expected: short(step.expected),
      rule,
      notes: rule.notes ?? [],
      answer: step.outcome === 'failed' ? answerOf({ replies }, rule) : undefined,
    }
  })
}
