import type { Finding } from './catalog.ts'
import type { KeyOutlook } from './key-outlook.ts'
import { bareSchemeMistakes, wordSchemeMistakes, isKeyAsUser } from './scheme-mistakes.ts'
import { strayCharacters } from './stray-characters.ts'
import { wrongCredential } from './wrong-credential.ts'
import { misplacedCredential } from './misplaced-credential.ts'

/** What is wrong with the key and the way it is sent. */
export const keyMistakes = (outlook: KeyOutlook): readonly Finding[] => {
  const { place, provider } = outlook
  if (place.where === 'nowhere') return misplacedCredential(outlook)
  const { peeled } = place
  const scheme =
    place.where !== 'way'
      ? []
      : place.way.scheme === 'bare'
        ? bareSchemeMistakes(provider, place.way, peeled)
        : wordSchemeMistakes(provider, place.way, peeled)
  return [
    ...misplacedCredential(outlook),
    ...scheme,
    ...(isKeyAsUser(provider, peeled) ? [] : wrongCredential(outlook, peeled)),
    ...strayCharacters(peeled),
  ]
}
