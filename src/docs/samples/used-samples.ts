/** A case whose samples stand on a page. */
export type UsedSample = { readonly provider: string; readonly case: string }

const TAG = /<CaseSample\s([^>]*)\/>/g
const ATTRIBUTE = /\b(\w+)="([^"]*)"/g

/** The samples that a text calls for; a provider's own text need not name it. */
export const samplesIn = (text: string, home?: string): readonly UsedSample[] =>
  [...text.matchAll(TAG)].flatMap(([, inside = '']) => {
    const given = Object.fromEntries([...inside.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value]))
    const provider = given['provider'] ?? home
    const { case: id } = given
    return provider === undefined || id === undefined ? [] : [{ provider, case: id }]
  })

/** Each sample once, however many pages show it. */
export const once = (samples: readonly UsedSample[]): readonly UsedSample[] => [
  ...new Map(samples.map((each) => [`${each.provider}/${each.case}`, each])).values(),
]
