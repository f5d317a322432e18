import type { Provider } from '../../../mocks/engine/provider.ts'
import { terminalLine } from '../answer/terminal.ts'
import type { Draft } from '../request/draft.ts'
import { Copy } from './Copy.tsx'

/** The same call as a curl line against the local mock. */
export const Terminal = ({ provider, draft }: { readonly provider: Provider; readonly draft: Draft }) => {
  const line = terminalLine(provider, draft)
  return (
    <div className="bench__foot">
      <span>The same call in the terminal:</span>
      <code>{line.replace(/ \\\n\s+/g, ' ')}</code>
      <Copy text={line} />
    </div>
  )
}
