import type { Fault } from '#src/features/diagnose/call.ts'
import type { Span } from '#src/features/diagnose/source-text.ts'
import { mayNameKey } from '#src/features/diagnose/read/key-names.ts'
import { sourceLines } from './lines.ts'
import { readSetting } from './setting-line.ts'

/** Where a command uses a variable, and how it is written there. */
export type Used = { readonly span: Span; readonly text: string }

// A step of Azure Pipelines begins with what runs it; GitHub writes run, GitLab a list.
const STEP = /^[ \t]*-[ \t]+(?:script|bash|pwsh|powershell|task)[ \t]*:/m
const LOG = /##\[(?:section|command|error)\]|_work\/_temp|\/_temp\/[\w-]+\.(?:sh|ps1|cmd)|Generating script\./
const MACRO = /^\$\((\w[\w.]*)\)$/

/** Whether a text is a pipeline of Azure, or the log of one. */
const looksLikeAzure = (source: string): boolean => STEP.test(source) || LOG.test(source)

/** What a pipeline of Azure says of the variables that a command in it uses: a secret that is not mapped, one that does not exist. */
export const azureFaults = (source: string, names: ReadonlyMap<string, Used>): readonly Fault[] => {
  if (!looksLikeAzure(source)) return []
  const settings = sourceLines(source.slice(0, 60_000)).flatMap((line) => readSetting(line) ?? [])
  return [...names].flatMap(([name, { span, text }]): readonly Fault[] => {
    const [, macro] = MACRO.exec(text) ?? []
    if (macro !== undefined)
      return new RegExp(String.raw`\b${macro.replaceAll('.', '\\.')}: command not found`).test(source)
        ? [{ id: 'secret-empty', span, detail: `undefined ${macro}` }]
        : []
    const isVariable = /^(?:\$\{?\w|\$env:|%\w)/i.test(text) && /^\w+$/.test(name) && mayNameKey(name)
    if (!isVariable || !STEP.test(source)) return []
    const isSet =
      settings.some((each) => each.name.text === name) || new RegExp(String.raw`\bname:\s*${name}\b`).test(source)
    return isSet ? [] : [{ id: 'secret-empty', span, detail: `azure ${name}` }]
  })
}

// In YAML round brackets are filled in by what runs the file: Azure, Kubernetes.
const FILLS_BRACKETS = /^[ \t]*(?:-[ \t]+)?[\w-]+:(?:[ \t]|$)[\s\S]*^[ \t]+(?:-[ \t]|[\w-]+:)/m
// A rule of make, with a command behind a tab.
const RULE = /^[\w./-]+:(?!\/)[^\n=]*\n(?:\t[^\n]*\n)*\t/m

/** A variable in round brackets, which a shell takes for a command, and in a Makefile one behind a single dollar. */
export const bracketFaults = (source: string, names: ReadonlyMap<string, Used>): readonly Fault[] => {
  const isMade = RULE.test(source)
  if (looksLikeAzure(source) || (!isMade && FILLS_BRACKETS.test(source))) return []
  return [...names].flatMap(([name, { span, text }]): readonly Fault[] => {
    if (isMade) return text === `$${name}` && name.length > 1 ? [{ id: 'variable-of-make', span, detail: name }] : []
    const [, command] = /^\$\(([A-Z][A-Z0-9]*_[A-Z0-9_]+)\)$/.exec(text) ?? []
    return command === undefined ? [] : [{ id: 'variable-as-command', span, detail: command }]
  })
}

const SAID_UNSET =
  /\b(?:process\.env\.|os\.environ\S{0,3}|getenv\S{0,3}|\$)?([A-Z][A-Z0-9_]{0,40}?(?:KEY|TOKEN|SECRET)[A-Z0-9_]{0,40})["')\]]{0,3} (?:is |was )?(?:always )?(?:undefined|None|null|empty|unset|not set|missing)\b/

/** A pipeline whose text says that a variable is empty in a step, which maps none. */
export const azureUnset = (source: string): readonly Fault[] => {
  const said = STEP.test(source) ? SAID_UNSET.exec(source) : null
  const [all = '', name = ''] = said ?? []
  if (!said) return []
  const isMapped = new RegExp(String.raw`^[ \t]*${name}[ \t]*:`, 'm').test(source)
  return !isMapped
    ? [{ id: 'secret-empty', span: { from: said.index, to: said.index + all.length }, detail: `azure ${name}` }]
    : []
}
