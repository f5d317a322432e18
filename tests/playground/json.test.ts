import { expect, describe, test } from 'vitest'
import fc from 'fast-check'
import { jsonFault } from '#src/ui/json/fault.ts'
import { jsonParts } from '#src/ui/json/parts.ts'
import { jsonTokens } from '#src/ui/json/tokens.ts'
import { parses } from '../parses.ts'

describe('a JSON fault names its line, its column and the mend', () => {
  const faults: readonly (readonly [name: string, text: string, line: number, column: number, says: string])[] = [
    ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', 3, 3, 'a comma is missing before this'],
    ['a comma before the brace', '{\n  "a": 1,\n}', 3, 1, 'the comma before this is one too many'],
    ['a comma before the bracket', '[1,\n]', 2, 1, 'the comma before this is one too many'],
    ['a comma too many', '{"a": 1,, "b": 2}', 1, 9, 'a comma too many'],
    ['a missing colon', '{"a" 1}', 1, 6, 'a colon is missing before this'],
    ['a missing value', '{"a": }', 1, 7, 'a value is missing before this'],
    ['a name without quotes', '{a: 1}', 1, 2, 'a needs double quotes around it'],
    ['single quotes', "{'a': 1}", 1, 2, 'use double quotes; JSON has no single ones'],
    ['curly quotes', '{\u201ca\u201d: 1}', 1, 2, 'these are curly quotes; type straight ones'],
    ['a value without quotes', '{"a": NGN}', 1, 7, 'NGN needs double quotes around it'],
    ['a word in capitals', '{"a": True}', 1, 7, 'write true in lower case'],
    ['an open text', '{"a": "b}\n', 1, 7, 'this text has no closing quote on its line'],
    ['a quote alone', '"', 1, 1, 'this text has no closing quote on its line'],
    ['a comment', '{"a": 1 // one\n}', 1, 9, 'JSON has no comments'],
    ['a leading zero', '{"a": 01}', 1, 7, 'this is not a valid JSON number'],
    ['a plus', '{"a": +1}', 1, 7, 'this is not a valid JSON number'],
    ['a bad escape', '{"a": "\\x"}', 1, 7, 'a backslash in it does not begin a JSON escape'],
    ['a tab in a text', '{"a": "\t"}', 1, 7, 'a tab or another control character in it has to be written as an escape'],
    ['an end too early', '{"amount_kobo": ', 1, 16, 'the text ends here, and a value is missing'],
    ['an open object', '{"a": 1', 1, 8, 'the text ends here, and a closing } is missing'],
    ['an open array', '[', 1, 2, 'the text ends here, and a closing ] is missing'],
    ['a bracket for a brace', '{"a": 1]', 1, 8, 'this closes what } has to close'],
    ['something behind the end', '{} {}', 1, 4, 'there is something after the end of the JSON'],
    ['a fault behind a CRLF', '{\r\n"a" 1}', 2, 5, 'a colon is missing before this'],
  ]
  test.each(faults)('%s', (_, text, line, column, says) => {
    expect(jsonFault(text)).toMatchObject({ line, column, says })
  })
})

test('what JSON.parse takes has no fault, and its tokens join to the text', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(0, 2), (json, indent) => {
      const text = JSON.stringify(JSON.parse(json), null, indent)
      expect(jsonFault(text)).toBeUndefined()
      expect(
        jsonTokens(text)
          .map(({ start, end }) => text.slice(start, end))
          .join('').length,
      ).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})

test('a broken text has a fault exactly when JSON.parse refuses it', () => {
  const broken = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', ':', '1', 'a', '\\', '\n', '-', '.', 'e'))
    .map(([json, place, noise]) => {
      const at = place % (json.length + 1)
      return json.slice(0, at) + noise + json.slice(at + (place % 3))
    })
  fc.assert(
    fc.property(broken, (text) => {
      fc.pre(text.trim() !== '')
      expect([text, jsonFault(text) === undefined]).toEqual([text, parses(text)])
    }),
    { numRuns: 5000 },
  )
})

test('an empty text is no fault', () => {
  expect(jsonFault(' \n')).toBeUndefined()
})

test('keys, texts, numbers and words are painted apart', () => {
  const text = '{"a": ["b", 1, true]}'
  const painted = jsonParts(text).filter(({ name }) => name !== 'punctuation')
  expect(painted.map(({ name, start, end }) => [name, text.slice(start, end)])).toEqual([
    ['key', '"a"'],
    ['string', '"b"'],
    ['number', '1'],
    ['number', 'true'],
  ])
})
