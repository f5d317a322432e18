import { expect, test } from 'vitest'
import { diagnose } from '#src/features/diagnose/diagnose.ts'
import { context } from './pasted.ts'

// What is said names the argument and the language of the paste.
test.each([
  [
    'conn = http.client.HTTPSConnection("api.paykore.dev")\nconn.request("GET", "/v1/wallets", {"X-API-Key": key})',
    'http.client takes the body: they are the third argument',
    'headers=headers',
  ],
  [
    'req = urllib.request.Request("https://api.payviox.com/balance", {"Authorization": "Bearer " + key})\nurllib.request.urlopen(req)',
    'urllib takes data: they are the second argument',
    'headers=headers',
  ],
  [
    'requests.post("https://sandbox.perfectpay.ai/payments", body, {"api-key": key})',
    'requests takes json: they are the third argument',
    'headers=headers',
  ],
  [
    "axios.post('https://sandbox.perfectpay.ai/payments', { headers: { 'api-key': key } })",
    'axios takes the body: they are the second argument',
    '{ headers } third',
  ],
  [
    "$client->request('GET', 'https://api.payviox.com/balance', ['Authorization' => 'Bearer ' . $key]);",
    'Guzzle takes its options',
    "['headers' => $headers]",
  ],
  [
    'run: curl -H "X-API-Key: $secrets.PAYKORE_KEY" https://api.paykore.dev/v1/wallets',
    'only between two braces',
    '${{ secrets.PAYKORE_KEY }}',
  ],
  ['[Service]\nEnvironment=PAYKORE_API_KEY_LIVE = abc', 'systemd does not set', 'without spaces'],
])('%s', async (paste, says, fix) => {
  const diagnosis = await diagnose(paste, context)
  const [first] = 'findings' in diagnosis ? diagnosis.findings : []
  expect(first?.says).toContain(says)
  expect(first?.fix).toContain(fix)
})
