import { concat, type SourceText, spanIn, textFor } from '#src/features/diagnose/source-text.ts'
import type { Met } from '#src/features/diagnose/read/languages/course/walk.ts'
import { type Collection, spanOfValue, type Thing, type Value } from '#src/features/diagnose/read/languages/value.ts'
import { withAuth } from './auth-option.ts'
import { applyUses } from './builder.ts'
import { applyMaking } from './made-with.ts'
import { pathOf, type CallShape } from './call-shape.ts'
import { fault, textOf } from './draft.ts'
import type { Draft } from './draft.ts'
import { addHeaders } from './draft-headers.ts'
import { httpUses } from './http-rb.ts'
import { isLate, setTooLate } from './late-uses.ts'
import { readOptions } from './options.ts'

const MOST_USES = 200

/** A text that may be the base of addresses, and no engine or handler. */
const isHost = (value: Value): boolean =>
  value.kind !== 'thing' && (value.kind !== 'text' || !value.isText || /[./:]|localhost/.test(value.part.text))

const hostBase = (host: SourceText | undefined, { span }: Met): SourceText | undefined =>
  host === undefined || /^https?:/.test(host.text)
    ? host
    : concat([textFor('https://', spanIn(host, 0, 1) ?? span), host])

/** Takes over what the client was made with and what was done with it before the call. The query that it adds to each address is given back: it stands behind that of the call. */
export const fromClient = (draft: Draft, on: Thing, met: Met, shape: CallShape): Collection | undefined => {
  const path = pathOf(met)
  let clientQuery: Collection | undefined
  const [config] = on.args
  if (!on.isGlobal || on.made !== path) {
    for (const { name, value } of on.args)
      if (name !== undefined && /headers/.test(name)) addHeaders(draft, value)
      else if (name !== undefined && /^(?:base_?ur[li]|url)$/i.test(name)) draft.base = textOf(draft, value)
      else if (name === 'auth') withAuth(draft, value, shape.style.client)
      else if (name === 'params' && value.kind === 'collection') clientQuery = value
    if (config?.name === undefined && config?.value.kind === 'collection') readOptions(draft, config.value, shape.style)
    else if (config?.value.kind === 'thing') applyMaking(draft, config.value, shape.style.client)
    else if (
      config &&
      config.name === undefined &&
      /Connection$|Faraday\.new$|Net\.HTTP\.(?:new|start)$|HttpClient/.test(on.made) &&
      isHost(config.value)
    ) {
      const host = textOf(draft, config.value)
      draft.base = hostBase(host, met)
      if (/Connection$/.test(on.made) && /\w\/\w|^https?:/.test(host?.text ?? ''))
        fault(draft, 'address-refused', spanOfValue(config.value), 'hostname')
    }
  }
  for (const { value } of on.args)
    if (value.kind === 'function') for (const each of value.parameters) applyUses(draft, each.uses, { defaults: true })
  const known = shape.style.client === 'http.rb' ? httpUses(on) : on.uses
  const late = known.filter((use) => isLate(use, met, shape))
  const uses = known.filter((use) => !isLate(use, met, shape))
  setTooLate(draft, late, met)
  applyUses(
    draft,
    // What stands in a chain begins where the call does.
    uses.slice(0, MOST_USES).filter(({ span }) => span.from !== met.span.from || span.to < met.span.to),
    { defaults: true },
  )
  return clientQuery
}
