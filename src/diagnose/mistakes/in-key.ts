import type { Finding } from '../finding.ts'
import type { KeyOutlook } from './key-outlook.ts'
import { beforeBare, beforeBearer } from './before-key.ts'
import { around } from './around-key.ts'
import { instead } from './instead-of-key.ts'
import { elsewhere } from './key-elsewhere.ts'

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
  return [...elsewhere(outlook), ...scheme, ...instead(outlook, peeled), ...around(peeled)]
}
