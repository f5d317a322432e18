/** A value that is about to be read by a schema; no schema where nothing is to be checked. */
export type Asked = () => { readonly schema: unknown; readonly value: unknown }

let load = (_asked?: Asked): Promise<void> | undefined => undefined

/** Says how the schemas come where they are not there from the start, as in a page. */
export const schemasComeBy = (how: typeof load): void => {
  load = how
}

/** What to wait for before a value is checked by a provider's schema, this one or any; undefined where nothing is missing. */
export const schemasReady = (asked?: Asked): Promise<void> | undefined => load(asked)
