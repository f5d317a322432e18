import { expect, test } from 'vitest'
import { readPaste } from '#src/features/diagnose/read/read-paste.ts'

// Patterns are made of names that stand in the paste: a name with signs of its own is no pattern.
const names = ['API_KEY[', 'API_KEY(', 'API_KEY*+', 'KEY\\', '(?KEY', 'API_KEY[0', 'KEY{2,1}', 'KEY)|(']

const pastes: Readonly<Record<string, (name: string) => string>> = {
  'a variable of a shell': (name) => `curl -H "X-API-Key: \${${name}}" https://api.paykore.dev/v1/wallets`,
  'a variable of PowerShell': (name) => `curl -H "X-API-Key: $env:${name}" https://api.paykore.dev/v1/wallets`,
  'a variable of cmd': (name) => `curl -H "X-API-Key: %${name}%" https://api.paykore.dev/v1/wallets`,
  'a step of a pipeline': (name) =>
    `steps:\n- script: |\n    curl -H "X-API-Key: \${${name}}" https://api.paykore.dev/v1/wallets\n`,
  'a step of a pipeline on Windows': (name) =>
    `- script: |\n    curl -H "X-API-Key: %${name}%" https://api.paykore.dev/v1/wallets\n`,
  'a secret of a workflow': (name) =>
    `- script: |\n    curl -H "X-API-Key: \${{ secrets.${name} }}" https://api.paykore.dev/v1/wallets\n`,
  'a facade of PHP': (name) =>
    `<?php use Illuminate\\Support\\Facades\\Http;\nHttp::withHeaders(['X-API-Key' => env("${name}")])->get('https://api.paykore.dev/v1/wallets');`,
  'a part of a list in PHP': (name) =>
    `<?php\nHttp::withHeaders(['X-API-Key' => $keys['${name}']])->get('https://api.paykore.dev/v1/wallets');`,
  'a store of the browser': (name) =>
    `fetch('https://api.paykore.dev/v1/wallets', { headers: { 'X-API-Key': localStorage.getItem('${name}') } })`,
  'an environment in JavaScript': (name) =>
    `fetch('https://api.paykore.dev/v1/wallets', { headers: { 'X-API-Key': process.env['${name}'] } }) // undefined`,
  'a text of Python': (name) =>
    `requests.get('https://api.paykore.dev/v1/wallets', headers={'X-API-Key': f"{os.environ['${name}']}"})`,
}

test.each(Object.entries(pastes))('%s with signs in its name is read', async (_what, paste) => {
  for (const name of names) await expect(readPaste(paste(name))).resolves.toBeDefined()
})
