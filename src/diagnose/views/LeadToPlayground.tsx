import { fragmentOf } from '../../playground/share/fragment.ts'
import type { Shared } from '../../playground/share/shared.ts'
import { href } from '../../site/links.ts'

/** Leads to the full-size playground with the pasted call in it, by a link that holds no credential. */
export const LeadToPlayground = ({ shared }: { readonly shared: Shared }) => (
  <div className="diag__row">
    <a className="btn" href={href('/playground/') + fragmentOf(shared)}>
      Put this into the playground
    </a>
    <p className="hint">As you pasted it, with an example key of the same class in the place of yours.</p>
  </div>
)
