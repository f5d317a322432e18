import type { LabCall } from './calls.ts'

/** Spans in ms that a time axis takes, smallest first. */
const SPANS = [
  60_000, 90_000, 120_000, 180_000, 300_000, 420_000, 600_000, 900_000, 1_200_000, 1_800_000, 2_400_000, 3_600_000,
] as const
const STEPS = [10_000, 15_000, 20_000, 30_000, 60_000, 120_000, 180_000, 300_000, 600_000, 900_000] as const

/** The axis that shows all up to `now`. */
export const timeSpanOf = (now: number, least: number = SPANS[0]): number =>
  SPANS.find((span) => span >= now && span >= least) ?? Math.max(now, least)

/** The points of an axis that get a label: as many as find room in `width` px. */
export const ticksOf = (span: number, width: number): readonly number[] => {
  const most = Math.max(2, Math.floor(width / 64))
  const step = STEPS.find((each) => span / each <= most) ?? span
  return Array.from({ length: Math.floor(span / step) + 1 }, (_, n) => n * step)
}

export type Axis = { readonly span: number; readonly left: number; readonly right: number }

/** Where a point of time lies, in px with one decimal. */
export const xOf = ({ span, left, right }: Axis, at: number): number =>
  Math.round((left + (Math.min(at, span) / span) * (right - left)) * 10) / 10

/** How a call is drawn: a stroke, a hollow stroke where the cache answered, a cross where it was refused. */
const callKinds = ['ok', 'cached', 'refused'] as const
export type CallKind = (typeof callKinds)[number]
const kindOf = ({ ok, cached }: LabCall): CallKind => (ok ? (cached ? 'cached' : 'ok') : 'refused')

const shapes: Readonly<Record<CallKind, (x: number, y: number) => string>> = {
  ok: (x, y) => `M${x} ${y - 8}v16`,
  cached: (x, y) => `M${x - 1.5} ${y - 8}h3v16h-3z`,
  refused: (x, y) => `M${x - 3} ${y - 5}l6 10M${x + 3} ${y - 5}l-6 10`,
}

/** One path for each kind of call in a row at height `y`, so that hundreds of calls are three elements. */
export const callPaths = (
  calls: readonly LabCall[],
  axis: Axis,
  y: number,
): readonly { readonly kind: CallKind; readonly d: string }[] =>
  callKinds.flatMap((kind) => {
    const d = calls
      .filter((call) => kindOf(call) === kind)
      .map(({ at }) => shapes[kind](xOf(axis, at), y))
      .join('')
    return d === '' ? [] : [{ kind, d }]
  })

type Bars = {
  readonly values: readonly number[]
  readonly most: number
  readonly base: number
  readonly height: number
  readonly down: boolean
}

/** Bars of one second each: they stand on `base`, or hang from it. */
export const barsPath = ({ values, most, base, height, down }: Bars, axis: Axis): string =>
  values
    .map((value, second) => {
      if (value === 0) return ''
      const [x, end] = [xOf(axis, second * 1000), xOf(axis, (second + 1) * 1000)]
      const length = Math.round((Math.min(value, most) / most) * height * 10) / 10
      return `M${x} ${base}v${down ? length : -length}h${Math.max(0.8, Math.round((end - x - 0.4) * 10) / 10)}v${down ? -length : length}z`
    })
    .join('')

/** A line of one value a second, `undefined` where nothing is known yet. */
export const linePath = (
  values: readonly (number | undefined)[],
  most: number,
  top: number,
  base: number,
  axis: Axis,
): string => {
  let d = ''
  for (const [second, value] of values.entries()) {
    if (value === undefined) continue
    const y = Math.round((base - (value / Math.max(1, most)) * (base - top)) * 10) / 10
    // A value holds until the next is known: the line goes in steps.
    d += d === '' ? `M${xOf(axis, second * 1000)} ${y}` : `H${xOf(axis, second * 1000)}V${y}`
  }
  return d
}
