import { describe, expect, test } from 'vitest'
import { formFiles, formsIn } from './forms/form-files.ts'
import { cmd, posix, powershell } from './forms/curl-forms.ts'
import { hars, http, panel } from './forms/http-forms.ts'
import { settings } from './forms/settings-forms.ts'
import { isBroken, readingOf } from './forms/reading-of.ts'

const tables = {
  'commands for POSIX shells': posix,
  'commands for cmd.exe': cmd,
  'commands for PowerShell': powershell,
  'requests as text': http,
  'text of a network panel': panel,
  'HAR files': hars,
  'files that keep a key': settings,
  ...Object.fromEntries(formFiles.map((file) => [file.replace('.txt', ''), formsIn(file)])),
}

describe.each(Object.entries(tables))('%s, half of them wrong or cut off', (_, forms) => {
  test('are at least twelve, half of them wrong, broken or cut off', () => {
    expect(forms.length).toBeGreaterThanOrEqual(12)
    expect(forms.filter(isBroken).length).toBeGreaterThanOrEqual(forms.length / 2)
  })
  test.each(forms)('%s', async (_name, paste, expected) => expect(await readingOf(paste)).toEqual(expected))
})
