import { describe, expect, test } from 'vitest'
import { ALNUM, HEX, LOWER_ALNUM, randomText } from '#mocks/engine/key.ts'
import { redact, redactTyped } from '#mocks/engine/redact.ts'
import { seededRandom } from '#mocks/state/random.ts'

// Texts made by chance, put in for their names: {R} of letters and digits, its halves {a} and {b}, {L} of small ones, {H} of
// hex digits; {r4} are the last four characters of {R}, and so on.
const random = seededRandom('rows of texts')
const R = randomText(random, ALNUM, 24)
const L = randomText(random, LOWER_ALNUM, 32)
const H = randomText(random, HEX, 40)
const [a, b] = [R.slice(0, 12), R.slice(12)]
const parts: Readonly<Record<string, string>> = {
  R,
  L,
  H,
  a,
  b,
  r4: R.slice(-4),
  l4: L.slice(-4),
  l3: L.slice(-3),
  l2: L.slice(-2),
  h4: H.slice(-4),
  a4: a.slice(-4),
}
const filled = (text: string): string => text.replace(/\{(\w{1,2})\}/g, (all, name: string) => parts[name] ?? all)

describe('a credential is masked by its look, in every text', () => {
  test.each([
    ['sk_live_{a}\n{b} rest', 'sk_live_…{r4} rest'],
    ['sk_live_{a}\\\n  {b}', 'sk_live_…{r4}'],
    ["'sk_live_{a}' +\n  '{b}'", "'sk_live_…{r4}'"],
    ['"sk_live_{a}" + "{b}"', '"sk_live_…{r4}"'],
    ['"sk_live_{a}"  "{b}"', '"sk_live_…{r4}"'],
    ['"sk_live_{a}" . "{b}"', '"sk_live_…{r4}"'],
    ['"sk_live_{a}", "{b}"', '"sk_live_…{a4}", "{b}"'],
    ['sk_live_{a}\n> {b}', 'sk_live_…{r4}'],
    ['sk_live_{a}\nname: x', 'sk_live_…{a4}\nname: x'],
    ['sk_live_{a}\nhost={b}', 'sk_live_…{r4}'],
    ['sk_live_{a}\nfollows here', 'sk_live_…{a4}\nfollows here'],
    ['sk_live_{a}\nAccept: x', 'sk_live_…{a4}\nAccept: x'],
    ['sk_live_{a}\nxY(1)', 'sk_live_…{a4}\nxY(1)'],
    ['sk_live_{a}\nabcd', 'sk_live_…abcd'],
    ['sk_live_{a}\naBCdE=1', 'sk_live_…dE=1'],
    ['-u sk_live_{a}\n{b}: https://x', '-u sk_live_…{r4}: https://x'],
    ['sk_live_{a}.', 'sk_live_…{a4}.'],
    ['sk_live_{a}...', 'sk_live_…{a4}...'],
    ['sk_live_{a}!', 'sk_live_…{a4}!'],
    ['xsk_{R}', 'xsk_…{r4}'],
    ['sk_abcde', 'sk_…'],
    ['sk_test_abcde', 'sk_test_…bcde'],
    ['SK_LIVE_{R}', 'SK_LIVE_…{r4}'],
    ['sk-{R}', 'sk-…{r4}'],
    ['rk_live_{R}', 'rk_live_…{r4}'],
    ['whsec_{R}', 'whsec_…{r4}'],
    ['demo-secret-{L}', 'demo-secret-…{l4}'],
    ['test_{R}', 'test_…{r4}'],
    ['live_{R}', 'live_…{r4}'],
    ['pay_1_secret_{R}', 'pay_1_secret_…'],
    ['a_secret_{R}', 'a_secret_…'],
    // An id of chance ends like the beginning of a key now and then.
    ...['sk', 'pk', 'rk', 'wk', 'whsec', 'test', 'live', 'eyj'].map((end) => [
      `pay_ab1${end}_secret_{R}`,
      `pay_ab1${end}_secret_…`,
    ]),
    ['x_eyJhbGciOiJIUzI1NiJ9', 'x_eyJ…'],
    ['x_eyj{R}.{R}', 'x_eyj…'],
    ['PAY_1_SECRET_{R}', 'PAY_1_SECRET_…'],
    // What is read with its encodings and without them is one.
    ['a%20pay_1_secret_{a}%0A{b}', 'a%20pay_1_secret_…'],
    ['eyJhbGciOiJIUzI1NiJ9', 'eyJ…'],
    ['eyJhbGci.x', 'eyJ…'],
    ['eyJhbGciOi.{a}.{b}', 'eyJ…'],
    ['sk%5Flive%5F{R}', 'sk%5Flive%5F…{r4}'],
    ['sk%255Flive%255F{R}', 'sk%255Flive%255F…{r4}'],
    ['sk\\u005flive_{R}', 'sk\\u005flive_…{r4}'],
    ['sk&#95;live&#x5f;{R}', 'sk&#95;live&#x5f;…{r4}'],
    ['sk_live_{a}\u200b{b}', 'sk_live_…{r4}'],
    ['sk_live_{a}%E2%80%8B{b}', 'sk_live_…{r4}'],
    ['sk_live_{a}%EF%BB%BF{b}', 'sk_live_…{r4}'],
  ])('%j', (text, masked) => {
    expect(redact(filled(text), [])).toBe(filled(masked))
    expect(redactTyped(filled(text), [])).toBe(filled(masked))
  })
})

describe('what stands behind a name, a scheme or a flag is masked in a text that somebody typed, and there alone', () => {
  test.each([
    ['xeyJhbGciOiJIUzI1Ni', '…I1Ni'],
    ['api_key={L}', 'api_key=…{l4}'],
    ['api_key: {L}', 'api_key: …{l4}'],
    ['"api_key": "{L}"', '"api_key": "…{l4}"'],
    ["api_key => '{L}'", "api_key => '…{l4}'"],
    ['api_key := {L}', 'api_key := …{l4}'],
    ['token: missing', 'token: (7 characters)'],
    ['token: abc123', 'token: (6 characters)'],
    ['password: hunter2x', 'password: (8 characters)'],
    ['Authorization: Bearer {L}', 'Authorization: Bearer …{l4}'],
    ['Authorization: {L} and more', 'Authorization: …more'],
    ['"Authorization": "Bearer {L}"', '"Authorization": "Bearer …{l4}"'],
    ['x("Authorization", "Bearer {L}")', 'x("Authorization", "Bearer …{l4}")'],
    ['secrets = ["{L}", \'{H}\']', 'secrets = ["…{l4}", \'…{h4}\']'],
    ['keys = ["{L}"]', 'keys = ["…{l4}"]'],
    ['curl -u {L}: https://x', 'curl -u …{l3}: https://x'],
    ['curl -u user:pass', 'curl -u (9 characters)'],
    ['grep -u {L}', 'grep -u …{l4}'],
    ['curl --user {L}', 'curl --user …{l4}'],
    ['curl --password "a b c"', 'curl --password "(5 characters)"'],
    ['wget --proxy-user=me:word', 'wget --proxy-user=(7 characters)'],
    ['--oauth2-bearer {L}', '--oauth2-bearer …{l4}'],
    ['bearer {L}', 'bearer …{l4}'],
    ['basic {L}', 'basic …{l4}'],
    ['digest abcdef1', 'digest (7 characters)'],
    ['https://{L}@x.com/', 'https://…{l4}@x.com/'],
    ['https://me:word123@x.com', 'https://(10 characters)@x.com'],
    ['session-id=abc123def', 'session-id=(9 characters)'],
    ['api_key={L}&b=1', 'api_key=…{l4}&b=1'],
    ['api_key={L};b', 'api_key=…{l4};b'],
    ['api_key={{L}}', 'api_key={…{l4}}'],
    ['\n> api-key: {L} x', '\n> api-key: …{l2} x'],
    ['a api-key: {L} x', 'a api-key: …{l4} x'],
    ['api_key=Bearer {L} rest', 'api_key=Bearer …{l4} rest'],
    ["api_key='it\\'s {L}' x", "api_key='…{l4}' x"],
    ['api_key="{L}\nnext', 'api_key="…next'],
    ['api_key=`{L}`', 'api_key=`…{l4}`'],
    ['plain {L}', 'plain …{l4}'],
    ['plain {R}', 'plain …{r4}'],
    ['AmountInCentsOfTheOrder', '…rder'],
    ['abcdefghijklmnopqrstuvwx', '…uvwx'],
    ['123456789012345678901234', '…1234'],
    ['ab12cd-ef34gh-ij5kl-mn6op', '…n6op'],
    ['ab12cd-ef34gh-worded', '…rded'],
    ['plain-{R}-word', '…word'],
    ['api_key={L} and plain {R}', 'api_key=…{l4} and plain …{r4}'],
    ['Bearer yqy7s', 'Bearer (5 characters)'],
  ])('%j', (text, masked) => {
    expect(redact(filled(text), [])).toBe(filled(text))
    expect(redactTyped(filled(text), [])).toBe(filled(masked))
  })
})

describe('what is no credential is left alone', () => {
  test.each([
    ['task_abcdefghijkl'],
    ['ask_me'],
    ['sk_abcd'],
    ['sk_test_key'],
    ['sk_test_xxxx'],
    ['sk-abcdef'],
    ['demo-secret-abc'],
    ['demo-abcde'],
    ['test_suite_runner'],
    ['pay_1_secret_key'],
    ['the_secret_name'],
    ['eyJhbGciOi'],
    ['greyJacket'],
    ['eyjafjallajokull'],
    ['pay_eyjafjallajokull/confirm'],
    ['pay_eyJafjallaj'],
    ['xeyJhbGciOiJI'],
    ['token is missing: Please retry'],
    ['x("Accept", "json")'],
    ['secrets = []'],
    ['Bearer of news'],
    ['Basic abc='],
    ['https://x.com/@me'],
    ['token_type=bearer'],
    ['token_at: 123456'],
    ['keyHint: abcd1234'],
    ['mysessions=abc123def'],
    ['api_key=$API_KEY'],
    ['api_key=<key>'],
    ['api_key=YOUR_KEY'],
    ['api_key=""'],
    ['plain a1b2c3d4e5f6g7h'],
    ['id 0a1b2c3d-1111-4222-8333-444455556666'],
    ['id 0a1b2c3d-1a11-4b22-8c33-4d44e5556f66'],
    ['ab12cd-ef34gh-words'],
    ['ab12cd-ef34g-wordsword'],
    ['Bearer a1b2'],
    ['AbcDEf-Gh1jkL-MnoPQ-RstUV'],
    ['the-quick-brown-fox-jumps-over'],
    ['1234567890123456'],
    ['100% of sk'],
    ['a\\nb'],
    ['C:\\temp\\new'],
  ])('%j', (text) => {
    expect(redact(filled(text), [])).toBe(filled(text))
    expect(redactTyped(filled(text), [])).toBe(filled(text))
  })
})

describe('escapes of escapes are undone four times', () => {
  const escaped = (times: number): string => `pay_1${'\\'.repeat(2 ** (times - 1))}u005fsecret_`
  test.each([1, 2, 3, 4])('%i', (times) => {
    expect(redact(`${escaped(times)}${R}`, [])).toBe(`${escaped(times)}…`)
  })
  test('and no further', () => {
    expect(redact(`${escaped(5)}${R}`, [])).toBe(`${escaped(5)}${R}`)
  })
})

describe('base64 is looked into, twice deep', () => {
  const key = `sk_live_${R}`
  test.each([
    ['once', btoa(key), '…'],
    ['with a letter too many', `${btoa(`${key}${' '.repeat(3 - (key.length % 3))}`)}A`, '…'],
    ['twice', btoa(btoa(key)), '…'],
    ['of a password', btoa(`sk_live_${R}:`), '…'],
    ['that ends in two signs', btoa(`sk_live_${R}: `), '…'],
    ['as addresses write it', btoa(`>>>???sk_live_${R}`).replaceAll('+', '-').replaceAll('/', '_'), '…'],
  ])('%s', (_, text, masked) => {
    expect(redact(`a ${text} z`, [])).toBe(`a ${masked} z`)
  })
  test('and no deeper', () => {
    const deep = btoa(btoa(btoa(key)))
    expect(redact(deep, [])).toBe(deep)
    expect(redactTyped(deep, [])).toBe(`…${deep.slice(-4)}`)
  })
})
