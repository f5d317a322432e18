/** A column of a table by its heading; `hidden` leaves the heading to screen readers. */
export type TableColumn = string | { readonly name: string; readonly className?: string; readonly hidden?: boolean }

/** A column with all that its heading needs. */
export const columnOf = (column: TableColumn): Exclude<TableColumn, string> =>
  typeof column === 'string' ? { name: column } : column
