import { type ApiRequest, isObject, type Json } from '#mocks/engine/request.ts'
import type { KeyRecord } from '#mocks/engine/key.ts'
import type { Note } from '#mocks/engine/rule.ts'
import { open, pages, text } from './sources.ts'
import { isAddress } from './bodies.ts'
import type { PaymentSession } from './state.ts'

/** Says which address a new session is bound to, and where it comes from. A text that is no address is not repeated. */
export const remarkOnNew = (
  key: KeyRecord | undefined,
  call: ApiRequest,
  json: Json | undefined,
): string | undefined => {
  if (!key) return undefined
  const given = isObject(json) ? json['ip'] : undefined
  if (key.class === 'public') {
    const captured = `captured from the call: ${call.ip}`
    return given === undefined ? captured : `${captured}; ip in the body ignored`
  }
  if (given === undefined) return 'no ip given: the payer is compared with nothing'
  return isAddress(given) ? `given in the body: ${given}` : 'ip in the body, not an address'
}

/** Says what the comparison came to, as far as the payment has got. */
export const remarkOnPayment = ({ ip, finished }: PaymentSession): string => {
  const bound = ip ? `session bound to ${ip.address} (${ip.from})` : 'session bound to no address'
  if (!finished) return `${bound}, not paid yet`
  return `${bound}, paid from ${finished.from}${finished.status === 'declined' ? ': IP mismatch' : ''}`
}

/** Notes the address of the paying client. It refuses no call: a wrong payer shows in the payment's status instead. */
export const clientIp: Note = {
  id: 'client-ip',
  title: 'Client IP',
  description:
    "With a public key, the address that counts is the caller's own. With a secret key it is `ip` in the body, if it is there. This step records which, and refuses nothing.",
  expected: "public key: the caller's address; secret key: ip, if given",
  source: text.choice,
  notes: [
    { says: 'An `ip` sent with a public key is ignored.', source: open.publicIp },
    { says: 'Where a secret key gives no `ip`, nothing is compared.', source: pages.sessionSource },
    { says: 'A payer at another address makes the payment `declined`.', source: open.mismatch },
  ],
  applies: ({ target }) => target.remark !== undefined,
  note: ({ target }) => target.remark ?? '',
}
