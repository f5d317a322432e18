import fc from 'fast-check'
import { type Specimen, specimens } from '../secrets/neighbours.ts'

const markup = ['script', 'img', 'svg', 'iframe', 'a', 'style', 'math', 'template'].flatMap((tag) => [
  `<${tag}>`,
  `"><${tag} onload=alert(1)>`,
  `</textarea><${tag}/src=x onerror=alert(1)//`,
  `&lt;${tag}&gt;&#60;${tag}&#62;`,
])
const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  '__defineGetter__',
  'valueOf',
]
const prototypes = names.flatMap((name) => [
  name,
  `{"${name}":{"isAdmin":true}}`,
  `[["${name}",1]]`,
  `?${name}=1`,
  `.${name}`,
])
const lines = ['\r\n', '\n', '\r', '%0d%0a', '\u2028', '\u0085', '\u000b', '\u0000'].flatMap((end) => [
  end,
  `x${end}Set-Cookie: a=b`,
  `${end}${end}<html>`,
  `Bearer ${end}x`,
])
const unseen = [
  '\u200b',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00a0',
  '\u00ad',
  '\u202e',
  '\u2066',
  '\u061c',
  '\u3164',
].flatMap((each) => [each, `sk_test_${each}abc`, each.repeat(200)])
const broken = [
  '\ud83d',
  '\udc00',
  'a\ud83d',
  '\udc00\ud83d',
  '\uffff',
  '\ufffe',
  '%',
  '%zz',
  '%c3',
  '%ff%fe',
  '%00',
  '\\ud83d',
]
const deep = [10, 100, 1000, 10_000].flatMap((depth) => [
  '['.repeat(depth),
  '{"a":'.repeat(depth),
  `${'['.repeat(depth)}${']'.repeat(depth)}`,
])
const slow = [
  'a'.repeat(5000),
  ' '.repeat(5000),
  '-'.repeat(5000),
  'aA0_'.repeat(2000),
  '"'.repeat(5000),
  '\\'.repeat(5000),
].flatMap((each) => [each, `${each}!`, `sk_test_${each}`, `Bearer ${each}`])
const numbers = ['NaN', '-0', '1e999', '9007199254740993', '0x10', '1_000', '٣', '１', '-1', '1e-400', 'Infinity', '00']
const paths = [
  '..',
  '../../etc/passwd',
  '..%2f..%2f',
  '//evil.example/',
  '/./',
  '/v1//wallets',
  ';a=b',
  '#x',
  '?',
  '\\..\\',
  'C:\\',
  'file:///',
]
const shells = [
  '$(id)',
  '`id`',
  '${x}',
  '{{x}}',
  '%{x}',
  "'; drop table keys; --",
  '*',
  '~',
  '|',
  '&&',
  '!!',
  '$&',
  "$'",
  '$$',
]
const alike = ['ѕk_test_', 'sk＿test＿', 'sk‗test‗', 'Ｂearer x', 'Bеarer x', 'authοrization', 'SK_TEST_', 'sk_tеst_']

/** Texts as attackers, broken programs and odd keyboards send them: some three hundred. */
export const hostileTexts: readonly string[] = [
  '',
  ...[markup, prototypes, lines, unseen, broken, deep, slow, numbers, paths, shells, alike].flat(),
  ...[...names, ...alike, ...shells].flatMap((each) => [
    `"${each}"`,
    `{"key":"${each}"}`,
    `X-API-Key: ${each}`,
    `curl -H '${each}'`,
  ]),
]

/** One of them, alone or between others, or whatever else may stand in a text. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom(...hostileTexts.filter(({ length }) => length < 40)), { minLength: 2, maxLength: 4 })
    .map((all) => all.join('')),
)

/** A credential that nobody issued, with hostile text at both ends. */
export const secretAmong: fc.Arbitrary<{ readonly specimen: Specimen; readonly text: string }> = fc
  .record({
    before: hostile,
    specimen: fc.constantFrom(...specimens.filter(({ head }) => head !== '')),
    after: hostile,
  })
  .map(({ before, specimen, after }) => ({ specimen, text: `${before} ${specimen.head}${specimen.random} ${after}` }))
