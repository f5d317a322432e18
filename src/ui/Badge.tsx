import type { Ground } from '#mocks/engine/source.ts'
import { basisLabels, sourceOf } from './basis.ts'
import { href } from './links.ts'
import { plainText } from './inline-text.ts'
import { Icon } from './Icon.tsx'

/** What a statement rests on, as a link to its source. */
export const Badge = ({ ground, providerId }: { readonly ground: Ground; readonly providerId: string }) => {
  const { path, words } = sourceOf(ground, providerId)
  return (
    <a className="basis" data-basis={ground.basis} href={href(path)} title={plainText(words)} rel="noopener">
      <Icon name={`b-${ground.basis}`} />
      {basisLabels[ground.basis]}
    </a>
  )
}
