import { expect, test } from 'vitest'
import { usedStyles, scriptWords } from '../../scripts/used-styles.ts'

const words = scriptWords(['el.className="late";el.append(`mark--${kind}`);const a=b.open'])
const styles = (css: string, html: string): string => usedStyles(css, words)(html).replace(/\s+/g, '')

test.each([
  ['a class of the page', '.here{color:red}', true],
  ['a class of a script', '.late{color:red}', true],
  ['a class that a script puts together', '.mark--old{color:red}', true],
  ['a class of neither', '.gone{color:red}', false],
  ['a class of neither, within one that is there', '.here>.gone:hover{color:red}', false],
  ['one of two selectors', '.gone,.here{color:red}', true],
  ['a class that an element may go without', '.here:not(.gone){color:red}', true],
  ['a class that is one of several', ':is(.gone,.here) b{color:red}', true],
  ['no class', '[data-gone] p{color:red}', true],
  ['what is no rule of style', '@font-face{font-family:gone}', true],
  ['the order of layers', '@layer base, features;', true],
])('a rule stays for %s: %s', (_, css, stays) => {
  expect(styles(css, '<p class="there here">')).toBe(stays ? css.replace(/\s+/g, '') : '')
})

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
