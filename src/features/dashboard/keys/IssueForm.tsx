import { useEffect, useId, useState } from 'react'
import type { Provider } from '#mocks/engine/provider.ts'
import { issuingFields, issue, issuingRequest, withFields } from './issuing.ts'
import { SelectField, TextField } from '#src/features/dashboard/Field.tsx'
import type { IssuedCredential } from '#src/session/keys/issued.ts'
import { noCredential, type RequestDraft } from '#src/session/request/draft.ts'
import { kindWords } from '#src/session/saved/words.ts'
import { InlineText } from '#src/ui/InlineText.tsx'
import { ownWorld } from '#src/session/open.ts'
import type { World } from '#src/session/state.ts'
import type { Issuer } from './issuers.ts'

type Props = {
  readonly provider: Provider
  readonly issuer: Issuer
  readonly world: World
  readonly changes: number
  readonly take: (issued: readonly IssuedCredential[]) => void
}

/** One call that issues another credential: a customer's token, or a payment with its client secret. */
export const IssueForm = ({ provider, issuer: { endpoint, issues, keys }, world, changes, take }: Props) => {
  const id = useId()
  const [draft, setDraft] = useState<RequestDraft>()
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [chosen, setChosen] = useState(0)
  const [why, setWhy] = useState('')
  const needsKey = endpoint.auth.keys.length > 0
  const key = keys[chosen] ?? keys[0]
  const credential = key?.text ?? ''

  useEffect(() => {
    let isLast = true
    const from = credential === '' ? noCredential : ({ from: 'own', id: credential, text: credential } as const)
    // A world that was cleared has no request; the change is announced.
    issuingRequest(provider, world.mock, endpoint, from).then(
      (made) => isLast && setDraft(made),
      () => isLast && setDraft(undefined),
    )
    return () => {
      isLast = false
    }
  }, [provider, world, endpoint, credential, changes])

  const fields = draft ? { ...issuingFields(draft), ...values } : {}
  const send = async (): Promise<void> => {
    if (!draft) return
    const { mock, worldId } = await ownWorld()
    const issued = await issue(provider, mock, worldId, { ...draft, body: withFields(draft.body, fields) }, issues)
    if ('issued' in issued) take(issued.issued)
    setWhy('why' in issued ? issued.why : '')
  }
  return (
    <section className="panel__sec" aria-labelledby={id}>
      <h3 id={id}>{endpoint.title}</h3>
      <form
        className="stack stack--sm"
        aria-labelledby={id}
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <p className="hint">
          <InlineText
            text={`\`${endpoint.method} ${endpoint.path}\` answers with a ${kindWords[issues]}, shown once.`}
          />
        </p>
        {needsKey && keys.length > 1 && (
          <SelectField
            label="With the key"
            options={keys.map(({ hint }, index) => ({ value: String(index), label: hint }))}
            value={String(keys[chosen] ? chosen : 0)}
            change={(value) => setChosen(Number(value))}
          />
        )}
        {Object.entries(fields).map(([name, value]) => (
          <TextField key={name} label={name} value={value} change={(text) => setValues({ ...values, [name]: text })} />
        ))}
        {needsKey && keys.length === 0 && (
          <p className="hint" id={`${id}-needs`}>
            It takes a {endpoint.auth.keys.join(' or ')} key: make one, and leave it shown or save it.
          </p>
        )}
        <span className="rowline">
          <button
            type="submit"
            className="btn"
            disabled={needsKey && keys.length === 0}
            aria-describedby={needsKey && keys.length === 0 ? `${id}-needs` : undefined}
          >
            {endpoint.title}
          </button>
        </span>
        <p className="hint hint--bad" role="status">
          {why}
        </p>
      </form>
    </section>
  )
}
