import vm from 'node:vm'
import { parse as parseYaml } from 'yaml'
import * as z from 'zod/mini'
import type { CollectionFormat } from '#mocks/codegen/collections/collections.ts'

/** Plays a file of a collection as its tool would, at a server. Gives the checks of the file that failed. */
type Player = (file: string, origin: string) => Promise<readonly string[]>

type Sent = {
  readonly method: string
  readonly url: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body?: string | undefined
}
type Answer = { readonly status: number; readonly body: unknown }

/** Sends a request with its placeholders filled in. Throws where one has no value. */
const send = async (
  { method, url, headers, body }: Sent,
  values: Readonly<Record<string, unknown>>,
): Promise<Answer> => {
  const filled = (text: string): string =>
    text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name]
      if (typeof value !== 'string') throw new Error(`{{${name}}} has no value.`)
      return value
    })
  const response = await fetch(filled(url), {
    method,
    headers: headers.map(([name, value]): [string, string] => [name, filled(value)]),
    ...(body !== undefined && { body: filled(body) }),
  })
  const text = await response.text()
  try {
    return { status: response.status, body: JSON.parse(text) }
  } catch {
    return { status: response.status, body: text }
  }
}

const runHttp: Player = async (file, origin) => {
  const values: Record<string, unknown> = { latchkey: origin }
  const failed: string[] = []
  for (const block of file.split(/^### .*$/m).slice(1)) {
    const [request = '', script = ''] = block.trim().split(/^> \{%$/m)
    const [head = '', ...body] = request.trim().split('\n\n')
    const [line = '', ...headers] = head.split('\n')
    const [, method = '', url = ''] = /^([A-Z]+) (\S+)$/.exec(line) ?? []
    const response = await send(
      {
        method,
        url,
        headers: headers.map((each) => [each.slice(0, each.indexOf(':')), each.slice(each.indexOf(':') + 1).trim()]),
        body: body.length ? body.join('\n\n') : undefined,
      },
      values,
    )
    const client = {
      global: { set: (name: string, value: unknown) => void (values[name] = value) },
      test: (name: string, check: () => void) => check.call(name),
      assert: (ok: boolean) => void (ok || failed.push(head)),
    }
    vm.runInNewContext(script.replace(/%\}\s*$/, ''), { response, client })
  }
  return failed
}

// What the file has to be like, as far as this player reads it: the fields are those of the format 2.1.
const script = z.strictObject({ type: z.literal('text/javascript'), exec: z.array(z.string()) })
const postman = z.strictObject({
  info: z.strictObject({ name: z.string(), description: z.string(), schema: z.string().check(z.regex(/v2\.1\.0/)) }),
  auth: z.strictObject({ type: z.literal('noauth') }),
  variable: z.array(z.strictObject({ key: z.string(), value: z.string() })),
  item: z.array(
    z.strictObject({
      name: z.string(),
      event: z.tuple([
        z.strictObject({ listen: z.literal('prerequest'), script }),
        z.strictObject({ listen: z.literal('test'), script }),
      ]),
      request: z.strictObject({
        method: z.string(),
        url: z.string(),
        header: z.array(z.strictObject({ key: z.string(), value: z.string() })),
        body: z.exactOptional(z.strictObject({ mode: z.literal('raw'), raw: z.string() })),
      }),
      protocolProfileBehavior: z.record(z.string(), z.boolean()),
    }),
  ),
})

const runPostman: Player = async (file, origin) => {
  const failed: string[] = []
  for (const { name, event, request } of postman.parse(JSON.parse(file)).item) {
    const values: Record<string, unknown> = { latchkey: origin }
    const waits: Promise<void>[] = []
    const variables = {
      get: (key: string) => values[key],
      set: (key: string, value: unknown) => void (values[key] = value),
    }
    const sendRequest = (order: { url: string; method: string }, done: (error: null, response: unknown) => void) =>
      waits.push(send({ ...order, headers: [] }, {}).then(({ body }) => done(null, { json: () => body })))
    vm.runInNewContext(event[0].script.exec.join('\n'), { pm: { variables, sendRequest } })
    await Promise.all(waits)
    const headers = request.header.map(({ key, value }) => [key, value] as const)
    const { status } = await send({ ...request, headers, body: request.body?.raw }, values)
    const have = { status: (wanted: number) => void (status === wanted || failed.push(name)) }
    const pm = { test: (_: string, check: () => void) => check(), response: { to: { have } } }
    vm.runInNewContext(event[1].script.exec.join('\n'), { pm })
  }
  return failed
}

const opened = z.strictObject({
  opencollection: z.literal('1.0.0'),
  info: z.strictObject({ name: z.string() }),
  request: z.strictObject({ variables: z.array(z.strictObject({ name: z.string(), value: z.string() })) }),
  bundled: z.literal(true),
  items: z.array(
    z.strictObject({
      info: z.strictObject({ name: z.string(), type: z.literal('http'), seq: z.int() }),
      http: z.strictObject({
        method: z.string(),
        url: z.string(),
        headers: z.array(z.strictObject({ name: z.string(), value: z.string() })),
        body: z.exactOptional(z.strictObject({ type: z.literal('text'), data: z.string() })),
      }),
      runtime: z.strictObject({
        scripts: z.tuple([z.strictObject({ type: z.literal('before-request'), code: z.string() })]),
        assertions: z.tuple([
          z.strictObject({ expression: z.literal('res.status'), operator: z.literal('eq'), value: z.string() }),
        ]),
      }),
      settings: z.record(z.string(), z.boolean()),
    }),
  ),
})

const runBruno: Player = async (file, origin) => {
  const failed: string[] = []
  for (const { info, http, runtime } of opened.parse(parseYaml(file)).items) {
    const values: Record<string, unknown> = { latchkey: origin }
    const bru = {
      getCollectionVar: (name: string) => values[name],
      setVar: (name: string, value: unknown) => void (values[name] = value),
      sendRequest: async (order: { url: string; method: string }) => ({
        data: (await send({ ...order, headers: [] }, {})).body,
      }),
    }
    await vm.runInNewContext(`(async () => {${runtime.scripts[0].code}\n})()`, { bru })
    const headers = http.headers.map(({ name, value }) => [name, value] as const)
    const { status } = await send({ ...http, headers, body: http.body?.data }, values)
    if (String(status) !== runtime.assertions[0].value) failed.push(info.name)
  }
  return failed
}

/** A player for each format. What its own tool makes of the files is asked by `npm test -- collections` and `bruno`. */
export const players: Readonly<Record<CollectionFormat, Player>> = {
  http: runHttp,
  'postman.json': runPostman,
  'opencollection.yml': runBruno,
}
