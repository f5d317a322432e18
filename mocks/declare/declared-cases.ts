import { bodyText } from '#mocks/engine/body.ts'
import type { Case, SampleCall, SampleCalls } from '#mocks/engine/case.ts'
import type { KeyState } from '#mocks/engine/key-state.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Auth } from '#mocks/engine/rule.ts'
import type { Source } from '#mocks/engine/source.ts'
import type { BodyCheck } from './body-check.ts'
import type { Operation } from './operations.ts'
import type { DeclaredChecks, Rules } from './rules-schema.ts'

/** An operation, what it asks of its caller, and the check of its body. */
export type FoundOperation = { readonly operation: Operation; readonly auth: Auth; readonly check: BodyCheck }

/** An operation that succeeds with this key and its own sample for a body, and the host where it does if that is not the first. */
type Sample = {
  readonly operation: Operation
  readonly auth: Auth
  readonly key: KeyState
  readonly host: string | undefined
}

type Terms = {
  readonly rules: Rules
  readonly hosts: Provider['hosts']
  readonly found: readonly FoundOperation[]
  readonly source: Source
}

/** Samples at each host, those of the first one first. */
const samplesOf = ({ rules, hosts, found }: Terms): readonly Sample[] =>
  hosts.flatMap(({ host, environment: at }, place) =>
    found.flatMap(({ operation, auth, check }) => {
      const { body } = operation
      const key = rules.keys.find(
        (each) => auth.keys.includes(each.class) && each.environment === (at ?? each.environment),
      )
      if (!key || (body && check(bodyText({ bodyType: body.type }, body.sample)))) return []
      const { class: keyClass, environment } = key
      const scopes = rules.scopes && { scopes: rules.scopes }
      return [
        { operation, auth, key: { class: keyClass, environment, ...scopes }, host: place === 0 ? undefined : host },
      ]
    }),
  )

type Shown = {
  readonly title: string
  readonly rule: string
  readonly key: KeyState & { readonly cut?: number }
  readonly sample?: Sample | undefined
}

/** What shows that a check refuses; undefined where nothing does, such as a key of another class where all are taken. */
const shownBy = (entry: DeclaredChecks, { rules: { keys } }: Terms, samples: readonly Sample[]): Shown | undefined => {
  const { known, form, revoked, replaced, expired, scope, rate } = entry
  if (known) return { title: 'A key that was never issued', rule: 'known', key: { issued: false } }
  if (form && form.length !== 'free') return { title: 'A key that lacks its end', rule: 'form', key: { cut: 1 } }
  if (revoked) return { title: 'A revoked key', rule: 'not-revoked', key: { revoked: '1m ago' } }
  if (replaced) return { title: 'A key that was rotated', rule: 'not-replaced', key: { replaced: '1m ago' } }
  if (expired) return { title: 'An expired key', rule: 'not-expired', key: { expires: '1m ago' } }
  if (rate) {
    const [calls = rate.calls ?? 0] = Object.values(rate.tiers ?? {})
    return { title: 'A call too many', rule: 'rate', key: { calls } }
  }
  if (scope) {
    const sample = samples.find(({ auth }) => auth.scopes?.length)
    return sample && { title: 'A key without the scope', rule: 'scope', key: { scopes: [] }, sample }
  }
  for (const sample of samples) {
    const { environment, class: keyClass } = sample.key
    const other = entry.class
      ? keys.find((key) => key.environment === environment && !sample.auth.keys.includes(key.class))
      : keys.find((key) => key.environment !== environment && key.class === keyClass)
    if (!other) continue
    const key = { class: other.class, environment: other.environment }
    if (entry.class) return { title: 'A key of another class', rule: 'class', key, sample }
    if (entry.environment) return { title: 'A key of the other environment', rule: 'environment', key, sample }
  }
  return undefined
}

const atHost = ({ host }: Sample) => ({ ...(host !== undefined && { host }) })

/** A case for each check that refuses, and one that succeeds, with the calls that show them. */
export const casesOf = (terms: Terms): { readonly calls: SampleCalls; readonly cases: readonly Case[] } => {
  const { rules, source } = terms
  const samples = samplesOf(terms)
  const [first] = samples
  if (!first) return { calls: {}, cases: [] }
  const calls = samples.map(({ operation: { id, path, body } }): readonly [string, SampleCall] => {
    const params = Object.fromEntries(Array.from(path.matchAll(/:(\w+)/g), ([, name = '']) => [name, '1']))
    return [id, { params, ...(body && { body: body.sample }) }]
  })
  const send = first.operation.id
  const refused = rules.checks.flatMap((entry): readonly Case[] => {
    const { sent } = entry
    const expects = (reply: string, rule: string) => ({ status: rules.replies[reply]?.status ?? 0, reply, rule })
    if (sent)
      return [
        {
          id: 'key-sent',
          title: 'No key',
          source,
          expects: expects(sent.reply, 'key-sent'),
          send,
          request: { headers: {}, ...atHost(first) },
        },
      ]
    const shown = shownBy(entry, terms, samples)
    const reply = Object.values(entry).find((check) => check !== undefined)?.reply
    if (!shown || reply === undefined) return []
    const { title, rule, key, sample = first } = shown
    return [
      {
        id: rule,
        title,
        source,
        expects: expects(reply, rule),
        given: { key: { ...sample.key, ...key } },
        send: sample.operation.id,
        request: atHost(sample),
      },
    ]
  })
  const good: Case = {
    id: 'good-key',
    title: 'A good key',
    source,
    expects: { status: first.operation.success.status },
    given: { key: first.key },
    send,
    request: atHost(first),
  }
  return { calls: Object.fromEntries(calls), cases: [good, ...refused] }
}
