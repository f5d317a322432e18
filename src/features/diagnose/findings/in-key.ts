import type { Finding } from './catalog.ts'
import type { KeyOutlook } from './key-outlook.ts'
import { misplacedCredential } from './misplaced-credential.ts'
import { writtenObject } from './written-object.ts'
import { isKeyAsUser, schemeMistakes } from './scheme-mistakes.ts'
import { strayCharacters } from './stray-characters.ts'
import { twoKeys } from './two-keys.ts'
import { wrongCredential } from './wrong-credential.ts'

/** What is wrong with the key and the way it is sent. */
export const keyMistakes = (outlook: KeyOutlook): readonly Finding[] => {
  const { place, provider } = outlook
  if (place.where === 'nowhere') return misplacedCredential(outlook)
  const { parsed } = place
  const printed = place.where === 'way' ? writtenObject(parsed) : undefined
  if (printed) return printed
  return [
    ...misplacedCredential(outlook),
    ...(place.where === 'way' ? schemeMistakes(provider, place.way, parsed) : []),
    ...(isKeyAsUser(provider, parsed) ? [] : wrongCredential(outlook, parsed)),
    ...strayCharacters(parsed),
    ...twoKeys(outlook),
  ]
}
