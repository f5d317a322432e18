import { useId } from 'react'
import { caseGroups } from '#src/session/case-groups.ts'
import type { ProviderBundle } from '#src/session/open.ts'
import type { Playground } from '#src/session/use-session.ts'
import { OptionGroups } from '#src/ui/Select.tsx'

type Props = { readonly bundle: ProviderBundle; readonly playground: Playground }

/** What is played: the reader's own world, or a case in a scratch world of its own. */
export const CaseSelect = ({ bundle: { provider, docs }, playground: { session, open } }: Props) => {
  const id = useId()
  const groups = caseGroups(provider, docs).map(({ label, cases }) => ({
    label,
    options: cases.map((each) => ({ value: each.id, label: each.title })),
  }))
  return (
    <div className="card__case">
      <label htmlFor={id}>Case</label>
      <select
        id={id}
        className="select"
        value={session.world.kind === 'case' ? session.world.caseId : ''}
        onChange={({ target }) => void open(target.value === '' ? undefined : target.value, 'wait')}
      >
        <option value="">None: my own keys and clock</option>
        <OptionGroups groups={groups} />
      </select>
    </div>
  )
}
