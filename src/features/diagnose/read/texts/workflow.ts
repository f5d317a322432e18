import { isPlaceholder } from '#mocks/engine/placeholder.ts'
import type { Fault } from '#src/features/diagnose/call.ts'
import { spanIn } from '#src/features/diagnose/source-text.ts'
import { mayNameKey } from '#src/features/diagnose/read/key-names.ts'
import type { Used } from './azure.ts'
import { sourceLines } from './lines.ts'
import { readSetting } from './setting-line.ts'

/** A context of a workflow that does not exist, as people write it. */
export const MISNAMED =
  /\$\{\{\s*((?:secret|env\.secrets|vars\.secrets|Secrets|github\.secrets)(?=\.\w)|[A-Z][A-Z0-9]*_[A-Z0-9_]*(?=\s*\}\}))/

/** What a workflow of GitHub says of the variables that a command in it uses: a wrong context, or none sets them. */
export const workflowFaults = (source: string, names: ReadonlyMap<string, Used>): readonly Fault[] => {
  const inline = [...names.values()].flatMap(({ span, text }): readonly Fault[] => {
    const [, context] = MISNAMED.exec(text) ?? []
    const unset = unsetEnv(source, text)
    if (unset !== undefined) return [{ id: 'secret-empty', span, detail: `env ${unset}` }]
    return context === undefined ? [] : [{ id: 'secret-empty', span, detail: `misnamed ${context}` }]
  })
  if (inline.length > 0) return inline
  if (!/^[ \t]*(?:-[ \t]+)?(?:steps|jobs|runs-on|uses|run)\s*:|\$\{\{/m.test(source)) return []
  const fork =
    /^[ \t]*['"]?on['"]?:[ \t]*(?:\[[^\]\n]*\bpull_request\b|pull_request[ \t\r]*$|\n[ \t]+pull_request[ \t]*:)/m.exec(
      source,
    )
  const forks: readonly Fault[] =
    fork && names.size > 0 && source.includes('secrets.')
      ? [{ id: 'secret-in-fork', span: { from: fork.index, to: fork.index + fork[0].length } }]
      : []
  const settings = sourceLines(source.slice(0, 60_000)).flatMap((line) => readSetting(line) ?? [])
  const mapped = [...names].flatMap(([name, { span: used, text }]): readonly Fault[] => {
    if (!/^\$\{?\w/.test(text)) return []
    const setting = settings.find((each) => each.name.text === name)
    const [, context] = MISNAMED.exec(setting?.value.text ?? '') ?? []
    const span = setting && spanIn(setting.value)
    if (context !== undefined && span) return [{ id: 'secret-empty', span, detail: `misnamed ${context}` }]
    const [, bare] = /^(?:\$\{?|\{\{ ?)?secrets\.(\w{1,60})(?: ?\}{1,2})?$/.exec(setting?.value.text ?? '') ?? []
    if (span && bare !== undefined) return [{ id: 'secret-empty', span, detail: `bare ${name} ${bare}` }]
    if (span && !setting.value.text.includes('$') && isPlaceholder(setting.value.text))
      return [{ id: 'secret-empty', span, detail: `literal ${name}` }]
    const isWhole = /^[ \t]*jobs[ \t]*:/m.test(source) && !/GITHUB_ENV|^[ \t]*env[ \t]*:[ \t]*\$/m.test(source)
    const isSet = setting !== undefined || new RegExp(`\\b${name}=`).test(source)
    return isWhole && !isSet && /^[A-Z][A-Z0-9_]*$/.test(name)
      ? [{ id: 'secret-empty', span: used, detail: `unmapped ${name}` }]
      : []
  })
  return mapped.length > 0 ? mapped : forks
}

const INPUT = /^[ \t]*([\w-]{1,60}):[ \t]*\$\{\{\s*secrets\.(\w+)\s*\}\}/gm
const ACTION_LOG =
  /^(?:\S+Z[ \t])?(?:##\[group\])?Run [\w.-]+\/[\w./-]+@\S+[ \t]*\r?\n(?:\S+Z[ \t])?[ \t]*with:[ \t]*\r?\n((?:(?:\S+Z[ \t])?[ \t]+[\w-]+:[^\n]*\n)*)/m

/** An input of an action that its log does not list: the secret behind it is empty. */
export const inputFaults = (source: string): readonly Fault[] => {
  const log = ACTION_LOG.exec(source.slice(0, 60_000))
  const [all = '', listed = ''] = log ?? []
  if (!log) return []
  return [...source.slice(0, 60_000).matchAll(INPUT)].flatMap(({ 1: name = '', 2: secret = '' }) =>
    new RegExp(`^(?:\\S+Z[ \\t])?[ \\t]*${name}:`, 'm').test(listed)
      ? []
      : [
          {
            id: 'secret-empty',
            span: { from: log.index, to: log.index + all.length },
            detail: `input ${secret} ${name}`,
          } as const,
        ],
  )
}

/** The name that an expression reads from `env`, where the workflow is there as a whole and no `env` of it sets that name. */
export const unsetEnv = (source: string, text: string): string | undefined => {
  const [, name] = /\$\{\{\s*env\.(\w+)\s*\}\}/.exec(text) ?? []
  const isWhole = /^[ \t]*jobs[ \t]*:/m.test(source) && !source.includes('GITHUB_ENV')
  return name !== undefined && isWhole && !new RegExp(`^[ \\t]*${name}[ \\t]*:`, 'm').test(source) ? name : undefined
}

const MASKED_ENV = /^(?:\d{4}-\S+Z[ \t])?[ \t]*([A-Z][A-Z0-9_]{2,}|(?:api[-_]?)?(?:token|key)|auth|secret):[ \t]*\r?$/gm

/** A variable of a log of GitHub that is empty: its secret does not exist there. */
export const emptySecrets = (source: string, names: readonly string[]): readonly Fault[] => {
  if (!/^(?:\d{4}-\S+Z[ \t])?[ \t]*(?:shell:|env:|with:)/m.test(source)) return []
  const shell = /^(?:\d{4}-\S+Z[ \t])?[ \t]*shell:[^\n]*$/m.exec(source)
  if (shell && /(?:##\[group\])?Run /.test(source) && !/^(?:\d{4}-\S+Z[ \t])?[ \t]*env:/m.test(source))
    return names
      .filter((name) => mayNameKey(name) && /^[A-Z]/.test(name))
      .map((name) => ({
        id: 'secret-empty',
        span: { from: shell.index, to: shell.index + shell[0].length },
        detail: `unlogged ${name}`,
      }))
  return [...source.slice(0, 60_000).matchAll(MASKED_ENV)].flatMap(
    ({ index, 0: all, 1: name = '' }): readonly Fault[] =>
      mayNameKey(name) || name === 'auth'
        ? [
            {
              id: 'secret-empty',
              span: { from: index + all.indexOf(name), to: index + all.indexOf(name) + name.length },
              detail: name,
            },
          ]
        : [],
  )
}
