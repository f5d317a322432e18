import { useId } from 'react'
import type { Hint } from '#src/features/playground/hints/hints.ts'
import { type KeyGroup, keyGroups, type KeyOption, valueOf } from '#src/session/keys/key-options.ts'
import type { SavedCredential } from '#src/session/saved/credentials.ts'
import { Hints } from './Hints.tsx'
import { OptionGroups } from '#src/ui/Select.tsx'
import type { FieldProps } from './field-props.ts'
import { SecretInput } from './SecretInput.tsx'

type Props = FieldProps & {
  readonly saved: readonly SavedCredential[]
  readonly hints: readonly Hint[]
  readonly mint: () => void
}

const optionOf = (groups: readonly KeyGroup[], value: string): KeyOption | undefined =>
  groups.flatMap(({ options }) => options).find((option) => option.value === value)

/** Which key is sent: one of the list, or any text that is pasted. */
export const KeyField = ({ provider, playground, saved, hints, mint }: Props) => {
  const id = useId()
  const { session, edit, takeExample } = playground
  const { key } = session.draft
  const groups = keyGroups(provider, session, saved)
  const pick = (value: string): void => {
    const option = optionOf(groups, value)
    if (!option) return
    if ('example' in option.choose) void takeExample(option.choose.example)
    else edit({ key: option.choose.chosen })
  }
  return (
    <div className="field field--key">
      <label htmlFor={id}>Key</label>
      <div className="rowline rowline--tight">
        <select
          id={id}
          className="select"
          value={valueOf(key)}
          aria-describedby={`${id}-hints`}
          onChange={({ target }) => pick(target.value)}
        >
          <OptionGroups groups={groups} />
        </select>
        {session.world.kind === 'own' && (
          <button type="button" className="btn" onClick={mint}>
            New key
          </button>
        )}
      </div>
      {key.from === 'pasted' && (
        <SecretInput
          id={`${id}-text`}
          label="Pasted key"
          value={key.text}
          placeholder="Paste a key"
          describedBy={`${id}-hints`}
          invalid={hints.some(({ weight }) => weight === 'fails')}
          change={(text) => edit({ key: { ...key, text } })}
        />
      )}
      <Hints id={`${id}-hints`} hints={hints} />
    </div>
  )
}
