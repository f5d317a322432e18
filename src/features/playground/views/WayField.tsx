import { useId } from 'react'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Playground } from '#src/session/use-session.ts'

/** The ways to send the key, where the provider has more than one. */
export const WayField = ({
  provider,
  playground,
}: {
  readonly provider: Provider
  readonly playground: Playground
}) => {
  const id = useId()
  const { session, edit } = playground
  if (provider.credentialLocations.length < 2) return null
  return (
    <div className="field">
      <span className="label" id={id}>
        Send it as
      </span>
      <div className="seg seg--code" role="group" aria-labelledby={id}>
        {provider.credentialLocations.map(({ header, scheme: form }, index) => (
          <button
            key={`${header}-${form}`}
            type="button"
            aria-pressed={session.draft.way === index}
            title={form === 'bearer' ? `${header}: Bearer …` : `${header}: …`}
            onClick={() => edit({ way: index })}
          >
            {form === 'bearer' ? 'Bearer' : header}
          </button>
        ))}
      </div>
    </div>
  )
}
