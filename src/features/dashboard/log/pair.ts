/** Ids of the lines that are chosen for a comparison: none, one, or two, in the order in which they were chosen. */
export type ComparedPair = readonly string[]

/** The pair after a line was ticked: it joins, leaves, or takes the place of the one that was chosen first. */
export const paired = (pair: ComparedPair, id: string): ComparedPair =>
  pair.includes(id) ? pair.filter((each) => each !== id) : [...pair.slice(-1), id]
