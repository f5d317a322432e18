import { useCallback, useState } from 'react'
import { Badge } from '#src/ui/Badge.tsx'
import { InlineText } from '#src/ui/InlineText.tsx'
import { useLatest } from '#src/ui/use-latest.ts'
import { loadBundle } from '#src/session/open.ts'
import type { KeyCandidate, KeyReport } from '#src/features/diagnose/credential/inspect-key.ts'
import { leakSteps } from '#src/features/diagnose/credential/leak-steps.ts'
import { ProviderTag } from '#src/ui/ProviderTag.tsx'

const Leak = ({ candidate }: { readonly candidate: KeyCandidate }) => {
  const { id } = candidate.provider
  const bundle = useLatest(
    useCallback(() => loadBundle(id), [id]),
    undefined,
  )
  if (bundle?.provider.id !== id) return <p>Reading what {candidate.provider.name} offers…</p>
  const steps = leakSteps(bundle.provider, bundle.docs, candidate.class, candidate.environment ?? 'live')
  return (
    <ol className="diag__steps">
      {steps.map(({ title, says }) => (
        <li key={title}>
          <strong>{title}</strong>
          {says.map(({ text, source }) => (
            <p key={text}>
              <InlineText text={text} /> {source && <Badge source={source} providerId={candidate.provider.id} />}
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}

const names = new Intl.ListFormat('en')

const lookWords = {
  empty: 'There is nothing there.',
  masked: 'The mask that a log puts over a secret; the key itself cannot be seen.',
  'filled-in': 'A variable that is filled in when the call is sent. Its value was not pasted.',
  variable: 'The name of a variable, and not what is in it.',
  placeholder: 'A placeholder from a sample.',
  token: 'A token (JWT), as a log-in issues it. It is not a key.',
  'client-secret': 'The client secret of one object. It is not a key.',
  text: '',
} as const

const placed = ({ class: keyClass, environment, whole, differs }: KeyCandidate): string =>
  `a ${keyClass} key${environment === undefined ? ', test or live (the prefix is the same)' : `, ${environment}`}; ${whole ? 'its format fits completely' : `only its beginning fits: ${differs}`}`

/** What a key tells of itself, and what to do when others have seen it. The key is not shown again. */
export const KeyView = ({ report, only }: { readonly report: KeyReport; readonly only?: string }) => {
  const { look, hint, length, around, candidates, formless, ends } = report
  const fitting = candidates.filter(({ provider }) => only === undefined || provider.id === only)
  const shown = fitting.length > 0 ? fitting : candidates
  const [chosen, setChosen] = useState<string>()
  const candidate = shown.find(({ provider }) => provider.id === chosen) ?? (shown.length === 1 ? shown[0] : undefined)
  return (
    <div className="card__band diag__stack">
      <p>
        <code>{hint}</code> {length} characters. {lookWords[look]}
        {around.length > 0 && ` Pasted with ${around.join(', ')}.`}
        {ends && ` It says that it ${ends.over ? 'ended' : 'ends'} on ${ends.at}.`}
      </p>
      {look === 'text' && shown.length === 0 && (
        <p>
          None of the providers has keys that begin like this.
          {formless.length > 0 &&
            ` ${names.format(formless)} ${formless.length === 1 ? 'prints' : 'print'} no form at all and cannot be ruled out.`}
        </p>
      )}
      {shown.length > 0 && (
        <ul className="diag__who-list" aria-label="Whose it may be">
          {shown.map((each) => (
            <li key={each.provider.id}>
              <ProviderTag tag={each.provider.tag} data-provider={each.provider.id} />{' '}
              <strong>{each.provider.name}</strong>: {placed(each)}.
              {each.assumed && ' Length or prefix are assumed, not documented.'} Its variable:{' '}
              <code>{each.variable}</code>
            </li>
          ))}
        </ul>
      )}
      {shown.length > 0 && (
        <div>
          <h3>If others have seen it</h3>
          {shown.length > 1 && (
            <div className="diag__row" role="group" aria-label="Provider of the key">
              {shown.map(({ provider }) => (
                <button
                  key={provider.id}
                  type="button"
                  className="btn"
                  aria-pressed={provider.id === chosen}
                  onClick={() => setChosen(provider.id)}
                >
                  {provider.name}
                </button>
              ))}
            </div>
          )}
          {candidate ? (
            <Leak key={candidate.provider.id} candidate={candidate} />
          ) : (
            <p>Choose the provider that issued it.</p>
          )}
        </div>
      )}
    </div>
  )
}
