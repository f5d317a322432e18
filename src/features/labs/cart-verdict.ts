import type { CartState } from './cart.ts'
import type { LabFinding } from './finding.ts'
import { countWords, stamp } from './words.ts'

/** What the reader has seen so far of key and token. */
export const cartFinding = ({ steps, tokens, now }: CartState): LabFinding => {
  const last = steps.at(-1)
  if (!last)
    return {
      kind: 'open',
      says: 'Nothing was sent yet',
      why: 'The page has its key. It does not know who the customer is.',
    }
  const refused = steps.filter(({ status }) => status >= 400)
  const token = tokens.at(-1)
  if (!token)
    return {
      kind: 'bad',
      says: 'Refused: the key alone opens no cart',
      why: 'The key says which shop it is. Only the customer’s token says whose cart it is: log in.',
    }

  const late = refused.filter(({ at }) => at >= (tokens[0]?.until ?? Infinity))
  const back = steps.find(
    ({ n, status, action }) => action !== 'login' && status < 400 && late.some((each) => each.n < n),
  )
  const held = steps.findLast((step) => step.held !== undefined)?.held
  if (back && late.length > 0) {
    return {
      kind: 'good',
      says: `${countWords(late.length, 'call')} refused, one log-in fixed it`,
      why: `The token expired, the key did not. After the second log-in the cart still held what was in it: ${countWords(held ?? 0, 'item')} now. A cart belongs to the customer, not to a token.`,
    }
  }
  if (now >= token.until && late.length > 1)
    return {
      kind: 'bad',
      says: `${countWords(late.length, 'call')} refused, and more of the same will be`,
      why: 'Trying again does not help when the token has expired. Log in again, then repeat the call once.',
    }
  if (now >= token.until && late.length === 1)
    return {
      kind: 'bad',
      says: `Refused: the token ended at ${stamp(token.until)}`,
      why: 'The key is still good. Log in again.',
    }
  if (now >= token.until)
    return {
      kind: 'open',
      says: `The token ended at ${stamp(token.until)}`,
      why: 'Nobody tells the page. It learns it from the next answer.',
    }
  if (held !== undefined)
    return {
      kind: 'open',
      says: `The cart holds ${countWords(held, 'item')}`,
      why: `Key and token were both good. The token lives until ${stamp(token.until)}.`,
    }
  return {
    kind: 'open',
    says: 'Logged in',
    why: `The token lives until ${stamp(token.until)}. The log-in took no key.`,
  }
}
