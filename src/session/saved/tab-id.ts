import { LOWER_ALNUM, randomText } from '#mocks/engine/key.ts'
import { platformRandom } from '#mocks/state/random.ts'

/** This tab's name among the tabs of this browser; the script of the top bar gives it, since it runs on each page. */
export const tabId = (): string =>
  (document.documentElement.dataset['tab'] ??= randomText(platformRandom, LOWER_ALNUM, 8))
