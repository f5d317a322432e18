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

/** An interceptor of axios that hands the request on to nobody. */
export const interceptorFaults = (whole: string): readonly Fault[] => {
  const source = whole.slice(0, 60_000)
  return [...source.matchAll(HANDLER)].flatMap(({ index, 0: all, 1: head = '' }) => {
    const body = IS_BODY.test(head.trimEnd()) ? insideBraces(source, index + all.length) : undefined
    return body === undefined || /\b(?:return|throw)\b/.test(body)
      ? []
      : [
          {
            id: 'interceptor-without-return' as const,
            span: { from: index, to: index + 'interceptors.request.use'.length },
          },
        ]
  })
}
