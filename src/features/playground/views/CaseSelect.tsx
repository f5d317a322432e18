import { useId } from 'react'
import { caseGroups } from '#src/session/case-groups.ts'
import type { ProviderBundle } from '#src/session/open.ts'
import type { Playground } from '#src/session/use-session.ts'

/** What is played: the reader's own world, or a case in a scratch world of its own. */
export const CaseSelect = ({
  bundle,
  playground,
}: {
  readonly bundle: ProviderBundle
  readonly playground: Playground
}) => {
  const id = useId()
  const { session, open } = playground
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
        {caseGroups(bundle.provider, bundle.docs).map(({ label, cases }) => (
          <optgroup key={label} label={label}>
            {cases.map((each) => (
              <option key={each.id} value={each.id}>
                {each.title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
