import Cell from './Cell.astro'
import * as components from './components.ts'
import Heading from './Heading.astro'
import H3 from './H3.astro'
import HeaderCell from './HeaderCell.astro'
import Link from './Link.astro'
import ScrollTable from './ScrollTable.astro'

/** What prose may call without an import, and the elements that Markdown writes, drawn our way. */
export const mdxComponents = {
  a: Link,
  h2: Heading,
  h3: H3,
  table: ScrollTable,
  td: Cell,
  th: HeaderCell,
  ...components,
}
