import type { Fault, PastedCall } from '#src/features/diagnose/call.ts'
import { spanIn } from '#src/features/diagnose/source-text.ts'

// What bundlers put into a page: every reader of the page can see it.
const EXPOSED = /\b(?:NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|NUXT_PUBLIC|GATSBY|PUBLIC)_\w+/
const IS_PUBLIC = /PUBLISHABLE|PUBLIC_KEY|_PK\b|_PUBLIC$/

/** Whether the configuration is said to be cached, or the call to be refused. */
const isCached = (source: string, { response }: PastedCall): boolean =>
  /\bconfig:cache\b|\bartisan optimize\b/.test(source) || (response?.status ?? 0) >= 400

/** What a page of a browser does to the variable of a key: it shows it to everyone, or never gets it. */
export const browserFaults = (source: string, call: PastedCall): readonly Fault[] =>
  call.headers.flatMap(({ value }) =>
    value.placeholders.flatMap(({ name, from, to }): readonly Fault[] => {
      const span = spanIn(value, from, to)
      if (!span) return []
      const [exposed] = EXPOSED.exec(name) ?? []
      if (exposed !== undefined) return IS_PUBLIC.test(exposed) ? [] : [{ id: 'key-in-browser', span, detail: exposed }]
      if (
        call.form === 'php' &&
        /\bHttp::|Illuminate/.test(source) &&
        /^\w+$/.test(name) &&
        new RegExp(`\\benv\\(\\s*['"]${name}['"]`).test(source)
      )
        return [{ id: 'env-in-code', span, detail: name, sure: isCached(source, call) }]
      // An address without a host is of the page's own server.
      const isOfPage =
        /^(?:fetch|node)$/.test(call.form) && /^\/(?!\/)/.test(call.url?.text ?? '') && !/\bbaseURL\b/.test(source)
      const isInPage =
        (isOfPage || /^[ \t]*['"]use client['"]/m.test(source)) && isEnvironment(source, 'process\\.env', name)
      return isInPage || isEnvironment(source, 'import\\.meta\\.env', name)
        ? [{ id: 'not-in-browser', span, detail: name }]
        : []
    }),
  )

const isEnvironment = (source: string, object: string, name: string): boolean =>
  /^\w+$/.test(name) && new RegExp(`\\b${object}(?:\\.|\\[['"])${name}\\b`).test(source)
