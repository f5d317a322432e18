import { jsonParts } from './parts.ts'

const register = (name: string): Highlight => {
  const known = CSS.highlights.get(name)
  if (known) return known
  const fresh = new Highlight()
  CSS.highlights.set(name, fresh)
  return fresh
}

/**
 * Colors the JSON in a text node through the CSS Custom Highlight API: no element, no style attribute. Returns the way to
 * undo it. Where the API is missing or colours are forced, the
 * text stays plain.
 */
export const paintJson = (node: Text): (() => void) => {
  if (typeof Highlight !== 'function' || !('highlights' in CSS)) return () => undefined
  // Forced colours would give each part the block of a selection.
  if (matchMedia('(forced-colors: active)').matches) return () => undefined
  const painted = jsonParts(node.data).map(({ name, start, end }) => {
    const range = new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end })
    register(`json-${name}`).add(range)
    return { name, range }
  })
  return () => {
    for (const { name, range } of painted) CSS.highlights.get(`json-${name}`)?.delete(range)
  }
}
