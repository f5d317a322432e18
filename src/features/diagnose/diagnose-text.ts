import type { Provider } from '#mocks/engine/provider.ts'
import { isVariable } from '#mocks/engine/stand-in.ts'
import { envName } from '#mocks/codegen/secret-parts.ts'
import type { PastedText } from './call.ts'
import { inspectKey } from './credential/inspect-key.ts'
import { ownersOf } from './credential/look.ts'
import { parseCredentialValue, visibleCredential } from './credential/parse-credential-value.ts'
import type { TextDiagnosis } from './diagnosis.ts'
import { type Finding, oneFinding } from './findings/catalog.ts'
import { isTemplate, standInMistakes } from './findings/kept-stand-in.ts'
import { keptBeside, keptKind, keptScheme } from './findings/kept-value.ts'
import { pageWords } from './findings/page-words.ts'
import { stages } from './findings/stage.ts'
import { strayCharacters } from './findings/stray-characters.ts'
import { writingMistakes } from './findings/writing.ts'
import { withoutEchoes } from './findings/one-each.ts'
import { nearlyNamesThem } from './name-provider.ts'
import { safeWords } from './safe-words.ts'
import { shownOf } from './shown.ts'
import type { Span } from './source-text.ts'

type Context = { readonly providers: readonly Provider[]; readonly secrets: readonly Span[]; readonly now: number }

// What a name weighs at least; the form of a key alone weighs less.
const NAMED = 50

/** Whose a variable is: its own name, the provider's name in it, or the form of the key. */
const ownerOf = (providers: readonly Provider[], { keys }: PastedText, least: number): Provider | undefined => {
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
  return first && first.weight >= least ? first.provider : undefined
}

/** The one provider whose name or host a text mentions. */
export const mentioned = (providers: readonly Provider[], source: string): Provider | undefined => {
  const head = source.slice(0, 60_000)
  const named = providers.filter(
    (each) =>
      new RegExp(each.id, 'i').test(head) ||
      each.hosts.some(({ host }) => head.includes(host)) ||
      each.keyFormats.some((form) => head.includes(envName(each, form))),
  )
  if (named.length > 0) return named.length === 1 ? named[0] : undefined
  const hosts = head.slice(0, 8000).match(/(?<![\w.-])[\w-]{1,40}(?:\.[\w-]{1,40}){1,4}(?![\w-])/g) ?? []
  const meant = providers.filter((provider) => hosts.some((host) => nearlyNamesThem(provider, host)))
  return meant.length === 1 ? meant[0] : undefined
}

/** What can be told of a text that is no call. It holds no credential. */
export const diagnoseText = async (
  source: string,
  text: PastedText,
  { providers, secrets, now }: Context,
  chosen?: string,
): Promise<TextDiagnosis> => {
  const provider =
    providers.find(({ id }) => id === chosen) ??
    ownerOf(providers, text, NAMED) ??
    mentioned(providers, source) ??
    ownerOf(providers, text, 1)
  const keyFormats = providers.flatMap((each) => each.keyFormats)
  const safe = safeWords(source, secrets, keyFormats)
  const own =
    text.keys.find(
      ({ variable = '', value }) =>
        provider &&
        (provider.keyFormats.some((form) => envName(provider, form) === variable) ||
          variable.toLowerCase().includes(provider.id) ||
          ownersOf([provider], visibleCredential(parseCredentialValue(value))).length > 0),
    ) ?? text.keys[0]
  const found = [
    ...(text.response?.gateway === undefined ? [] : oneFinding('gateway-page', pageWords(text.response))),
    ...(await writingMistakes(text, provider, false)),
    ...text.keys.flatMap(({ variable = '', value }) => [
      ...(isVariable(value.text.trim()) || isTemplate(value)
        ? []
        : strayCharacters(parseCredentialValue(value))
      ).filter(({ id }) => id !== 'edges' || /JSON$|TOML|\.properties|YAML|compose|Kubernetes/.test(text.readAs)),
      ...standInMistakes(variable, value, text.readAs),
      ...keptScheme(variable, value),
      ...keptKind(variable, value),
      ...keptBeside(variable, value),
    ]),
  ]
  const findings = withoutEchoes(found)
    .toSorted((a, b) => Number(b.fails) - Number(a.fails) || stages.indexOf(a.stage) - stages.indexOf(b.stage))
    .map((each): Finding => ({ ...each, says: safe(each.says), fix: safe(each.fix) }))
  const marked = findings.flatMap(({ spans }, mark) => spans.map((span) => ({ span, mark })))
  return {
    kind: 'text',
    readAs: text.readAs,
    provider: provider && { id: provider.id, name: provider.name, tag: provider.tag },
    shown: shownOf(source, secrets, marked, keyFormats),
    findings,
    report: own && inspectKey(own.value, providers, now, own.variable),
  }
}
