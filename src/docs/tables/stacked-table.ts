const words = (html: string): string =>
  html
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
const quoted = (text: string): string => text.replaceAll('"', '&quot;')

/**
 * The inside of a table as Markdown writes it, ready to become label and value on a phone: the first cell of a row heads it, and
 * each other cell carries the head of its column. Roles keep it a table where CSS makes it blocks.
 */
export const stackedTable = (html: string): string => {
  const [, head = '', body = ''] = /^([\s\S]*?<\/thead>)([\s\S]*)$/.exec(html) ?? []
  const labels = [...head.matchAll(/<th\b[^>]*>([\s\S]*?)<\/th>/g)].map(([, label = '']) => words(label))
  const rows = body.replace(/<tr>([\s\S]*?)<\/tr>/g, (_, cells: string) => {
    let column = -1
    const named = cells.replace(/<td\b([^>]*)>([\s\S]*?)<\/td>/g, (_cell, rest: string, inner: string) => {
      column += 1
      const content = inner.trim()
      if (column === 0) return `<th role="rowheader" scope="row"${rest}>${content}</th>`
      if (content === '') return `<td role="cell"${rest}></td>`
      return `<td role="cell" data-label="${quoted(labels[column] ?? '')}"${rest}><span>${content}</span></td>`
    })
    return `<tr role="row">${named}</tr>`
  })
  const columns = head.replaceAll('<th ', '<th role="columnheader" ').replaceAll('<tr>', '<tr role="row">')
  return `${columns}${rows}`.replace(/<(thead|tbody)>/g, '<$1 role="rowgroup">')
}
