import type { PastedCall } from '#src/features/diagnose/call.ts'
import type { Setting } from './texts/setting-line.ts'
import { filledIn, variablesIn } from './texts/settings.ts'

const ENVIRONMENT = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/

// Code in a shell's script: what the shell sets there, it does not hand on without export.
const IN_SHELL = /<<-?[ \t]*["']?[A-Z]\w*/

/** The lines of a file of variables that stands beside code: `NAME=value`, which no language of ours would say. */
export const environmentIn = (source: string): ReadonlyMap<string, Setting> =>
  IN_SHELL.test(source)
    ? new Map()
    : new Map(
        [...variablesIn(source)].filter(
          ([name, { value, faults }]) =>
            ENVIRONMENT.test(name) &&
            !/[(){}[\];]|^$/.test(value.text) &&
            !faults.some(({ id }) => id === 'spaces-around-equals'),
        ),
      )

/** What PowerShell fills in: a variable of the environment only where it is read as one, and `$NAME` is another. */
export const readByPowerShell = (
  variables: ReadonlyMap<string, Setting>,
  source: string,
): ReadonlyMap<string, Setting> =>
  new Map(
    [...variables].filter(
      ([name, { by }]) => by !== '$env:' || new RegExp(`\\$\\{?env:${name}(?![\\w-]|\\}?[ \\t]*=)`, 'i').test(source),
    ),
  )

/** The variable that a configuration in code takes its value from: `services.payviox.key` is `PAYVIOX_KEY`. */
const withConfigured = (call: PastedCall, environment: ReadonlyMap<string, Setting>): ReadonlyMap<string, Setting> => {
  const names = call.headers.flatMap(({ value }) => value.placeholders.map(({ name }) => name))
  const configured = names.flatMap((name) => {
    const words = new Set(name.toLowerCase().split('.'))
    const fitting = [...environment].filter(([each]) =>
      each
        .toLowerCase()
        .split('_')
        .every((word) => words.has(word)),
    )
    const [only] = fitting
    return words.size > 1 && only && fitting.length === 1 ? [[name, only[1]] as const] : []
  })
  return configured.length > 0 ? new Map([...environment, ...configured]) : environment
}

/** The call with its variables filled in, as far as a file of variables in the same paste sets them. */
export const withEnvironment = (call: PastedCall, environment: ReadonlyMap<string, Setting>): PastedCall => {
  if (environment.size === 0) return call
  const known = withConfigured(call, environment)
  return {
    ...call,
    url: call.url && filledIn(call.url, known),
    headers: call.headers.map((header) => ({ ...header, value: filledIn(header.value, known) })),
  }
}
