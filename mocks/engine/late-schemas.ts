let load = (): Promise<void> | undefined => undefined

/** Says how the schemas come where they are not there from the start, as in a page. */
export const schemasComeBy = (how: () => Promise<void> | undefined): void => {
  load = how
}

/** What to wait for before a value is checked by a provider's schema; undefined where nothing is missing. */
export const schemasReady = (): Promise<void> | undefined => load()
