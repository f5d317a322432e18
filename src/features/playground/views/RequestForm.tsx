import { useState } from 'react'
import { useSaved } from '#src/session/saved/use-saved.ts'
import type { ProviderBundle } from '#src/session/open.ts'
import { endpointOfDraft } from '#src/session/request/draft.ts'
import { useHints } from '#src/features/playground/hints/use-hints.ts'
import type { Playground } from '#src/session/use-session.ts'
import { AddressFields } from './AddressFields.tsx'
import { AddressLine } from './AddressLine.tsx'
import { BodyField } from './BodyField.tsx'
import { EndpointSelect } from './EndpointSelect.tsx'
import { ExtraHeaders } from './ExtraHeaders.tsx'
import { KeyField } from './KeyField.tsx'
import { Preview } from './Preview.tsx'
import { lazyPart } from '#src/ui/LazyPart.tsx'
import { SendButton } from './SendButton.tsx'
import { WayField } from './WayField.tsx'

const TokenField = lazyPart(
  'The customer’s token',
  async () => ({ default: (await import('./TokenField.tsx')).TokenField }),
  {
    quiet: true,
  },
)
const SaveIssued = lazyPart(
  'Save',
  async () => ({ default: (await import('#src/session/views/SaveIssued.tsx')).SaveIssued }),
  { quiet: true },
)

type Props = { readonly bundle: ProviderBundle; readonly playground: Playground; readonly shape: 'embedded' | 'page' }

/** The request: where it goes, which key it carries and how, what else stands in it. Ctrl or Cmd and Enter send it. */
export const RequestForm = ({ bundle: { provider }, playground, shape }: Props) => {
  const { session, send, made: take, failed } = playground
  const { world, draft, issued } = session
  const saved = useSaved()
  const hints = useHints(provider, session)
  const [problem, setProblem] = useState<string>()
  const isEmbedded = shape === 'embedded'
  const chosen = draft.key.from === 'own' ? issued.find(({ id }) => id === draft.key.id) : undefined

  const mint = async (): Promise<void> => {
    if (world.kind !== 'own') return
    try {
      const { mintExampleKeys } = await import('#src/session/keys/mint.ts')
      const result = await mintExampleKeys(provider, world.mock, world.worldId, {})
      setProblem('problem' in result ? result.problem.detail : undefined)
      if ('problem' in result) return
      const [first] = result.issued
      take(result.issued, first && { key: { from: 'own', id: first.id, text: first.text } })
    } catch (error) {
      failed(error)
    }
  }

  return (
    <form
      className={isEmbedded ? 'req' : 'stack'}
      aria-label="Request"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        void send()
      }}
    >
      {isEmbedded && <EndpointSelect provider={provider} playground={playground} />}
      <div className="req__line">
        <AddressLine provider={provider} playground={playground} />
        {isEmbedded && <SendButton playground={playground} />}
      </div>
      <AddressFields provider={provider} playground={playground} withParams={!isEmbedded} />
      <div className="req__grid">
        <KeyField provider={provider} playground={playground} saved={saved} hints={hints} mint={() => void mint()} />
        <WayField provider={provider} playground={playground} />
        <Preview provider={provider} draft={draft} />
      </div>
      {problem !== undefined && <p className="hint hint--bad">{problem}</p>}
      {chosen && <SaveIssued issued={chosen} providerId={provider.id} saved={saved} />}
      {endpointOfDraft(provider, draft)?.auth.token === true && (
        <div className="tokenplace">
          <TokenField provider={provider} playground={playground} saved={saved} />
        </div>
      )}
      <BodyField provider={provider} playground={playground} />
      <ExtraHeaders provider={provider} playground={playground} />
      {!isEmbedded && <SendButton playground={playground} />}
    </form>
  )
}
