import type { StatementSource } from '#mocks/engine/source.ts'
import { basisLabels, sourceOf } from './basis.ts'
import { href } from './links.ts'
import { Icon } from './Icon.tsx'

/** What a statement rests on, as a link to its source. */
export const Badge = ({ source, providerId }: { readonly source: StatementSource; readonly providerId: string }) => {
  const { path, title } = sourceOf(source, providerId)
  return (
    <a className="basis" data-basis={source.basis} href={href(path)} title={title}>
      {source.basis !== 'unstated' && <Icon name={`b-${source.basis}`} />}
      {basisLabels[source.basis]}
    </a>
  )
}
