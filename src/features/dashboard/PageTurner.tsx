import type { Pages } from './use-pages.ts'

const number = (value: number): string => value.toLocaleString('en')

/** The way through a list that is longer than a page, newest first. `name` is what it lists. The button at an end keeps the focus. */
export const PageTurner = ({ name, pages }: { readonly name: string; readonly pages: Pages }) => {
  const { first, last, count, turn } = pages
  if (first === 1 && last === count) return null
  const button = (label: string, by: -1 | 1, isEnd: boolean) => (
    <button type="button" className="btn" aria-disabled={isEnd} onClick={() => turn(by)}>
      {label}
    </button>
  )
  return (
    <div className="rowline" role="group" aria-label={`Pages of ${name}`}>
      {button('Newer', -1, first === 1)}
      {button('Older', 1, last === count)}
      <span className="hint" role="status">
        {number(first)} to {number(last)} of {number(count)}
      </span>
    </div>
  )
}
