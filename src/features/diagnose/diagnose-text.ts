import type { Provider } from '#mocks/engine/provider.ts'
import { redactTyped } from '#mocks/engine/redact.ts'
import { envName } from '#mocks/codegen/secret-parts.ts'
import type { PastedText } from './call.ts'
import { inspectKey } from './credential/inspect-key.ts'
import { ownersOf } from './credential/look.ts'
import { parseCredentialValue, visibleCredential } from './credential/parse-credential-value.ts'
import type { TextDiagnosis } from './diagnosis.ts'
import { type Finding, finding, stages } from './findings/catalog.ts'
import { strayCharacters } from './findings/stray-characters.ts'
import { writingMistakes } from './findings/writing.ts'
import { withoutEchoes } from './findings/one-each.ts'
import { shownOf } from './shown.ts'
import type { Span } from './source-text.ts'

type Context = { readonly providers: readonly Provider[]; readonly secrets: readonly Span[]; readonly now: number }

/** Whose a variable is: its own name, the provider's name in it, or the form of the key. */
const ownerOf = (providers: readonly Provider[], { keys }: PastedText): Provider | undefined => {
  const weighed = providers.map((provider) => {
    const weights = keys.map(({ variable = '', value }) => {
      const own = provider.keyFormats.some((form) => envName(provider, form) === variable)
      const owners = ownersOf(providers, visibleCredential(parseCredentialValue(value)))
      return (
        (own ? 60 : variable.toLowerCase().replaceAll('_', '').includes(provider.id) ? 50 : 0) +
        (owners.includes(provider) ? (owners.length === 1 ? 35 : 15) : 0)
      )
    })
    return { provider, weight: Math.max(0, ...weights) }
  })
  const [first] = weighed.toSorted((a, b) => b.weight - a.weight)
  return first && first.weight > 0 ? first.provider : undefined
}

const pageFinding = (gateway: string): Finding =>
  finding('gateway-page', {
    says: `This is a page of ${gateway}, not an answer of a provider: the call was stopped before it reached the API, so it says nothing about the key.`,
    fix: 'Look at what stands between: a proxy, a firewall, a block of your address or country, a wrong host or path. Try the same call from another network.',
  })

/** What can be told of a text that is no call. It holds no credential. */
export const diagnoseText = (
  source: string,
  text: PastedText,
  { providers, secrets, now }: Context,
  chosen?: string,
): TextDiagnosis => {
  const provider = providers.find(({ id }) => id === chosen) ?? ownerOf(providers, text)
  const forms = providers.flatMap((each) => each.keyFormats)
  const texts = secrets.map(({ from, to }) => source.slice(from, to)).filter((each) => each.length >= 6)
  const safe = (each: string): string => redactTyped(each, forms, texts)
  const own =
    text.keys.find(
      ({ variable = '', value }) =>
        provider &&
        (provider.keyFormats.some((form) => envName(provider, form) === variable) ||
          variable.toLowerCase().includes(provider.id) ||
          ownersOf([provider], visibleCredential(parseCredentialValue(value))).length > 0),
    ) ?? text.keys[0]
  const found = [
    ...(text.response?.gateway === undefined ? [] : [pageFinding(text.response.gateway)]),
    ...writingMistakes(text, { provider, form: undefined }),
    ...text.keys.flatMap(({ value }) =>
      strayCharacters(parseCredentialValue(value)).filter(({ id }) => id !== 'edges'),
    ),
  ]
  const findings = withoutEchoes(found)
    .toSorted((a, b) => Number(b.refuses) - Number(a.refuses) || stages.indexOf(a.stage) - stages.indexOf(b.stage))
    .map((each): Finding => ({ ...each, says: safe(each.says), fix: safe(each.fix) }))
  const marked = findings.flatMap(({ spans }, mark) => spans.map((span) => ({ span, mark })))
  return {
    kind: 'text',
    readAs: text.readAs,
    provider: provider && { id: provider.id, name: provider.name, tag: provider.tag },
    shown: shownOf(source, secrets, marked, forms),
    findings,
    report: own && inspectKey(own.value, providers, now, own.variable),
  }
}
