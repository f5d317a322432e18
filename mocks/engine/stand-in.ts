import { looksRandom } from './key-format.ts'

const NAME = String.raw`[A-Za-z_][\w.-]{0,60}`
const MEMBER = String.raw`(?:\.\w{1,60}|\[["']?\w{1,60}["']?\]|\.get\(["']\w{1,60}["']\)|\(["']\w{1,60}["']\))`
const VARIABLE = new RegExp(
  `^(?:${[
    String.raw`\\?\$${NAME}`,
    String.raw`\\?\$\{${NAME}\}`,
    String.raw`\$env:\w{1,60}`,
    String.raw`%{1,2}\w{1,60}%{1,2}`,
    String.raw`!\w{1,60}!`,
    String.raw`(?:process\.env|import\.meta\.env|Deno\.env|Bun\.env|os\.environ|os\.getenv|ENV)${MEMBER}`,
    String.raw`=?\{\{\s{0,9}\$?${NAME}(?:\s\w{1,60})?\s{0,9}\}\}`,
    String.raw`\$\{\{?\s{0,9}${NAME}${MEMBER}{0,3}\s{0,9}\}?\}`,
    String.raw`#\{\s{0,9}${NAME}${MEMBER}{0,3}\s{0,9}\}`,
    String.raw`\$?\(${NAME}\)`,
    String.raw`%[sv]|\{0?\}`,
    String.raw`undefined|null|None|nil|NaN|true|false|True|False|\[object \w{1,20}\]`,
  ].join('|')})$`,
)
// A mark of a template with words alone in it, also one that lost its dollar.
const TEMPLATE = /^\{{1,2}[A-Za-z_. ]{1,40}\}{1,2}$/
const WORDS = new Set(
  'your my our the a of with insert replace change me paste put enter example sample dummy demo test live prod sandbox secret public publishable private access client customer user api key keys token tokens value here this redacted hidden left out string basic bearer digest password name id env sk pk rk'.split(
    ' ',
  ),
)

/** Whether a text is the name of a value and not the value: a variable, a template mark, or a value that was never there. */
export const isVariable = (text: string): boolean => text.length < 200 && VARIABLE.test(text) && !holdsKey(text)

/** Whether a name holds what no name has: a run of chance, or the beginning of a key with digits behind it. */
const holdsKey = (name: string): boolean =>
  /(?:[sprw]k_(?:test|live)|whsec|demo-[a-z]{1,20})[_-](?=\w{0,100}\d)\w{5}/i.test(name) ||
  name.split(/[^A-Za-z0-9]/).some(looksRandom)

/** Whether a text stands in a secret's place and gives nothing away: a variable, or words that every sample uses. */
export const isStandIn = (text: string): boolean =>
  text.length < 200 &&
  (isVariable(text) ||
    TEMPLATE.test(text) ||
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .every((word) => word === '' || WORDS.has(word) || /^x+$/.test(word)))
