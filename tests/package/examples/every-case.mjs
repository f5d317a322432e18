// Runs in a project that has installed the package: stages each case of cases.json and sends it by the platform's fetch, which MSW
// hands to the mock. It ends with an error where an answer is not the documented one.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createMock } from 'latchkey'
import { handlers } from 'latchkey/msw'
import { setupServer } from 'msw/node'

const read = (path) => JSON.parse(readFileSync(path, 'utf8'))
const mock = await createMock()
const server = setupServer(...handlers(mock))
server.listen({ onUnhandledRequest: 'error' })
const ids = read('cases.json')
for (const id of ids) {
  const { request, expects } = await mock.stage(id)
  const response = await fetch(request)
  assert.equal(response.status, expects.status, `${id}: ${mock.why(response)}`)
  assert.equal(mock.log.at(-1).verdict.rule, expects.rule, id)
}
server.close()
console.log(`MSW ${read('node_modules/msw/package.json').version}: all ${ids.length} cases`)
