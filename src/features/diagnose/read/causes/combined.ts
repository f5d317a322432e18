import type { Fault } from '#src/features/diagnose/call.ts'
import type { Cause } from './cause.ts'
import { FOR_DOCKER } from './of-files.ts'

/** What causes tell that is not known yet. */
export const added = (source: string, known: readonly Fault[], causes: readonly Cause[]): readonly Fault[] => {
  const found = causes.flatMap((cause) => cause(source))
  return found.filter(
    ({ id }) => !known.some((each) => each.id === id && !/^(?:none|unmapped) /.test(each.detail ?? '')),
  )
}

// What makes of an address or a command what curl complains of.
const BREAKS = new Set<Fault['id']>([
  'address-refused',
  'carriage-return',
  'backslash-in-line',
  'quotes-in-variable',
  'args-without-shell',
])

/** Faults without one that says only that a variable is empty or that a command fell apart, where another says why. */
export const unexplained = (faults: readonly Fault[], causes: readonly Fault[]): readonly Fault[] => {
  const isFilled = causes.some(({ id }) => id === 'secret-empty')
  const isBroken = [...faults, ...causes].some(({ id }) => BREAKS.has(id))
  return faults.filter(
    ({ detail = '' }) =>
      !(isFilled && /^(?:none|unmapped) /.test(detail)) && !(isBroken && detail.startsWith('curl apart')),
  )
}

/** Quotes that docker was given with the rest of a file are kept for sure. */
export const surely = (faults: readonly Fault[], source: string): readonly Fault[] =>
  FOR_DOCKER.test(source)
    ? faults.map((fault) => (fault.id === 'quotes-kept' ? { ...fault, sure: true } : fault))
    : faults
