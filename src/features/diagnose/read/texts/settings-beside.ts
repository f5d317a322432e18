import type { Fault } from '#src/features/diagnose/call.ts'
import { spanIn } from '#src/features/diagnose/source-text.ts'
import type { Setting } from './setting-line.ts'

/** A colon in the place of the equals sign, where other lines have one. */
export const colonFaults = (source: string, kept: readonly Setting[]): readonly Fault[] =>
  /^[A-Z][A-Z0-9_]*=/m.test(source)
    ? kept.flatMap(({ name }) => {
        const span = spanIn(name)
        return span && /^:[ \t]/.test(source.slice(span.to, span.to + 2))
          ? [{ id: 'colon-for-equals', span: { from: span.to, to: span.to + 1 }, detail: name.text } as const]
          : []
      })
    : []

const SOURCED = /^(?:[^\n]{0,80}[$#%>] |.*&& )?(?:source|\.)[ \t]+\S+/m
const PROGRAM =
  /^(?:[^\n]{0,80}[$#%>] |.*&& )?((?:node|python3?|npm|npx|yarn|pnpm|bun|deno|ruby|php|go|java|cargo|dotnet)[ \t]+\S+)/m

const SET_AT_PROMPT = /^[^\n]{0,40}[$#%>][ \t]([A-Z][A-Z0-9_]{0,40}?(?:KEY|TOKEN|SECRET)[A-Z0-9_]{0,40})=\S+[ \t]*\r?$/m
const OWN_PROGRAM =
  /^[^\n]{0,40}[$#%>][ \t](?:\.\/\S+|(?:node|python3?|npm|npx|go|java|cargo|ruby|php|deno|bun|dotnet)[ \t]+\S+)/m

const SET_IN_FISH =
  /^(?:[^\n]{0,40}[$#%>][ \t])?set (?:-[gUl]+ )?([A-Z][A-Z0-9_]{0,40}?(?:KEY|TOKEN|SECRET)[A-Z0-9_]{0,40}) \S+[ \t]*\r?$/m

/** A container that a variable is handed on to. */
const handsOn = (name: string): RegExp => new RegExp(`\\b(?:docker|podman)\\b[^\\n]*[ \\t]-e[ \\t]+${name}(?![\\w=])`)

/** A variable that fish keeps to itself: no -x exports it. */
export const keptInFish = (source: string): readonly Fault[] => {
  const match = SET_IN_FISH.exec(source)
  const [all = '', name = ''] = match ?? []
  const rest = source.slice((match?.index ?? 0) + all.length)
  const isExported = new RegExp(`\\bset -\\w*x\\w* ${name}\\b`).test(source)
  if (!match || isExported || !(PROGRAM.test(rest) || handsOn(name).test(rest))) return []
  const from = match.index + all.indexOf(name)
  return [{ id: 'not-exported', span: { from, to: from + name.length }, detail: `${name} fish` }]
}

// Without prompts the program has to stand right below.
const SET_ABOVE =
  /^([A-Z][A-Z0-9_]{0,40}?(?:KEY|TOKEN|SECRET)[A-Z0-9_]{0,40})=\S+[ \t]*\r?\n(?:\.\/\S+|(?:node|python3?|npm|npx|go|java|cargo|ruby|php|deno|bun|dotnet)[ \t]+\S+)/m

/** A variable that is set in the shell alone, and a program behind it that gets nothing of it. */
export const keptInShell = (source: string): readonly Fault[] => {
  const prompted = SET_AT_PROMPT.exec(source)
  const isFollowed = prompted && OWN_PROGRAM.test(source.slice(prompted.index + prompted[0].length))
  const set = isFollowed ? prompted : SET_ABOVE.exec(source)
  const [all = '', name = ''] = set ?? []
  if (!set || /\bexport\b/.test(source)) return keptInFish(source)
  const from = set.index + all.indexOf(name)
  return [{ id: 'not-exported', span: { from, to: from + name.length }, detail: `${name} prompt` }]
}

/** A file that is read into the shell, and a program that gets nothing of it. */
export const notExported = (source: string, kept: readonly Setting[]): readonly Fault[] => {
  const sourced = SOURCED.exec(source)
  const [name] = kept.filter(({ by }) => by === '')
  if (!sourced || !name || !PROGRAM.test(source) || /\bset -(?:a|o allexport)\b|\bexport\b/.test(source)) return []
  const span = { from: sourced.index, to: sourced.index + sourced[0].length }
  return [{ id: 'not-exported', span, detail: name.name.text }]
}
