import type { Fault } from '#src/features/diagnose/call.ts'

const HANDLER = /interceptors\.request\.use\(([^{}]{0,120})\{/g
/** What stands in front of the body of a function, and of no object. */
const IS_BODY = /(?:=>|\))$/

/** What stands in the braces that were opened in front of `from`; undefined where they stay open. */
const insideBraces = (source: string, from: number): string | undefined => {
  let level = 1
  for (let at = from; at < source.length; at += 1) {
    const char = source.charAt(at)
    if (char === '{') level += 1
    else if (char === '}' && (level -= 1) === 0) return source.slice(from, at)
  }
  return undefined
}

// Options of a request by a name that axios does not read, and headers of Angular that never change.
const MISNAMED = /\b(?:config|req|request)\.(header)\s*(?:=(?!=)|\[)/
const UNKEPT = /(?:^|[;{}])[ \t]*(?:req|request)\.(headers\.(?:set|append)|clone)\(/m

// Groups of headers, which axios has merged by the time an interceptor sees the request.
const GROUP = /\b(?:config|req|request)\.headers\??\.(?:common|get|post|put|patch|delete)(?=\s*(?:\[|\.\w+\s*=(?!=)))/

/** What a function that sees each request before it is sent does to its headers in vain. */
export const unsetInterceptor = (whole: string): readonly Fault[] => {
  const source = whole.slice(0, 60_000)
  const misnamed = /interceptors\.request/.test(source) ? MISNAMED.exec(source) : null
  const grouped = /interceptors\.request/.test(source) ? GROUP.exec(source) : null
  const unkept = /\bHttp(?:Handler|InterceptorFn|HandlerFn)\b|\bsetHeaders\b/.test(source) ? UNKEPT.exec(source) : null
  return [
    ...(misnamed
      ? [
          {
            id: 'option-misnamed' as const,
            span: { from: misnamed.index, to: misnamed.index + misnamed[0].length },
            detail: 'header headers',
          },
        ]
      : []),
    ...(grouped
      ? [
          {
            id: 'headers-grouped' as const,
            span: { from: grouped.index, to: grouped.index + grouped[0].length },
            // Before version 1 there were such groups.
            sure: /\.get$/.test(grouped[0]) && !/axios["' @/]{0,4}[\^~]?0\./i.test(source),
          },
        ]
      : []),
    ...(unkept
      ? [
          {
            id: 'headers-immutable' as const,
            span: { from: unkept.index, to: unkept.index + unkept[0].length },
            detail: unkept[1] === 'clone' ? 'clone' : 'request',
          },
        ]
      : []),
  ]
}

const ON_ANSWER =
  /interceptors\.response\.use\(\s{0,9}(?:async\s{1,3})?(?:function\s{0,3})?\(?\s{0,3}(\w{1,30})[^{}]{0,60}\{/g

/** An interceptor of answers that sets the header of a request: it runs when the answer has come. */
export const lateInterceptor = (whole: string): readonly Fault[] => {
  const source = whole.slice(0, 60_000)
  return [...source.matchAll(ON_ANSWER)].flatMap(({ index, 0: all, 1: name = '' }): readonly Fault[] => {
    const body = insideBraces(source, index + all.length) ?? ''
    const isSet = new RegExp(
      `\\b${name}\\.headers(?:\\[["'\`]|\\.)(?:common\\.)?(?:authorization|(?:x-)?api-key)\\b[^\\n]{0,6}=(?!=)|\\b${name}\\.headers\\.set\\(`,
      'i',
    ).test(body)
    return isSet
      ? [
          {
            id: 'headers-too-late',
            span: { from: index, to: index + 'interceptors.response'.length },
            detail: 'response',
          },
        ]
      : []
  })
}

const COPIED = /\b(?:val|var|Request)\s+(\w+)\s*=\s*(?:chain\.request\(\)|\w+)\s*\.newBuilder\(\)/g

/** An interceptor of OkHttp that makes a copy with the header, and hands on the request as it was. */
export const proceedFaults = (whole: string): readonly Fault[] => {
  const source = whole.slice(0, 60_000)
  const given = /\bchain\.proceed\(\s*(chain\.request\(\)|\w+)\s*\)/.exec(source)
  const [all = '', handed = ''] = given ?? []
  const copies = [...source.matchAll(COPIED)].map(([, name = '']) => name)
  const isOriginal =
    handed === 'chain.request()' ||
    new RegExp(`\\b${handed.replace(/\W/g, '')}\\s*=\\s*chain\\.request\\(\\)\\s*(?:;|$)`, 'm').test(source)
  return given && copies.length > 0 && !copies.includes(handed) && isOriginal
    ? [{ id: 'headers-not-passed', span: { from: given.index, to: given.index + all.length }, detail: 'proceed' }]
    : []
}

/** An interceptor that puts the header on the defaults: the request that it sees has its headers already. */
const laterDefaults = (body: string, from: number): readonly Fault[] => {
  const match = /\b\w+\.defaults\.headers\b/.exec(body)
  return match && !/\b(?:config|req|request)\.headers\b/.test(body)
    ? [
        {
          id: 'headers-too-late' as const,
          span: { from: from + match.index, to: from + match.index + match[0].length },
          detail: 'interceptor',
        },
      ]
    : []
}

/** An interceptor of axios that hands the request on to nobody. */
export const interceptorFaults = (whole: string): readonly Fault[] => {
  const source = whole.slice(0, 60_000)
  return [...source.matchAll(HANDLER)].flatMap(({ index, 0: all, 1: head = '' }) => {
    const body = IS_BODY.test(head.trimEnd()) ? insideBraces(source, index + all.length) : undefined
    if (body === undefined) return []
    return /\b(?:return|throw)\b/.test(body)
      ? laterDefaults(body, index + all.length)
      : [
          {
            id: 'interceptor-without-return' as const,
            span: { from: index, to: index + 'interceptors.request.use'.length },
          },
        ]
  })
}
