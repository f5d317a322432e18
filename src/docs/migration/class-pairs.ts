/** A class of key at one provider and its counterpart at the other; undefined where there is none. */
type ClassPair<Class> = { readonly from: Class | undefined; readonly to: Class | undefined }

/** Classes side by side: those of one name first, then what is left of each in its order. */
export const pairedClasses = <Class extends string>(
  from: readonly Class[],
  to: readonly Class[],
): readonly ClassPair<Class>[] => {
  const shared = from.filter((each) => to.includes(each))
  const [ours, theirs] = [from, to].map((all) => all.filter((each) => !shared.includes(each)))
  const length = Math.max(ours?.length ?? 0, theirs?.length ?? 0)
  return [
    ...shared.map((each) => ({ from: each, to: each })),
    ...Array.from({ length }, (_, index) => ({ from: ours?.[index], to: theirs?.[index] })),
  ]
}

/** The name that both have for a class, as a label begins with it: "Public or publishable". */
export const classWords = ({ from, to }: ClassPair<string>): string => {
  const words = [...new Set([from, to])].filter((each) => each !== undefined).join(' or ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A row on one provider; `keyClass` where it is about one class of key. */
type ClassRow = { readonly label: string; readonly keyClass?: string | undefined }

const classesIn = (rows: readonly ClassRow[]): readonly string[] => [
  ...new Set(rows.map(({ keyClass }) => keyClass).filter((each) => each !== undefined)),
]

/** The rows on two providers, labelled as where both stand in one table: rows that belong together have the same label. */
export const labelledTogether = <From extends ClassRow, To extends ClassRow>(
  from: readonly From[],
  to: readonly To[],
): { readonly from: readonly From[]; readonly to: readonly To[] } => {
  const pairs = pairedClasses(classesIn(from), classesIn(to))
  const labelled = <Row extends ClassRow>(rows: readonly Row[], side: 'from' | 'to'): readonly Row[] =>
    rows.map((row) => {
      const pair = pairs.find((each) => each[side] !== undefined && each[side] === row.keyClass)
      return pair ? { ...row, label: classWords(pair) + row.label.slice(row.keyClass?.length) } : row
    })
  return { from: labelled(from, 'from'), to: labelled(to, 'to') }
}
