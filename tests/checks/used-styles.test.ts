import { expect, test } from 'vitest'
import { usedStyles, scriptWords } from '../../scripts/used-styles.ts'

const words = scriptWords(['el.className="late";el.append(`mark--${kind}`);const a=b.open'])
const styles = (css: string, html: string): string => usedStyles(css, words)(html).replace(/\s+/g, '')

const page = '<p class="there here">'
test.each([
  ['a class of the page', '.here{color:red}'],
  ['a class of a script', '.late{color:red}'],
  ['a class that a script puts together', '.mark--old{color:red}'],
  ['one of two selectors', '.gone,.here{color:red}'],
  ['a class that an element may go without', '.here:not(.gone){color:red}'],
  ['a class that is one of several', ':is(.gone,.here) b{color:red}'],
  ['no class', '[data-gone] p{color:red}'],
  ['what is no rule of style', '@font-face{font-family:gone}'],
  ['the order of layers', '@layer base, features;'],
])('a rule stays for %s: %s', (_, css) => expect(styles(css, page)).toBe(css.replace(/\s+/g, '')))
test.each([
  ['a class of neither', '.gone{color:red}'],
  ['a class of neither, within one that is there', '.here>.gone:hover{color:red}'],
])('a rule goes for %s: %s', (_, css) => expect(styles(css, page)).toBe(''))

test('a block stays while a rule in it does, and goes with its last', () => {
  const css = '@layer features{.gone{top:0}@media (width>1px){.here{top:0}}@media print{.gone{top:0}}}'
  expect(styles(css, '<p class="here">')).toBe('@layerfeatures{@media(width>1px){.here{top:0}}}')
  expect(styles(css, '<p>')).toBe('')
})

test('what stays goes on in its order, and comments go', () => {
  expect(styles('@layer a;/* b */.here{top:0;&:hover{top:1px}}.late{top:0}', '<p class="here">')).toBe(
    '@layera;.here{top:0;&:hover{top:1px}}.late{top:0}',
  )
})
