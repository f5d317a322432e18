import { describe, expect, test } from 'vitest'
import { breaks, codeForms, cutOff } from './forms/code-forms.ts'
import { isBroken, readingOf } from './forms/reading-of.ts'

const LANGUAGE: readonly (readonly [client: RegExp, language: string])[] = [
  [/^(?:requests|httpx|http\.client|aiohttp|urllib)$/, 'python'],
  [/^(?:Net::HTTP|Faraday)/, 'ruby'],
  [/^PowerShell$/, 'powershell'],
]
const languageOf = (client: string): string => LANGUAGE.find(([sign]) => sign.test(client))?.[1] ?? ''

describe.each(codeForms)('%s', (client, forms) => {
  test('has twelve written forms or more, half of them wrong, broken or cut off', () => {
    expect(forms.length).toBeGreaterThanOrEqual(12)
    expect(forms.filter(isBroken).length).toBeGreaterThanOrEqual(forms.length / 2)
  })

  test.each(forms)('%s', async (_name, paste, expected) => expect(await readingOf(paste)).toEqual(expected))

  const [[, code, expected] = ['', '', []]] = forms
  test('cut off behind the key', async () => {
    const cut = cutOff(code)
    // Some clients take their address behind the headers.
    const seen =
      cut.includes('h.example/x') || cut.includes("'/x'") ? expected : expected.filter((line) => !line.includes('://'))
    expect(await readingOf(cut)).toEqual(expect.arrayContaining([...seen]))
  })

  test.each(breaks)('%s', async (name, broken, more) => {
    // PowerShell takes curly quotes for quotes.
    const besides = client === 'PowerShell' && name === 'in curly quotes' ? [] : more
    expect([...(await readingOf(broken(code, languageOf(client))))].toSorted()).toEqual(
      [...expected, ...besides].toSorted(),
    )
  })
})
