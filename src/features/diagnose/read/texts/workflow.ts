import type { Fault } from '#src/features/diagnose/call.ts'
import { spanIn } from '#src/features/diagnose/source-text.ts'
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
  if (!/^[ \t]*(?:-[ \t]+)?(?:steps|jobs|runs-on|uses)\s*:|\$\{\{/m.test(source)) return []
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
    const isWhole = /^[ \t]*jobs[ \t]*:/m.test(source) && !/GITHUB_ENV|^[ \t]*env[ \t]*:[ \t]*\$/m.test(source)
    const isSet = setting !== undefined || new RegExp(`\\b${name}=`).test(source)
    return isWhole && !isSet && /^[A-Z][A-Z0-9_]*$/.test(name)
      ? [{ id: 'secret-empty', span: used, detail: `unmapped ${name}` }]
      : []
  })
  return mapped.length > 0 ? mapped : forks
}

/** The name that an expression reads from `env`, where the workflow is there as a whole and no `env` of it sets that name. */
export const unsetEnv = (source: string, text: string): string | undefined => {
  const [, name] = /\$\{\{\s*env\.(\w+)\s*\}\}/.exec(text) ?? []
  const isWhole = /^[ \t]*jobs[ \t]*:/m.test(source) && !source.includes('GITHUB_ENV')
  return name !== undefined && isWhole && !new RegExp(`^[ \\t]*${name}[ \\t]*:`, 'm').test(source) ? name : undefined
}
