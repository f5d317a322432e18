import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * A measured figure. `ratio` is that to its floor, and should be at least (or at most) `aim`; without an aim it is only told.
 * `spread` is the least and the most of the rounds that it is the median of.
 */
export type Figure = {
  readonly what: string
  readonly ours: string
  readonly floor: string
  readonly ratio: number
  readonly spread?: readonly [least: number, most: number]
  readonly aim?: { readonly atLeast: number } | { readonly atMost: number }
}

const file = (name: string): string => fileURLToPath(new URL(`../../.cache/bench/${name}.json`, import.meta.url))

const isMet = ({ ratio, aim }: Figure): boolean =>
  aim === undefined || ('atLeast' in aim ? ratio >= aim.atLeast : ratio <= aim.atMost)

const aimText = ({ aim }: Figure): string =>
  aim === undefined ? '' : 'atLeast' in aim ? `at least ${aim.atLeast}` : `at most ${aim.atMost}`

const row = (figure: Figure) => [
  figure.what,
  {
    ours: figure.ours,
    floor: figure.floor,
    ratio: Number(figure.ratio.toFixed(2)),
    spread: figure.spread?.map((each) => each.toFixed(2)).join(' to ') ?? '',
    aim: aimText(figure),
    met: figure.aim === undefined ? '' : isMet(figure) ? 'yes' : 'NO',
  },
]

export const printFigures = (figures: readonly Figure[]): void => console.table(Object.fromEntries(figures.map(row)))

/** Prints the figures of one part of the bench and keeps them for the summary. */
export const keepFigures = (part: string, figures: readonly Figure[]): void => {
  printFigures(figures)
  mkdirSync(dirname(file(part)), { recursive: true })
  writeFileSync(file(part), JSON.stringify(figures))
}

const parsed: (text: string) => Figure[] = JSON.parse

/** What the last run of a part found. */
export const keptFigures = (part: string): readonly Figure[] => parsed(readFileSync(file(part), 'utf8'))

/** The figures that miss their aim. */
export const missed = (figures: readonly Figure[]): readonly Figure[] => figures.filter((figure) => !isMet(figure))
