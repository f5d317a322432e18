import { useEffect, useId, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import type { Provider } from '#mocks/engine/provider.ts'
import { isSampleLanguage, sampleLanguages } from '#mocks/codegen/languages.ts'
import { revealed, variablesOf } from '#mocks/codegen/model.ts'
import { chooseSample, onSampleChoice, sampleChoice } from '#src/ui/sample-choice.ts'
import type { RequestDraft } from '#src/session/request/draft.ts'
import { sampleOf } from '#src/features/playground/sample/sample-of.ts'
import { useWriter } from '#src/features/playground/sample/use-writer.ts'
import { onClear } from '#src/session/saved/on-clear.ts'
import { Copy } from '#src/ui/Copy.tsx'
import { SampleSelects } from './SampleSelects.tsx'

/** The call that would be sent, as code. Its credentials are read from variables until the reader asks to see them. */
export const Sample = ({ provider, draft }: { readonly provider: Provider; readonly draft: RequestDraft }) => {
  const id = useId()
  const choice = useSyncExternalStore(onSampleChoice, sampleChoice)
  const lang = isSampleLanguage(choice.lang) ? choice.lang : 'curl'
  const write = useWriter(lang)
  const [shown, setShown] = useShown()
  const model = sampleOf(provider, draft, choice.target)
  const code = typeof write === 'string' ? '' : write(shown ? revealed(model) : model)
  const { label } = sampleLanguages[lang]
  return (
    <section className="card__foot sample" aria-labelledby={id}>
      <div className="sample__bar">
        <span id={id} className="sample__title">
          The same call as code
        </span>
        <SampleSelects choice={{ ...choice, lang }} choose={chooseSample} host={draft.host} />
        {variablesOf(model).size > 0 && (
          <label className="check">
            <input type="checkbox" checked={shown} onChange={({ target }) => setShown(target.checked)} />
            Show the key
          </label>
        )}
        <Copy text={code} />
      </div>
      {write === 'loading' && <p className="hint">Loading {label}</p>}
      {write === 'failed' && (
        <p className="hint hint--bad" role="alert">
          {label} did not load. Look at the connection, then choose the language again.
        </p>
      )}
      {code !== '' && (
        <pre tabIndex={0} aria-label={`The call in ${label}`}>
          {code}
        </pre>
      )}
    </section>
  )
}

/** Whether credentials are shown. They are hidden again when everything is cleared, and when the page is left. */
const useShown = () => {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const hide = (): void => flushSync(() => setShown(false))
    const stop = onClear(hide)
    addEventListener('pagehide', hide)
    return () => {
      stop()
      removeEventListener('pagehide', hide)
    }
  }, [])
  return [shown, setShown] as const
}
