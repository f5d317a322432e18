import { endpointGroups, needWords } from '#src/session/request/endpoints.ts'
import type { FieldProps } from './field-props.ts'

/** The endpoints with what each needs. */
export const EndpointList = ({ provider, playground: { session, chooseEndpoint } }: FieldProps) => (
  <nav className="eps" aria-label="Endpoints">
    {endpointGroups(provider).map(({ group, endpoints }) => (
      <div key={group}>
        <h2>{group}</h2>
        <ul role="list">
          {endpoints.map((each) => (
            <li key={each.id}>
              <button
                type="button"
                aria-current={each.id === session.draft.endpoint ? 'true' : undefined}
                onClick={() => void chooseEndpoint(each)}
              >
                <span className="method">{each.method}</span>
                <span className="name">{each.title}</span>
                <span className="need">{needWords(each)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    ))}
  </nav>
)
