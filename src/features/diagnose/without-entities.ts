const ENTITIES: Readonly<Record<string, string>> = { quot: '"', '#39': "'", '#x27': "'", lt: '<', gt: '>', amp: '&' }

/** A text that was copied out of HTML, where all quotes are written as entities. */
export const withoutEntities = (source: string): string =>
  /&(?:quot|#39|#x27);/.test(source.slice(0, 60_000)) && !/["']/.test(source.slice(0, 60_000))
    ? source.replace(/&(quot|#39|#x27|lt|gt|amp);/g, (all, name: string) => ENTITIES[name] ?? all)
    : source
