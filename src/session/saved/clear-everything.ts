import { errorText } from '#mocks/engine/error-text.ts'
import { announce } from '#mocks/browser/channel.ts'
import { clearTabs, type OtherTab } from './clear-tabs.ts'
import { clearThisTab } from './on-clear.ts'
import { type Place, allPlaces } from './places.ts'

/** What a place held and holds; a count that could not be read is undefined, and `why` says the reason. */
export type ClearedPlace = {
  readonly place: string
  readonly before: number | undefined
  readonly after: number | undefined
  readonly howRead: string
  readonly why?: string
}
export type ClearReport = {
  readonly places: readonly ClearedPlace[]
  readonly tabs: readonly OtherTab[]
  /** What is not removed, as sentences. */
  readonly stays: readonly string[]
}

/** How long a place may take to be counted, in ms. */
const COUNT_LIMIT = 2000

type Counted = { readonly count: number | undefined; readonly why?: string }

const tooLate = (): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error('It did not answer.')), COUNT_LIMIT))

const counted = async ({ count }: Place): Promise<Counted> => {
  try {
    // What needs no waiting is counted before anything else happens.
    const found = count()
    return { count: typeof found === 'number' ? found : await Promise.race([found, tooLate()]) }
  } catch (error) {
    return { count: undefined, why: errorText(error) }
  }
}

const cleared = async ({ clear }: Place): Promise<void> => {
  try {
    await clear()
  } catch {
    // What is left, or cannot be counted, shows in the report.
  }
}

/**
 * Clears everything that this site holds in this browser, in every open tab, and reads each place again afterwards. Each
 * place is on its own: one that cannot be read or emptied holds up no other. The theme and the language and address of
 * samples stay: they say nothing about anybody.
 */
export const clearEverything = async (): Promise<ClearReport> => {
  const places = allPlaces()
  const before = places.map(counted)
  clearThisTab()
  for (const place of places) if (place.reach === 'site') void cleared(place)
  const tabs = await clearTabs()
  // The database can go when all tabs let go of it; what another tab wrote until then goes with it.
  await Promise.all(places.map(cleared))
  const after = await Promise.all(places.map(counted))
  announce({ type: 'saved' })
  return {
    places: await Promise.all(places.map((place, index) => row(place, before[index], after[index]))),
    tabs,
    stays,
  }
}

const row = async (
  { place, howRead }: Place,
  before: Promise<Counted> | undefined,
  after: Counted | undefined,
): Promise<ClearedPlace> => ({
  place,
  howRead,
  before: (await before)?.count,
  after: after?.count,
  ...(after?.why !== undefined && { why: after.why }),
})

const stays: readonly string[] = [
  'The choice of theme and of the language and address of samples stays: it is kept under latchkey:theme, latchkey:lang and latchkey:target.',
  'So does the note that the fonts of this site are in the cache of the browser: latchkey:fonts.',
  'The service worker stays registered. It holds no data, only the code that answers mock addresses.',
]
