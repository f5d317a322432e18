import type { Fault } from '#src/features/diagnose/call.ts'

const LINE = /^[ \t]*([a-z][\w-]{0,40}(?:\.[\w-]{1,40}){1,6})[ \t]*=[ \t]*(["'][^"'\n]{3,300}["'])[ \t]*\r?$/gm

/** Quotes around a value of a .properties file that the same paste fills in: they are a part of the value there. */
export const quotedProperties = (whole: string): readonly Fault[] => {
  const source = whole.slice(0, 60_000)
  return [...source.matchAll(LINE)].flatMap(({ index, 0: all, 1: name = '', 2: value = '' }): readonly Fault[] => {
    const from = index + all.lastIndexOf(value)
    return source.includes(`\${${name}}`) ? [{ id: 'quotes-in-list', span: { from, to: from + value.length } }] : []
  })
}
