import { type Cause, empty } from './cause.ts'

const DEFINED = /\b(?:def|String)[ \t]+(\w{1,60})[ \t]*=(?!=)/g
const STEP =
  /\b(?:sh|bat)[ \t(]{1,4}(?:\w{1,20}:[ \t]*(?:true|false|'[^'\n]{0,80}'|"[^"\n]{0,80}")[ \t]*,[ \t]*){0,4}(?:script:[ \t]*)?('''|')(?!')/g

/** A variable of Groovy in a text between single quotes that Jenkins gives a shell. */
const variableOfGroovy: Cause = (source) => {
  const names = [...source.matchAll(DEFINED)].slice(0, 20).map(([, name = '']) => name)
  if (names.length === 0) return []
  for (const { index, 0: all, 1: quote = '' } of source.matchAll(STEP)) {
    const from = index + all.length
    const end = source.indexOf(quote, from)
    const script = source.slice(from, end < 0 ? from + 2000 : end)
    const name = names.find((each) => new RegExp(`\\$(?:${each}\\b|\\{${each}\\})`).test(script))
    const isGiven = name !== undefined && new RegExp(`["']${name}(?:=|["'])`).test(source)
    if (name !== undefined && /\bcurl\b|authorization|api-?key/i.test(script) && !isGiven)
      return empty('groovy', name, from + script.search(new RegExp(`\\$\\{?${name}\\b`)), `$${name}`)
  }
  return []
}

const NAMED = /\benv:[ \t]*["']?([A-Z]\w{0,60})/g

/** A secret that a build of Google names, and that its step does not take, or writes like a substitution. */
const secretOfBuild: Cause = (source) => {
  const at = source.search(/^availableSecrets:/m)
  if (at < 0) return []
  const steps = source.slice(0, at)
  for (const { index, 0: all, 1: name = '' } of [...source.slice(at).matchAll(NAMED)].slice(0, 10)) {
    const from = at + index + all.length - name.length
    if (!/\bsecretEnv:/.test(source)) return empty('cloudbuild', name, from, name)
    const single = new RegExp(`(?<!\\$)\\$(?:${name}\\b|\\{${name}\\})`).exec(steps)
    if (single) return empty('substitution', name, single.index, single[0])
  }
  return []
}

/** What pipelines do with the names of secrets, as their files tell. */
export const OF_PIPELINES: readonly Cause[] = [variableOfGroovy, secretOfBuild]
