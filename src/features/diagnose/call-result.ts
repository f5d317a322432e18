import type { Catalog } from '#mocks/engine/catalog.ts'
import type { KeyFormat } from '#mocks/engine/key.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { isLocal, type PastedAddress, readAddressOf } from './address.ts'
import type { Paste, PastedCall } from './call.ts'
import type { Diagnosis } from './diagnosis.ts'
import { withSaid } from './diagnose-answer.ts'
import { choiceOf, diagnoseCall } from './diagnose-call.ts'
import { diagnoseText, mentioned } from './diagnose-text.ts'
import { type Finding, oneFinding } from './findings/catalog.ts'
import { errorsOf } from './errors/find-errors.ts'
import { type Candidate, candidatesOf, nameProvider, type NamedProvider } from './name-provider.ts'
import type { ReplayContext } from './replay/stage-model.ts'
import { safeWords } from './safe-words.ts'
import { shownOf } from './shown.ts'
import { type Span, textAt } from './source-text.ts'
import { named as withNames, withHiddenScheme } from './unnamed-header.ts'

/** What a call is judged with: the providers, the places of credentials in the text, and what a replay needs. */
type Around = {
  readonly catalog: Catalog
  readonly providers: readonly Provider[]
  readonly keyFormats: readonly KeyFormat[]
  readonly secrets: readonly Span[]
  readonly context: ReplayContext
}
type CallPaste = Extract<Paste, { kind: 'call' | 'header' }>

/** Whether the host is none of theirs and little else speaks for one of them. */
const isForeign = (
  providers: readonly Provider[],
  address: PastedAddress | undefined,
  best: Candidate | undefined,
): boolean =>
  address?.hostKnown === true &&
  (best === undefined || best.weight < 40 || (!best.isOwn && address.host.text.includes('.'))) &&
  !isLocal(address.host.text) &&
  !providers.some(({ hosts }) => hosts.some(({ host }) => host === address.host.text))

const unknownOf = (providers: readonly Provider[], address: PastedAddress | undefined): string => {
  const names = providers.map(({ name }) => name)
  const all = `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
  return address?.hostKnown === true
    ? `${address.host.text} is not one of the providers that this site knows; they are ${all}. You can still choose one to check the call against its rules.`
    : `Neither the host, nor the header, nor the key belongs to a provider that this site knows: ${all}. Choose one to check the call against its rules.`
}

/** A header alone is a call of which the rest is unknown. */
const callOf = (paste: CallPaste, providers: readonly Provider[], source: string): PastedCall =>
  paste.kind === 'call'
    ? withSaid(providers, paste.call, source)
    : {
        form: 'http',
        method: textAt('GET', 0, 0),
        methodBy: 'default',
        url: undefined,
        headers: [paste.header],
        body: undefined,
        faults: [],
      }

/** Whom a call is meant for: the one that the reader chose, or the one that most speaks for. */
const ownerOf = (
  source: string,
  call: PastedCall,
  address: PastedAddress | undefined,
  providers: readonly Provider[],
  chosen: string | undefined,
): NamedProvider | undefined => {
  const own = providers.find(({ id }) => id === chosen)
  if (own) return { provider: own, sure: 'certain', because: 'you chose it', others: [] }
  const answered = call.response
    ? errorsOf(providers, call.response.body, call.response.status).filter(({ weight }) => weight >= 6)
    : []
  const candidates = candidatesOf(
    providers,
    call,
    address,
    answered.map(({ provider }) => provider.id),
    address?.hostKnown === true ? undefined : mentioned(providers, source),
  )
  return isForeign(providers, address, candidates[0]) ? undefined : nameProvider(candidates)
}

// What is told of a call though nobody's rules are known for it.
const ANYBODYS =
  /^(?:too-many|cors|not-reached|dropped-by-nginx|secret-empty|secret-as-printed|environment-stale|path-kept|reference-kept|value-overridden|refused-by-client|carriage-return|encoded-line-break|byte-order-mark|utf-16|never-set|spaces-around-equals|export-kept|page-not-json|clocks-apart|token-past-end|single-quotes-in-cmd|smart-quotes|typographic-dash|method-as-address|header-unquoted|curl-alias|continuation-\w+|quote-open|env-file-unread|not-in-container|args-without-shell)$/

/** What is said of a host beside a cause that anybody's call may have. */
const unknownHost = (host: string, safe: (text: string) => string): readonly Finding[] =>
  oneFinding('host-unknown', {
    says: safe(`${host} is not one of the providers that this site knows, so their rules were not asked.`),
    fix: 'If one of them is behind it, paste the address of its API in the place of this one.',
  })

/** What a pasted call, or a header of one, comes to: whose it is, and what its rules say of it. */
export const callResult = async (
  source: string,
  paste: CallPaste,
  { catalog, providers, keyFormats, secrets, context }: Around,
  chosen: string | undefined,
): Promise<Diagnosis> => {
  const call = callOf(paste, providers, source)
  const address = call.url && readAddressOf(call.url)
  const owner = ownerOf(source, call, address, providers, chosen)
  if (owner)
    return diagnoseCall(
      catalog,
      source,
      owner,
      providers,
      withHiddenScheme(owner.provider, withNames(owner.provider, call)),
      secrets,
      context,
    )
  const safe = safeWords(source, secrets, keyFormats)
  const faults = call.faults.filter(({ id }) => ANYBODYS.test(id))
  const response = call.response?.gateway === undefined ? undefined : call.response
  if (faults.length > 0 || response) {
    const result = await diagnoseText(
      source,
      { readAs: call.readAs ?? 'a call', faults, keys: [], ...(response && { response }) },
      { providers, secrets, now: context.now },
      chosen,
    )
    return address?.hostKnown === true && !isLocal(address.host.text) && result.provider === undefined
      ? { ...result, findings: [...result.findings, ...unknownHost(address.host.text, safe)] }
      : result
  }
  return {
    kind: 'unnamed',
    shown: shownOf(source, secrets, [], keyFormats),
    why: safe(unknownOf(providers, address)),
    choice: choiceOf(call, safe),
  }
}
