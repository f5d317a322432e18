import type { Fault } from '#src/features/diagnose/call.ts'

const READ = /^(?:const|let|var)\b[^\n]*\bprocess\.env\b/m
const LOAD = /^(?:(?:const|let|var)[^\n=]*=[ \t]*)?(?:require\(['"]dotenv['"]\)|dotenv)\.config\(/m

/** A variable that a script reads at its top, before it loads the file that sets it. */
export const lateDotenv = (whole: string): readonly Fault[] => {
  const source = whole.slice(0, 60_000)
  const read = READ.exec(source)
  const load = LOAD.exec(source)
  return read && load && read.index < load.index
    ? [{ id: 'env-before-dotenv', span: { from: read.index, to: read.index + read[0].length } }]
    : []
}
