import { type Cause, empty } from './cause.ts'
import { faultWhere } from './fault-where.ts'

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

const UNEXPECTED = /Unexpected input\(s\) '([\w-]{1,60})'[^\n]{0,60}valid inputs are \[([^\]\n]{0,400})\]/

/** An input that an action does not know, and so leaves out. */
const unexpectedInput: Cause = (source) => {
  const match = UNEXPECTED.exec(source)
  const name = match?.[1] ?? ''
  const plain = (text: string): string => text.replace(/[^a-z]/gi, '').toLowerCase()
  const known = (match?.[2] ?? '').match(/[\w-]{1,60}/g) ?? []
  const meant =
    known.find((each) => plain(each) === plain(name)) ?? known.find((each) => /key|token|auth|secret/i.test(each)) ?? ''
  return match && /key|token|auth|secret/i.test(name)
    ? empty('input-name', `${name} ${meant}`.trim(), match.index, match[0])
    : []
}

const FOR_TERRAFORM = /\bTF_VAR_(\w{1,60})[ \t]{0,4}=(?=[ \t]{0,4}["'\w])/
const ASKED =
  /\b(?:missing|no)[ \t]+["'`]?([A-Z][A-Z0-9_]{2,60})\b|\b([A-Z][A-Z0-9_]{2,60})["'`]? (?:(?:is |was )?(?:not set|not defined|missing|required)|must be (?:set|defined))\b/g

/** A variable for Terraform: under another name than its own by the case of a letter, or where a program asks for it. */
const variableOfTerraform: Cause = (source) => {
  const match = FOR_TERRAFORM.exec(source)
  const name = match?.[1] ?? ''
  if (!match) return []
  const declared = Array.from(
    source.matchAll(/^[ \t]*variable[ \t]+"([\w-]{1,60})"|\bvar\.([\w-]{1,60})/gm),
    ([, block, used = '']) => block ?? used,
  )
  const meant = declared.find((each) => each.toLowerCase() === name.toLowerCase())
  if (meant !== undefined && !declared.includes(name)) return faultWhere('terraform-variable', match, `case ${name}`)
  const asked = [...source.matchAll(ASKED)].map(([, before, behind = '']) => before ?? behind)
  return declared.length === 0 && asked.some((each) => each.toLowerCase() === name.toLowerCase())
    ? faultWhere('terraform-variable', match, `prefix ${name.toUpperCase()}`)
    : []
}

/** What pipelines do with the names of secrets, as their files tell. */
export const OF_PIPELINES: readonly Cause[] = [variableOfGroovy, secretOfBuild, variableOfTerraform, unexpectedInput]
