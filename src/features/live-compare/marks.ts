/** How a part of an answer stands to the other answers: nobody else has it, others have it with another value, or some other is alike. */
export type Mark = 'alone' | 'other' | 'alike'

/** A part of a request or an answer that has a name: a header, a field of a body. Punctuation has the name ''. */
export type MarkedText = { readonly name: string; readonly value: string }

/** The sign before a marked line, and what is said of it. A sign is a shape, so that no colour is needed. */
export const markSigns = {
  alone: { sign: '+', says: 'only here' },
  other: { sign: '≠', says: 'other value' },
  alike: { sign: '', says: '' },
} as const satisfies Record<Mark, { readonly sign: string; readonly says: string }>

/** Marks the parts of several answers against each other. One answer alone has nothing to differ from. */
export const marksOf = (answers: readonly (readonly MarkedText[])[]): readonly (readonly Mark[])[] =>
  answers.map((parts, index) => {
    const others = answers.filter((_, other) => other !== index)
    return parts.map(({ name, value }) => {
      if (name === '' || others.length === 0) return 'alike'
      const having = others.flatMap((other) => other.filter((part) => part.name === name))
      if (having.length === 0) return 'alone'
      return having.some((part) => part.value === value) ? 'alike' : 'other'
    })
  })

/** How each of several values stands to the others, in words; undefined where there is no value, or nothing to compare it with. */
export const sharedWords = (values: readonly (string | undefined)[]): readonly (string | undefined)[] => {
  const there = values.filter((value) => value !== undefined)
  return values.map((value) => {
    if (value === undefined || there.length < 2) return undefined
    const others = there.filter((each) => each === value).length - 1
    if (others === 0) return 'only here'
    if (others === values.length - 1) return 'the same everywhere'
    return others === there.length - 1
      ? 'the same at all that answer'
      : `as at ${others} other${others === 1 ? '' : 's'}`
  })
}
