import type { Fault, PastedCall, PastedText } from '#src/features/diagnose/call.ts'
import { slice, type SourceText, spanIn } from '#src/features/diagnose/source-text.ts'
import { mayNameKey } from '#src/features/diagnose/read/key-names.ts'
import { sourceLines } from './lines.ts'

const INSTRUCTION = /^\s*(?:FROM|ARG|ENV|RUN|CMD|ENTRYPOINT|COPY|ADD|WORKDIR|EXPOSE|USER|LABEL|VOLUME|HEALTHCHECK)\s+\S/
const ARG = /^\s*ARG\s+([A-Za-z_]\w*)/
const ENV = /^\s*ENV\s+([A-Za-z_]\w*)(?:[ \t]*=[ \t]*|[ \t]+)(?![ \t=])(.*)$/
// With spaces Docker takes the sign for the beginning of the value.
const SPACED = /^(\s*ENV\s+[A-Za-z_]\w*)(?:[ \t]+=[ \t]*|=[ \t]+)/
// What bundlers write into a page is meant for the build.
const FOR_PAGES = /^(?:NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|NUXT_PUBLIC|GATSBY|PUBLIC|NPM|NODE_AUTH|GITHUB)_/

/** Whether a text is a Dockerfile, or a part of one. */
export const looksLikeDockerfile = (source: string): boolean => {
  const lines = source.slice(0, 20_000).split('\n')
  return (
    lines.some((line) => /^\s*(?:FROM\s+[\w./:@${}-]+|ARG\s+\w+)/.test(line)) &&
    lines.filter((line) => INSTRUCTION.test(line)).length >= 2
  )
}

type Line = { readonly text: SourceText; readonly at: number }
const named = (text: SourceText, name: string) => {
  const at = text.text.indexOf(name)
  return spanIn(text, at, at + name.length)
}

/** What a Dockerfile does with the variables of keys: an ARG that is gone when the container runs, an ENV that stays in the image. */
const dockerFaults = (lines: readonly Line[]): readonly Fault[] => {
  const from = lines.find(({ text }) => /^\s*FROM\s/.test(text.text))?.at ?? -1
  const kept = new Set(lines.flatMap(({ text }) => ENV.exec(text.text)?.[1] ?? []))
  return lines.flatMap(({ text, at }): readonly Fault[] => {
    const [, arg] = ARG.exec(text.text) ?? []
    if (arg !== undefined && mayNameKey(arg) && !FOR_PAGES.test(arg)) {
      const span = named(text, arg)
      const isAgain = lines.some((each) => each.at > at && ARG.exec(each.text.text)?.[1] === arg)
      const isGiven = lines.some((each) =>
        new RegExp(`\\b(?:docker|podman) run\\b.*(?:(?:-e|--env)[ =]["']?${arg}\\b|--env-file)`).test(each.text.text),
      )
      if (!span || kept.has(arg) || isAgain || isGiven) return []
      return [{ id: 'build-only', span, detail: `${at < from ? 'from' : 'arg'} ${arg}` }]
    }
    const [, env, value = ''] = ENV.exec(text.text) ?? []
    const span = env === undefined ? undefined : named(text, env)
    if (env === undefined || !span || !mayNameKey(env) || FOR_PAGES.test(env)) return []
    if (/^'\$\{?\w+\}?'/.test(value)) return [{ id: 'build-only', span, detail: `single ${env}` }]
    const [all = '', front = ''] = SPACED.exec(text.text) ?? []
    const gap = all === '' ? undefined : spanIn(text, front.length, all.length)
    return [
      ...(gap ? [{ id: 'spaces-around-equals', span: gap, detail: env } as const] : []),
      { id: 'key-in-image', span, detail: env },
    ]
  })
}

const linesOf = (source: string): readonly Line[] =>
  sourceLines(source.slice(0, 60_000)).map((text, at) => ({ text, at }))

/** Reads the variables of a Dockerfile; undefined where it says nothing of a key. */
export const readDockerfile = (source: string): PastedText | undefined => {
  const lines = linesOf(source)
  const faults = dockerFaults(lines)
  const keys = lines.flatMap(({ text }) => {
    const [, variable, value = ''] = ENV.exec(text.text) ?? []
    if (variable === undefined || !mayNameKey(variable) || value === '' || /^['"]?\$/.test(value)) return []
    const isQuoted = /^(["']).*\1\s*$/.test(value)
    const from = text.text.length - value.length
    return [
      { variable, value: slice(text, from + (isQuoted ? 1 : 0), from + value.trimEnd().length - (isQuoted ? 1 : 0)) },
    ]
  })
  return faults.length + keys.length === 0 ? undefined : { readAs: 'a Dockerfile', faults, keys }
}

/** A call in a Dockerfile, with what is wrong there with the variables that it uses. */
export const withDockerFaults = (call: PastedCall, source: string): PastedCall => {
  const lines = linesOf(source)
  const used = call.headers.flatMap(({ value }) =>
    value.placeholders.flatMap(({ name, from, to }) => {
      const span = spanIn(value, from, to)
      return span ? [{ name, span }] : []
    }),
  )
  const faults = dockerFaults(lines).filter(
    ({ id, detail = '' }) =>
      used.some(({ name }) => detail.endsWith(` ${name}`) || detail === name) &&
      !(id === 'build-only' && detail.startsWith('arg') && /^(?:curl|cmd|powershell)$/.test(call.form)),
  )
  const listed = used.filter(({ span }) =>
    lines.some(({ text }) => {
      const line = spanIn(text)
      return (
        line &&
        line.from <= span.from &&
        span.to <= line.to &&
        /^\s*(?:CMD|ENTRYPOINT)\s*\[(?!\s*"(?:sh|bash|\/bin\/(?:ba)?sh)")/.test(text.text)
      )
    }),
  )
  return {
    ...call,
    faults: [
      ...call.faults,
      ...faults,
      ...listed.map(({ name, span }) => ({ id: 'build-only', span, detail: `exec ${name}` }) as const),
    ],
  }
}
