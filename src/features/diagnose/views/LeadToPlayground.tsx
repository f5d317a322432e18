import { fragmentOf } from '#src/session/share/fragment.ts'
import type { Shared } from '#src/session/share/shared.ts'
import { href } from '#src/ui/links.ts'

/** Leads to the full-size playground with the pasted call in it, by a link that holds no credential. */
export const LeadToPlayground = ({ shared }: { readonly shared: Shared }) => (
  <div className="diag__row">
    <a className="btn" href={href('/playground/') + fragmentOf(shared)}>
      Put this into the playground
    </a>
    <p className="hint">As you pasted it, with an example key of the same class instead of yours.</p>
  </div>
)
