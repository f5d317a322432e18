type Remembered = 'theme' | 'lang' | 'target' | 'fonts'

/** What the site itself remembers. Storage may be switched off: then nothing is remembered, and all works as before. */
export const remembered = (name: Remembered): string | null => {
  try {
    return localStorage.getItem(`latchkey:${name}`)
  } catch {
    // Storage is switched off.
    return null
  }
}

/** Remembers a value; null forgets it. */
export const remember = (name: Remembered, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(`latchkey:${name}`)
    else localStorage.setItem(`latchkey:${name}`, value)
  } catch {
    // Storage is switched off: the choice holds for this page alone.
  }
}
