import type { Hint } from '#src/features/playground/hints/hints.ts'
import { Icon } from '#src/ui/Icon.tsx'

/** What the page noticed before sending. A hint about safety stands out; one that something is done about does not. */
export const Hints = ({ id, hints }: { readonly id: string; readonly hints: readonly Hint[] }) => (
  <ul id={id} className="hints" role="list">
    {hints.map(({ id: name, weight, says }, index) => (
      <li key={`${name}-${index}`} className={weight === 'notes' ? 'hint' : 'hint hint--bad'} data-weight={weight}>
        {weight !== 'notes' && <Icon name={weight === 'warns' ? 'key' : 'x'} />}
        <span>{says}</span>
      </li>
    ))}
  </ul>
)
