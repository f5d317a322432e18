import { createInterface } from 'node:readline'

// Runs each {code, env} line of its input as a module would run, and answers with what the code printed.
const parse: (text: string) => { readonly code: string; readonly env: Readonly<Record<string, string>> } = JSON.parse
const print = console.log.bind(console)
let count = 0

for await (const line of createInterface({ input: process.stdin })) {
  const { code, env } = parse(line)
  const out: string[] = []
  console.log = (...values: unknown[]) => out.push(`${values.map(String).join(' ')}\n`)
  Object.assign(process.env, env)
  // A sample for any runtime finds its credentials as variables.
  Object.assign(globalThis, env)
  let error: string | undefined
  try {
    // A module of the same text would not run again.
    count += 1
    await import(`data:text/javascript;base64,${Buffer.from(`${code}\n// ${count}`).toString('base64')}`)
  } catch (thrown) {
    error = String(thrown)
  }
  for (const name of Object.keys(env)) {
    Reflect.deleteProperty(process.env, name)
    Reflect.deleteProperty(globalThis, name)
  }
  print(JSON.stringify({ out: out.join(''), ...(error !== undefined && { error }) }))
}
