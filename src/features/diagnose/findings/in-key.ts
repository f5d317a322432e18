import type { Finding } from '#src/features/diagnose/finding.ts'
import type { KeyOutlook } from './key-outlook.ts'
import { beforeBare, beforeBearer, isKeyAsUser } from './scheme-mistakes.ts'
import { around } from './stray-characters.ts'
import { instead } from './wrong-credential.ts'
import { elsewhere } from './misplaced-credential.ts'

/** What is wrong with the key and the way it is sent. */
export const keyMistakes = (outlook: KeyOutlook): readonly Finding[] => {
  const { place, provider } = outlook
  if (place.where === 'nowhere') return elsewhere(outlook)
  const { peeled } = place
  const scheme =
    place.where !== 'way'
      ? []
      : place.way.form === 'bare'
        ? beforeBare(provider, place.way, peeled)
        : beforeBearer(provider, place.way, peeled)
  return [
    ...elsewhere(outlook),
    ...scheme,
    ...(isKeyAsUser(provider, peeled) ? [] : instead(outlook, peeled)),
    ...around(peeled),
  ]
}
