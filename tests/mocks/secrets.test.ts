import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { stagedSchema } from '#mocks/control/schema.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { controlledMock } from './control-calls.ts'
import { registered } from './registered.ts'

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Everything in `text` that is secret at `provider`: keys, customer tokens, client secrets. */
const secretsIn = ({ keyFormats }: Provider, text: string): string[] => {
  const keys = keyFormats.map(({ prefix }) => new RegExp(`${escaped(prefix)}[A-Za-z0-9]{16,}`, 'g'))
  const patterns = [...keys, /eyJ[\w-]+\.[\w-]+\.[\w-]*/g, /\b\w+_secret_[A-Za-z0-9]{8,}/g]
  return patterns.flatMap((pattern) => text.match(pattern) ?? [])
}

describe.each(registered)('$name', (provider) => {
  const { id } = provider

  /** Stages a case, sends its request, and reads whatever the mock shows or keeps afterwards. */
  const play = async (caseId: string) => {
    const { dash, call, mock } = controlledMock(`secrets/${id}/${caseId}`)
    const { request } = z.parse(stagedSchema, (await dash('POST', `/cases/${id}/${caseId}`)).body)
    const read = await call(request.method, request.url.replace('https://', ''), request.headers, request.body)
    const shown = await Promise.all(
      [`/${id}`, `/${id}/keys`, `/${id}/requests`].map(async (path) => (await dash('GET', path)).text),
    )
    const state = await mock.store.change(provider, (draft) => JSON.stringify(draft.state))
    const reply = read.text + [...read.headers].join()
    return { sent: secretsIn(provider, JSON.stringify(request)), reply, shown, state }
  }

  test.each([...provider.cases])('$id: what was sent as a secret comes back nowhere', async (each) => {
    const { sent, reply, shown, state } = await play(each.id)
    for (const secret of sent) for (const text of [reply, ...shown, state]) expect(text).not.toContain(secret)
  })

  test.each([...provider.cases])('$id: a secret that the answer makes is in that answer alone', async (each) => {
    const { reply, shown, state } = await play(each.id)
    for (const secret of secretsIn(provider, reply))
      for (const text of [...shown, state]) expect(text).not.toContain(secret)
  })

  test('its cases send keys, so that these tests have something to look for', async () => {
    const sent = await Promise.all(provider.cases.map(async (each) => (await play(each.id)).sent))
    expect(sent.filter((secrets) => secrets.length > 0).length).toBeGreaterThan(provider.cases.length / 2)
  })
})
