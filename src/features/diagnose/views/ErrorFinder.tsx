import { useEffect, useEffectEvent, useId, useState } from 'react'
import { scratchCatalog } from '#mocks/browser/world.ts'
import { redactTyped } from '#mocks/engine/redact.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { onClear } from '#src/session/saved/on-clear.ts'
import { errorsOf } from '#src/features/diagnose/errors/find-errors.ts'
import { Matches } from './Matches.tsx'

const MOST = 8

/** Finds errors by a status, a code, or a part of a message. */
export const ErrorFinder = ({ first = '' }: { readonly first?: string | undefined }) => {
  const id = useId()
  const [text, setText] = useState(redactTyped(first, []))
  const [providers, setProviders] = useState<readonly Provider[]>([])
  useEffect(() => onClear(() => setText('')), [])
  const load = (): void => {
    if (providers.length > 0) return
    void Promise.all(scratchCatalog.ids.map((each) => scratchCatalog.byId(each))).then((all) =>
      setProviders(all.filter((each) => each !== undefined)),
    )
  }
  const loadFirst = useEffectEvent((): void => {
    if (first !== '') load()
  })
  useEffect(() => loadFirst(), [])
  const change = (value: string): void => {
    load()
    // A key in this field was meant for the one above.
    setText(redactTyped(value, []))
  }
  const matches = text.trim() === '' ? [] : errorsOf(providers, text)
  const says =
    text.trim() === ''
      ? ''
      : matches.length === 0
        ? 'No error of these providers matches.'
        : matches.length > MOST
          ? `${matches.length} errors match, the best ${MOST} below.`
          : `${matches.length} ${matches.length === 1 ? 'error matches' : 'errors match'}.`
  return (
    <section className="diag__finder" aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>Find an error</h2>
      <div className="diag__in">
        <label htmlFor={id}>Status, code, or words of the message</label>
        <input
          id={id}
          className="input"
          type="search"
          data-secret
          autoComplete="off"
          spellCheck={false}
          value={text}
          onFocus={load}
          onChange={({ target }) => change(target.value)}
          placeholder="401, INVALID_API_KEY, access denied"
        />
        <p className="hint" role="status">
          {says}
        </p>
      </div>
      <Matches matches={matches.slice(0, MOST)} />
    </section>
  )
}
