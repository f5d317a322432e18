import { type LabAct, LONGEST } from './run.ts'

/** How a lab begins, as its address says it: provider, options, what was done, and how far it ran. No credential is ever in it. */
export type Start = {
  readonly provider?: string
  readonly options: Readonly<Record<string, string>>
  readonly script: readonly LabAct<string>[]
  /** Time in ms up to which the script is played at once; without it the script waits to be started. */
  readonly to?: number | undefined
}

const ACT = /^([a-z]+(?::[a-z]+)?)@(\d{1,7})$/
const OPTION = /^[a-z0-9-]{1,20}$/
/** A script of more steps was made by no reader. */
const MOST = 100

const timeIn = (text: string | null): number | undefined =>
  text !== null && /^\d{1,7}$/.test(text) ? Math.min(Number(text), LONGEST) : undefined

const scriptIn = (text: string): readonly LabAct<string>[] =>
  text
    .split(',')
    .slice(0, MOST)
    .flatMap((part) => {
      const [, action, at = ''] = ACT.exec(part) ?? []
      return action === undefined ? [] : [{ at: timeIn(at) ?? 0, do: action }]
    })
    .toSorted((a, b) => a.at - b.at)

/** Reads the fragment `#lab?provider=paykore&do=create@5000&to=9000`. What makes no sense in it is left out. */
export const readStart = (hash: string): Start => {
  const params = new URLSearchParams(/^#lab\?(.*)$/.exec(hash)?.[1] ?? '')
  const provider = params.get('provider')
  const to = timeIn(params.get('to'))
  const named = [...params].filter(
    ([name, value]) => !['provider', 'do', 'to'].includes(name) && OPTION.test(name) && OPTION.test(value),
  )
  return {
    ...(provider !== null && OPTION.test(provider) && { provider }),
    options: Object.fromEntries(named),
    script: scriptIn(params.get('do') ?? ''),
    ...(to !== undefined && { to }),
  }
}

/** The fragment that `readStart` reads. */
export const startHash = ({ provider, options, script, to }: Start): string => {
  const steps = script.map(({ at, do: action }) => `${action}@${Math.round(at)}`).join(',')
  const params = Object.entries({
    provider,
    ...options,
    do: steps,
    to: to === undefined ? '' : String(Math.round(to)),
  }).filter(([, value]) => value !== undefined && value !== '')
  return `#lab?${params.map(([name, value]) => `${name}=${value ?? ''}`).join('&')}`
}
