import type { ReactNode } from 'react'
import { columnOf, type TableColumn } from './table-column.ts'

type Props = {
  readonly caption: ReactNode
  readonly columns: readonly TableColumn[]
  readonly className?: string
  /** The groups of rows, below the headings. */
  readonly children: ReactNode
}

/** A table whose rows become label and value on a phone. */
export const StackTable = ({ caption, columns, className = '', children }: Props) => (
  <div className={`tbl tbl--stack ${className}`.trimEnd()}>
    <table role="table">
      <caption className="vh">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(columnOf).map(({ name, className: own, hidden }) => (
            <th key={name} role="columnheader" scope="col" className={own}>
              {hidden ? <span className="vh">{name}</span> : name}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  </div>
)
