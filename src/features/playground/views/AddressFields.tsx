import { useId } from 'react'
import { paramsIn, queryFields, withPair, withParam } from '#src/session/request/address.ts'
import { endpointOfDraft } from '#src/session/request/draft.ts'
import { isSecret } from '#src/session/request/mask.ts'
import { InlineText } from '#src/ui/InlineText.tsx'
import type { FieldProps } from './field-props.ts'
import { ValueInput } from './ValueInput.tsx'

type Props = FieldProps & { readonly withParams: boolean }

/** Fields for the parts of the address: path parameters where asked for, and the query. */
export const AddressFields = ({ provider, playground, withParams }: Props) => {
  const id = useId()
  const { session, edit } = playground
  const { draft } = session
  const endpoint = endpointOfDraft(provider, draft)
  const queries = queryFields(endpoint?.query, draft.query)
  const params = withParams && endpoint ? (paramsIn(endpoint.path, draft.path) ?? []) : []
  return (
    <>
      {params.map(([name, value]) => (
        <div key={name} className="field">
          <label htmlFor={`${id}-${name}`}>{name}</label>
          <ValueInput
            id={`${id}-${name}`}
            value={value}
            isSecret={false}
            change={(text) => endpoint && edit({ path: withParam(endpoint.path, draft.path, name, text) })}
          />
        </div>
      ))}
      {queries.length > 0 && (
        <div className="queries">
          {queries.map(([name, value]) => {
            const field = `${id}-q-${name}`
            const says = endpoint?.query?.[name]
            const change = (text: string): void =>
              edit({ query: withPair(draft.query, name, text).filter(([, each]) => each !== '') })
            return (
              <div key={name} className="field">
                <label htmlFor={field}>?{name}</label>
                <ValueInput
                  id={field}
                  value={value}
                  describedBy={`${field}-says`}
                  isSecret={isSecret(name, value, provider.keyFormats)}
                  change={change}
                />
                <p className="hint" id={`${field}-says`}>
                  {says !== undefined && <InlineText text={says} />}
                </p>
              </div>
            )
          })}
        </div>
      )}
    </>
  )
}
