import type { PastedText } from '#src/features/diagnose/call.ts'
import { keysIn } from './kept-keys.ts'
import { searchText } from './texts/search.ts'
import { networkFault, poolCall } from './texts/network-error.ts'
import { pageIn } from './texts/gateway.ts'
import { corsFault, droppedFault, parserFault, tokenFault } from './texts/messages.ts'
import { readClientError } from './texts/client-error.ts'
import { readAddressError } from './texts/address-error.ts'
import { type Reader, callPaste, textPaste } from './reader.ts'
import { slice, spanIn } from '#src/features/diagnose/source-text.ts'
import { shellSaid } from './texts/shell-said.ts'

/** A message with the keys that stand around it: they tell whose it is, and whoever reads it sees them. */
const withKeys = (text: PastedText, source: string): PastedText => {
  // What PowerShell prints of a line has marks of its own behind the key.
  const isEcho = text.readAs.endsWith('PowerShell')
  const keys = (keysIn(source)?.keys ?? []).map((key) =>
    isEcho ? { ...key, value: slice(key.value, 0, /^[\w-]*/.exec(key.value.text)?.[0].length) } : key,
  )
  const span = keys[0] && spanIn(keys[0].value)
  return span ? { ...text, faults: [...text.faults, { id: 'key-in-log', span }], keys } : text
}

export const message: Reader = (source) => {
  const dropped = droppedFault(source)
  if (dropped && !keysIn(source)) return textPaste({ readAs: 'a log of nginx', faults: [dropped], keys: [] })
  const read = readClientError(source)
  if (read) return 'form' in read ? callPaste(read) : textPaste(withKeys(read, source))
  const said = shellSaid(source)
  const pattern = said.length > 0 ? searchText(source) : undefined
  if (pattern?.url)
    return callPaste({ ...pattern, faults: [...pattern.faults, ...said], readAs: 'a message of a shell' })
  const refused = readAddressError(source)
  if (refused) {
    const { fault, call } = refused
    const found = call ?? searchText(source)
    return found?.url
      ? callPaste({ ...found, faults: [...found.faults.filter(({ id }) => id !== fault.id), fault] })
      : textPaste({ readAs: 'an error of a client', faults: [fault], keys: [] })
  }
  const token = tokenFault(source)
  if (token) return textPaste({ readAs: 'a message about a token', faults: [token], keys: [] })
  const cors = corsFault(source)
  const network = cors && cors.detail !== 'perhaps' ? undefined : networkFault(source)
  const fault = network ?? cors ?? parserFault(source)
  if (!fault) return undefined
  const readAs = network ? 'an error of the network' : cors ? 'a message of a browser' : 'an error of a parser'
  const call = network ? (poolCall(source) ?? searchText(source)) : searchText(source)
  const page = fault.id === 'page-not-json' ? pageIn(source) : undefined
  const response = page && { status: call?.response?.status, ...page }
  return call?.url
    ? callPaste({ ...call, faults: [fault], readAs, ...(response && { response }) })
    : textPaste({ readAs, faults: [fault], keys: [] })
}
