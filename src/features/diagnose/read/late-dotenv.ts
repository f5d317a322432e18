import type { Fault } from '#src/features/diagnose/call.ts'

const READ = /\bprocess\.env(?:\.|\[)|(?<=\}\s{0,4}=\s{0,4})process\.env\b/g
const LOAD =
  /^[ \t]*(?:(?:const|let|var)[^\n=]*=[ \t]*)?(?:require\(['"]dotenv['"]\)|dotenv)\.config\(|^import ['"]dotenv\/config['"]/m
// The name of a file above its code: `// client.js`, `src/client.ts:`, `In client.js`, `File: client.js`.
const FILE =
  /^[ \t]*(?:(?:\/\/|#{1,6}|\/\*|[-*])[ \t]{0,4})?(?:(?:and|then|also|here(?:'s| is)|this is|contents? of|inside|in|my|the|file|filename):?[ \t]){0,4}[`*]{0,2}(?:[\w@.-]+\/)*([\w.-]+?)\.(?:[cm]?[jt]sx?)[`*]{0,2}(?:[ \t](?:file|looks like(?: this)?|has|is))?[ \t]?:?[`*]{0,2}(?:[ \t]*\*\/)?\r?$/gim
const IMPORT = /^import\b[^\n]{0,200}?['"]\.{1,2}\/(?:[\w./-]+\/)?([\w-]+?)(?:\.[cm]?[jt]sx?)?['"]/gm
const REQUIRE = /\brequire\(['"]\.{1,2}\/(?:[\w./-]+\/)?([\w-]+?)(?:\.[cm]?[jt]sx?)?['"]\)/g

/** Whether a place is inside of a function, as far as the braces in front of it tell: it runs later then. */
const isInFunction = (source: string, at: number): boolean => {
  const open: boolean[] = []
  for (const { index, 0: brace } of source.slice(0, at).matchAll(/[{}]|=>(?![ \t]*\{)[^\n]*/g))
    if (brace === '}') open.pop()
    else if (brace === '{')
      open.push(
        /(?:=>|\)(?:: ?[\w<>[\] |]{1,60})?|\bclass \w[\w .<>]{0,60})$/.test(
          source.slice(Math.max(0, index - 90), index).trimEnd(),
        ),
      )
    else if (index + brace.length > at) return true
  return open.some(Boolean)
}

/** The first variable that code reads while it is loaded. */
const firstRead = (source: string, from: number, to: number): number | undefined => {
  const code = source.slice(from, to)
  const found = [...code.matchAll(READ)].find(
    ({ index }) =>
      !/(?:^|\s)\/\//.test(code.slice(code.lastIndexOf('\n', index) + 1, index)) && !isInFunction(code, index),
  )
  return found && from + found.index
}

/** Where the code of a file begins and ends that stands under its name in the paste. */
const fileIn = (source: string, name: string): { readonly from: number; readonly to: number } | undefined => {
  const files = [...source.matchAll(FILE)]
  const at = files.findIndex((each) => each[1] === name)
  const file = files[at]
  return file && { from: file.index + file[0].length, to: files[at + 1]?.index ?? source.length }
}

const faultAt = (at: number, detail: string): readonly Fault[] => [
  { id: 'env-before-dotenv', span: { from: at, to: at + 'process.env'.length }, detail },
]

/** A variable that a script reads while it is loaded, before it loads the file that sets it. */
export const lateDotenv = (whole: string): readonly Fault[] => {
  const source = whole.slice(0, 60_000)
  const load = LOAD.exec(source)
  if (!load) return []
  const begin = [...source.matchAll(FILE)].findLast(({ index }) => index < load.index)?.index ?? 0
  const own = firstRead(source, begin, load.index)
  if (own !== undefined) return faultAt(own, '')
  // Modules are loaded before the first line of the one that imports them.

  const isImported = /^import/.test(load[0])
  const asked = [...source.matchAll(IMPORT), ...source.matchAll(REQUIRE)].filter(
    ({ index, 0: text }) => index < load.index || (text.startsWith('import') && !isImported),
  )
  for (const [, name = ''] of asked) {
    const file = fileIn(source, name)
    if (!file || (file.from <= load.index && load.index < file.to)) continue
    const read = firstRead(source, file.from, file.to)
    if (read !== undefined) return faultAt(read, 'import')
  }
  return []
}
