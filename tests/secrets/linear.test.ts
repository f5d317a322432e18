import { expect, test } from 'vitest'
import { isPlaceholder } from '#mocks/engine/placeholder.ts'
import { isStandIn } from '#mocks/engine/stand-in.ts'
import { redactTyped } from '#mocks/engine/redact.ts'
import { schemeAt, withoutBearer } from '#mocks/engine/auth-scheme.ts'
import { isSecretName } from '#mocks/engine/secret-name.ts'

// A pattern that is quadratic takes minutes for a million characters, and this file then ends with the runner's time limit.
const repeats = [
  'a',
  'A1',
  'eyJ',
  '_secret_',
  '_secret_a',
  'sk_live_',
  'sk_',
  'xsk_',
  'xtest_',
  'secret',
  'api_key=',
  'api_key: ',
  '"',
  '"api_key":"',
  "key=['a',",
  '%',
  '%25',
  '\\',
  '\\u00',
  'a.',
  'a-',
  'a\n',
  'bearer ',
  'bearer',
  '-u ',
  '://',
  '://a',
  '{{',
  'sk_live_aaaaa\n',
  'token:[',
  'x-',
  ' ',
  ' \n',
  '=',
  'demo-a-',
  '&#',
  'xxxx1',
]

test.each(repeats.flatMap((text) => [10_000, 1_000_000].map((length) => [text, length] as const)))(
  '%j over %i characters is read in a time that grows with its length',
  (text, length) => {
    const hostile = text.repeat(Math.ceil(length / text.length)).slice(0, length)
    expect(typeof redactTyped(hostile, [])).toBe('string')
    for (const read of [isPlaceholder, isStandIn, schemeAt, withoutBearer, isSecretName]) read(hostile)
  },
)
