/** What the site itself remembers. Storage may be switched off: then nothing is remembered, and all works as before. */
export const remembered = (name: 'theme' | 'lang' | 'fonts'): string | null => {
  try {
    return localStorage.getItem(`latchkey:${name}`)
  } catch {
    // Storage is switched off.
    return null
  }
}

/** Remembers a value; null forgets it. */
export const remember = (name: 'theme' | 'lang' | 'fonts', value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(`latchkey:${name}`)
    else localStorage.setItem(`latchkey:${name}`, value)
  } catch {
    // Storage is switched off: the choice holds for this page alone.
  }
}
