import { useEffect, useRef, useState } from 'react'
import type { Provider } from '#mocks/engine/provider.ts'
import type { IssuedCredential } from '#src/session/keys/issued.ts'
import { keep, type SavedCredential } from '#src/session/saved/credentials.ts'
import { fragmentTo } from '#src/session/link.ts'
import { handOver } from '#src/session/saved/hand-over.ts'
import { kindWords } from '#src/session/saved/words.ts'
import { siteBase } from '#src/transport/worlds.ts'
import { Copy } from '#src/ui/Copy.tsx'
import { Icon } from '#src/ui/Icon.tsx'
import { SaveIssued } from '#src/session/views/SaveIssued.tsx'
import { toSave } from '#src/session/keys/to-save.ts'

type Props = {
  readonly issued: readonly IssuedCredential[]
  readonly provider: Provider
  readonly saved: readonly SavedCredential[]
  readonly dismiss: () => void
}

/** What was just issued, in full, this once: copy it, save it or use it; removed, it is gone from the page. */
export const ShownOnce = ({ issued, provider, saved, dismiss }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const [stuck, setStuck] = useState(false)
  const newest = issued[0]?.text
  // The form that asked for it may be out of sight, on a phone above all.
  useEffect(() => {
    if (newest !== undefined) heading.current?.focus()
  }, [newest])
  if (issued.length === 0) return null

  const use = (each: IssuedCredential): void => {
    const travels = handOver(keep(toSave(each, provider.id)))
    const named = fragmentTo({ provider: provider.id })
    // On a page of the provider the playground opens beside it.
    if (document.body.dataset['provider'] === provider.id) location.hash = named
    else if (travels) location.assign(`${siteBase}playground/${named}`)
    else setStuck(true)
  }
  return (
    <section className="panel__sec dashboard__once" aria-labelledby="shown-once">
      <h3 id="shown-once" ref={heading} tabIndex={-1}>
        Shown once
      </h3>
      <p>The mock keeps only a hash. Once you remove this, nothing on the page can show it again.</p>
      <ul className="keys" role="list">
        {issued.map((each) => (
          <li key={each.text}>
            <code className="k" data-fresh-credential="">
              {each.text}
            </code>
            <span className="m">
              {[each.class ?? kindWords[each.kind], each.environment].filter((part) => part !== undefined).join(', ')}
            </span>
            <span className="a rowline rowline--tight">
              <Copy text={each.text} />
              {each.kind !== 'client-secret' && (
                <button
                  type="button"
                  className="btn"
                  aria-label={`Use in the playground: ${each.hint}`}
                  onClick={() => use(each)}
                >
                  <Icon name="go" />
                  Use in the playground
                </button>
              )}
            </span>
            <span className="dashboard__save">
              <SaveIssued issued={each} providerId={provider.id} saved={saved} />
            </span>
          </li>
        ))}
      </ul>
      <p className="hint">
        {stuck
          ? 'This browser stores nothing, so the key cannot travel to another page. Copy it, and paste it there.'
          : 'Using it saves it for this tab. It is never put in a URL.'}
      </p>
      <button type="button" className="btn" onClick={dismiss}>
        Remove
      </button>
    </section>
  )
}
