import type { ShikiTransformer, ThemeRegistrationRaw } from 'shiki'

/** Shiki wants colours; these stand for the classes that the style sheet colours. */
const classes: Readonly<Record<string, string>> = { '#000001': 's', '#000002': 'n', '#000003': 'p', '#000004': 'c' }
const [STRING, NUMBER, PUNCTUATION, COMMENT] = Object.keys(classes)
const INK = '#000000'

const rule = (foreground: string | undefined, ...scope: string[]) => ({
  scope,
  settings: { foreground: foreground ?? '' },
})

/** Four looks: strings, numbers and constants, punctuation, comments. All else is ink. */
export const codeTheme: ThemeRegistrationRaw = {
  name: 'latchkey',
  type: 'light',
  fg: INK,
  bg: '#ffffff',
  settings: [
    { settings: { foreground: INK, background: '#ffffff' } },
    rule(STRING, 'string', 'punctuation.definition.string', 'constant.character.escape'),
    rule(
      NUMBER,
      'constant.numeric',
      'constant.language',
      'keyword',
      'storage',
      'variable.other.normal.shell',
      'punctuation.definition.variable.shell',
    ),
    rule(
      PUNCTUATION,
      'punctuation.definition.dictionary',
      'punctuation.separator.dictionary',
      'punctuation.separator.array',
      'punctuation.definition.array',
    ),
    rule(COMMENT, 'comment', 'punctuation.definition.comment'),
    rule(
      INK,
      'string.unquoted',
      'keyword.operator',
      'support.type.property-name',
      'punctuation.support.type.property-name',
    ),
  ],
}

/** Writes Shiki's colours as classes: the content policy refuses style attributes. A plain token keeps neither. */
export const classesForColors: ShikiTransformer = {
  name: 'classes-for-colors',
  span(node) {
    const { style } = node.properties
    delete node.properties['style']
    const name = typeof style === 'string' ? classes[/#[0-9a-f]{6}/i.exec(style)?.[0] ?? ''] : undefined
    if (name) node.properties['class'] = name
  },
  line(node) {
    delete node.properties['class']
    node.children = node.children.flatMap((child) =>
      child.type === 'element' && child.properties['class'] === undefined ? child.children : [child],
    )
  },
  code(node) {
    node.children = node.children.flatMap((line) => (line.type === 'element' ? line.children : [line]))
  },
  pre(node) {
    delete node.properties['style']
    delete node.properties['class']
    node.properties['tabindex'] = '0'
  },
}
