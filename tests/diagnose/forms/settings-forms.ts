import { keys } from '../pasted.ts'
import type { Form } from './reading-of.ts'

const K = keys.paykoreTest

/** Files that keep a key: `.env`, shells, YAML. */
export const settings: readonly Form[] = [
  ['one variable', `API_KEY=${K}`, [`key API_KEY=${K}`]],
  ['a file with others', `# keys\nPORT=80\nAPI_KEY=${K}\n`, ['a file of variables (.env)', `API_KEY=${K}`]],
  ['export', `export PORT=80\nexport API_KEY="${K}"`, ['lines of a shell that set variables', `API_KEY=${K}`]],
  ['compose, as a map', `services:\n  app:\n    environment:\n      API_KEY: ${K}`, ['a compose file', `API_KEY=${K}`]],
  [
    'compose, as a list',
    `services:\n  app:\n    environment:\n      - API_KEY=${K}`,
    ['a compose file', `API_KEY=${K}`],
  ],
  ['a Secret', `kind: Secret\nstringData:\n  api-key: ${K}`, ['a Secret of Kubernetes', `api-key=${K}`]],
  [
    'a workflow',
    'jobs:\n  test:\n    steps:\n      - run: node .\n        env:\n          API_KEY: ${{ secrets.API_KEY }}',
    ['a workflow', 'API_KEY=${{ secrets.API_KEY }}'],
  ],
  [
    'quotes that docker keeps',
    `PORT=80\nAPI_KEY="${K}"`,
    ['a file of variables (.env)', `API_KEY=${K}`, '! quotes-kept'],
  ],
  [
    'spaces around the equals sign',
    `PORT=80\nAPI_KEY = ${K}`,
    ['a file of variables (.env)', `API_KEY=${K}`, '! spaces-around-equals'],
  ],
  [
    'a comment behind the value',
    `PORT=80\nAPI_KEY=${K} # test`,
    ['a file of variables (.env)', `API_KEY=${K}`, '! comment-behind-value'],
  ],
  ['lines of Windows', `PORT=80\r\nAPI_KEY=${K}\r\n`, ['a file of variables (.env)', `API_KEY=${K}`, '! line-endings']],
  [
    'a byte order mark',
    `\uFEFFAPI_KEY=${K}\nPORT=80`,
    ['a file of variables (.env)', `API_KEY=${K}`, '! byte-order-mark'],
  ],
  [
    'a Secret with a line break inside',
    `kind: Secret\ndata:\n  api-key: ${btoa(`${K}\n`)}`,
    ['a Secret of Kubernetes', `api-key=${K}`, '! encoded-line-break'],
  ],
  [
    'a Secret that is not encoded',
    `kind: Secret\ndata:\n  api-key: ${K}`,
    ['a Secret of Kubernetes', `api-key=${K}`, '! not-encoded'],
  ],
  [
    'quotes in a list of compose',
    `services:\n  app:\n    environment:\n      - API_KEY="${K}"`,
    ['a compose file', `API_KEY=${K}`, '! quotes-in-list'],
  ],
  ['cut off behind the equals sign', 'PORT=80\nAPI_KEY=', ['a file of variables (.env)', 'API_KEY=']],
  ['cut off in front of the closing quote', `PORT=80\nAPI_KEY="${K}`, ['a file of variables (.env)', `API_KEY="${K}`]],
  ['a Secret cut off in its value', `kind: Secret\ndata:\n  api-key:`, ['a Secret of Kubernetes', 'api-key=']],
]
