import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { diagnose } from '#src/features/diagnose/diagnose.ts'
import { context } from './pasted.ts'

// What stands behind a dollar sign in a key is taken for a variable, whose name a tool then prints.
const end = `q${randomBytes(4).toString('hex')}Z7`
const file = `services:\n  web:\n    environment:\n      - PERFECTPAY_SECRET_API_KEY_SANDBOX=pp9x2$${end}\n`

test.each([
  ['with the file beside it', `${file}\nWARNING: The ${end} variable is not set. Defaulting to a blank string.`],
  ['alone', `WARN[0000] The "${end}" variable is not set. Defaulting to a blank string.`],
])('no part of a key shows in what compose says of its dollar sign, %s', async (_, paste) => {
  const shown = JSON.stringify(await diagnose(paste, context))
  expect(shown).toContain('is not set')
  for (let at = 0; at + 5 <= end.length; at += 1) expect(shown).not.toContain(end.slice(at, at + 5))
})
