import type { Text } from '#mocks/codegen/secret-parts.ts'

/** What the variable of a test holds. */
export const KEY = 'value of the variable'
const key = { env: 'PAY_KEY', value: KEY } as const

/** Texts that break a sample whose quoting has a gap, in any of its languages. */
export const hostile: readonly { readonly name: string; readonly parts: Text }[] = [
  ...[
    { name: 'an apostrophe', text: "it's" },
    { name: 'a command in backticks', text: '`id`' },
    { name: 'a command in a substitution', text: '$(id)' },
    { name: 'a variable', text: '$HOME ${HOME} $_SERVER {$HOME} %HOME% %s %d %%' },
    { name: 'quotes and backslashes', text: '"\\" \\\\ \' \\n \\x41 \\' },
    { name: 'three quotes of each kind', text: '\'\'\' """ ``` """"' },
    { name: 'a line break', text: 'one\ntwo' },
    { name: 'line breaks of other systems', text: 'one\r\ntwo\rthree\n' },
    { name: 'a line break beside quotes and braces', text: '{{{"\n"""}}\n`$x`' },
    { name: 'an exclamation mark', text: 'no!history' },
    { name: 'a leading dash', text: 'x; rm -rf . & >out' },
    { name: 'an interpolation of Ruby', text: '#{id} #$0' },
    { name: 'braces', text: '{} {0} {{PAY_KEY}} }{' },
    { name: 'the end of PHP', text: '?> <?php echo 1; ?>' },
    { name: 'the end of a script', text: '</script><!-- </SCRIPT>' },
    { name: 'comments', text: '// /* */ # --' },
    { name: 'invisible characters', text: 'a\u200bb\u2028c\u2029d\ufeffe\u00a0f\u202eg\u00adh' },
    { name: 'variables beside an invisible character', text: '\u200b$HOME ${HOME} {$HOME} "$x"' },
    { name: 'controls', text: 'a\u0001b\tc\u001bd\u007fe\u0085f' },
    { name: 'curly quotes', text: '\u201ckey\u201d \u2018' },
    { name: 'characters beyond the first plane', text: '\u{1f511}\u{1d4cc}' },
    { name: 'digits after an escape', text: '\u200b12\n34\u00015' },
    { name: 'nothing', text: '' },
  ].map(({ name, text }) => ({ name, parts: [{ text }] })),
  { name: 'a key after Bearer', parts: [{ text: 'Authorization: Bearer ' }, key] },
  { name: 'a key before a letter', parts: [key, { text: '_more' }] },
  { name: 'two keys in a row', parts: [key, key] },
  { name: 'a key after a dollar, in braces', parts: [{ text: '$' }, key, { text: '{$' }, key, { text: '}' }] },
  { name: 'a key among quotes and backticks', parts: [{ text: '"`$x!' }, key, { text: '!`"\'' }] },
  { name: 'a key beside other variables', parts: [{ text: '$HOME ${HOME} #{x} {$y} %s' }, key, { text: '{z}' }] },
  { name: 'a key on a line of its own', parts: [{ text: '{{\n"""' }, key, { text: '"\n}' }] },
]

/** A NUL, which no word of a command can hold. */
export const withNul: (typeof hostile)[number] = { name: 'a NUL', parts: [{ text: 'a\0b\\0%s' }, key, { text: '\0' }] }
