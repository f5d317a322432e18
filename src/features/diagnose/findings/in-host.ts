import type { Provider } from '#mocks/engine/provider.ts'
import type { Kind } from '#src/features/diagnose/credential/look.ts'
import type { Span } from '#src/features/diagnose/source-text.ts'
import { type Finding, oneFinding } from './catalog.ts'

/** The host that a call should go to: its own where it is one, else that of the environment. */
export const hostFor = ({ hosts }: Provider, host: string, environment: string | undefined): string => {
  const answering = hosts.filter(({ answers }) => answers !== false)
  const own = answering.find(
    (each) =>
      each.host === host &&
      (each.environment === undefined || environment === undefined || each.environment === environment),
  )
  return (own ?? answering.find((each) => each.environment === environment) ?? answering[0])?.host ?? host
}

/** What is wrong with the host, `kind` being that of the key. */
export const hostMistakes = (
  provider: Provider,
  host: string,
  kind: Kind | undefined,
  spans: readonly (Span | undefined)[] = [],
): readonly Finding[] => {
  const known = provider.hosts.find((each) => each.host === host)
  const right = hostFor(provider, host, kind?.environment)
  const [name, port] = host.split(':')
  if (!known && port !== undefined && provider.hosts.some((each) => each.host === name))
    return oneFinding('host', {
      says: `The API is not reached at port ${port}: its pages name no port, and https takes 443.`,
      fix: `Leave the port out: ${right}.`,
      spans,
    })
  if (!known) {
    const says = `${host} is not a host of ${provider.name}, so the call never reaches it.`
    return oneFinding('host', { says, fix: `Send it to ${right}.`, spans })
  }
  if (known.answers === false) {
    const says = `${host} is not the API (${known.role.toLowerCase()}).`
    return oneFinding('host', { says, fix: `Send the call to ${right}.`, spans })
  }
  if (!kind || kind.by === 'guess' || known.environment === undefined || known.environment === kind.environment)
    return []
  return oneFinding('host-environment', {
    says: `${host} is the ${known.role.toLowerCase()}, and the key is for ${kind.environment}.`,
    fix: `Send the call to ${right}, or take the key of this host's environment.`,
    spans,
  })
}
