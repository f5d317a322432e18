/** Words of a question that no page is found by. */
const fillers: ReadonlySet<string> = new Set(
  (
    'a an the is are was be been do does did can could may must should shall will would i me my we our us you your it its this that these ' +
    'there then how what which when where why who whose if to of in on at for with by per from into and or any has have had get gets ' +
    'long much many need needs want wants use uses used using work works happen happens so still after before not no as but ' +
    'am let lets allow allows tell show give find know about just only please help instead against'
  ).split(' '),
)
export const isFiller = (word: string): boolean => fillers.has(word) || (word.length < 2 && !/\d/.test(word))

const endings = ['ations', 'ation', 'ings', 'ing', 'ies', 'ied', 'ions', 'ion', 'es', 'ed', 's', 'e', 'y'] as const

/** A word without its ending, so that `rotated`, `rotation` and `rotate` are one. */
export const stemOf = (word: string): string => {
  if (/\d/.test(word)) return word
  if (word.length < 5) return word.replace(/(?<=\w\w[^s])s$/, '')
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= 3)
  const cut = ending === undefined ? word : word.slice(0, -ending.length)
  return /([^aeiouls])\1$/.test(cut) ? cut.slice(0, -1) : cut
}

/** Words that readers and pages use for the same thing. */
const groups: readonly string[] = [
  'rotate roll replace regenerate renew swap',
  'revoke disable deactivate kill cancel delete',
  'leak leaked exposed stolen compromised committed pushed',
  'environment sandbox test live production staging mode',
  'limit throttle throttled quota 429 minute',
  'header authorization bearer',
  'expire expiry expired lifetime ttl',
  'stopped refused rejected denied fails failing broken unauthorized 401',
  'publishable public client frontend browser',
  'vault manager store',
  'mock simulator emulator stub',
  'create generate issue new make',
  'compare difference differences versus vs choosing',
  'migrate switch move',
  'permission scope privilege',
  'monitor watch usage alert',
  'token jwt session',
  'clear remove forget erase wipe reset delete',
  'diagnose fix debug',
  'ip whitelist allowlist',
  'ci pipeline actions',
  'missing absent empty without',
  'unknown invalid bad',
  'suspended inactive frozen blocked',
]

const also = new Map<string, Set<string>>()
for (const group of groups) {
  const stems = group.split(' ').map(stemOf)
  for (const stem of stems)
    also.set(stem, new Set([...(also.get(stem) ?? []), ...stems.filter((each) => each !== stem)]))
}

/** Stems that mean the same as this one. */
export const alsoCalled = (stem: string): readonly string[] => [...(also.get(stem) ?? [])]
