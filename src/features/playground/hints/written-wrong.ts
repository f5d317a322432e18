import { bareKey, hasBearer, isBearer, schemeAt } from '#mocks/engine/auth-scheme.ts'
import { unsendable } from '#src/transport/sendable.ts'
import { keyValue } from '#src/session/request/draft.ts'
import type { Hint, Outlook } from './hint.ts'

const PLACEHOLDER = /\b(your|my|insert|replace|change|example|sample|dummy)[\W_]|x{4,}|\.{3}|…|\*{4,}|^<.*>$|^\{.*\}$/i
const VARIABLE = /^(\$\{?\w+\}?|%\w+%|process\.env\.\w+|\{\{.*\}\})$/

/** Mistakes that come with copying: what is in the key field is not the key, or not it alone. */
export const writtenWrong = ({ provider, draft }: Outlook): readonly Hint[] => {
  const { text, from } = draft.key
  const way = provider.credentialLocations[draft.way]
  if (from !== 'pasted' || !way) return []
  const hints: Hint[] = []
  const fails = (id: string, says: string) => void hints.push({ id, weight: 'fails', says })
  const bare = bareKey(text)

  if (text === '') fails('empty', 'The field is empty: nothing is sent in this header but its name.')
  const unfit = unsendable([[way.header, keyValue(way, draft.key).trim()]])
  if (unfit) fails('unsendable', unfit.why)
  if (text !== text.trim()) {
    fails(
      'edges',
      `White space at the ${text.trimStart() === text ? 'end' : 'beginning'} of the key. A browser cuts it off; other clients send it, and the key is then another text.`,
    )
  }
  if (/^['"`].*['"`]$/.test(bare)) fails('quoted', 'The quotes are part of what is sent. Delete them.')
  if (VARIABLE.test(bare))
    fails(
      'variable',
      `${bare} is the name of a variable, not what is in it. Single quotes in a shell and a missing .env file leave it like this.`,
    )
  else if (PLACEHOLDER.test(bare)) fails('placeholder', 'This is a placeholder from a sample. Put a key in its place.')
  return hints
}

/** Mistakes with the prefix in front of the key. */
export const prefixWrong = ({ provider, draft }: Outlook): readonly Hint[] => {
  const way = provider.credentialLocations[draft.way]
  const { text, from } = draft.key
  if (!way || from === 'none') return []
  const value = keyValue(way, draft.key)
  if (hasBearer(value.slice(schemeAt(value)?.length)))
    return [
      {
        id: 'bearer-twice',
        weight: 'fails',
        says: 'Bearer stands in front twice. The second one counts as part of the key.',
      },
    ]
  if (way.scheme === 'bare' && hasBearer(text)) {
    return [
      {
        id: 'bearer-refused',
        weight: 'fails',
        says: `${provider.name} takes the key alone in ${way.header}. With Bearer in front it is another text, and no key.`,
      },
    ]
  }
  if (way.scheme === 'bearer' && hasBearer(text)) {
    return [
      {
        id: 'bearer-kept',
        weight: 'notes',
        says: 'Bearer is there already, so the page does not put it in front again.',
      },
    ]
  }
  return []
}

/** A key in a header of the reader's own that the provider reads after Bearer. */
export const prefixMissing = ({ provider, draft }: Outlook): readonly Hint[] =>
  draft.extra.flatMap(([name, value]) => {
    const way = provider.credentialLocations.find(
      ({ header, scheme }) => scheme === 'bearer' && header.toLowerCase() === name.toLowerCase(),
    )
    if (!way || value === '' || isBearer(schemeAt(value)?.word)) return []
    return [
      {
        id: 'bearer-missing',
        weight: 'fails' as const,
        says: `${way.header} carries no Bearer. Write it in front: ${way.header}: Bearer, a space, and the key.`,
      },
    ]
  })
