const KEPT: readonly string[] = ['latchkey:theme', 'latchkey:lang', 'latchkey:target', 'latchkey:fonts']

/** How the names of a storage are counted and removed, all but the settings that stay. Both throw where there is no storage. */
export const inStorage = (storage: () => Storage) => {
  const names = (): string[] => Object.keys(storage()).filter((name) => !KEPT.includes(name))
  return {
    count: (): number => names().length,
    clear: (): void => {
      for (const name of names()) storage().removeItem(name)
    },
  }
}
