import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A statement of the providers' texts, in words of ours, and where it has to show. */
export type Row = { readonly statement: string; readonly kind: string; readonly shownBy: readonly Place[] }
export type Place = 'page' | 'mock' | 'dashboard' | 'sample'
export type Shown = { readonly path: string; readonly says: readonly string[] }
export type Homes = {
  readonly mock?: readonly string[]
  readonly page?: readonly Shown[]
  readonly sample?: readonly Shown[]
  readonly dashboard?: readonly string[]
}

const read = <T>(file: string): Record<string, T> => {
  const parse: (text: string) => Record<string, T> = JSON.parse
  return parse(readFileSync(join(import.meta.dirname, file), 'utf8'))
}

export const rows = read<Row>('rows.json')

const files = globSync('*.json', { cwd: import.meta.dirname }).filter((file) => file !== 'rows.json')

/** Where each row is shown, of all providers' files together. */
export const homes: Readonly<Record<string, Homes>> = Object.fromEntries(
  files.flatMap((file) => Object.entries(read<Homes>(file))),
)

/** The provider whose file names a row: `case:x` in it is a case of that provider. */
export const providerOf = (row: string): string => files.find((file) => row in read(file))?.replace('.json', '') ?? ''

export const rowsShownBy = (place: Place): readonly (readonly [id: string, row: Row])[] =>
  Object.entries(rows).filter(([, { shownBy }]) => shownBy.includes(place))
