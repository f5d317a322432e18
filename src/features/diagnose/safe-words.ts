import type { KeyFormat } from '#mocks/engine/key.ts'
import { findCredentials } from '#mocks/engine/find-credentials.ts'
import { looksMixed } from '#mocks/engine/key-format.ts'
import { redact } from '#mocks/engine/redact.ts'
import { isMasked } from './credential/look.ts'
import type { Span } from './source-text.ts'

// Words of our own sentences: a search by name may take them for a value, as in `key: Authorization`, `HTTP_TOKEN]: Header`; a function in code.
const OWN =
  /^(?:(?:proxy-)?(?:authorization|authentication|bearer|basic|token|x-api-key|api-key)|headers?|values?|client|server|address|request|response|answer|variable|string|method|invalid|missing|json\.(?:stringify|dumps|generate)|json_?encode)$/i

/** An address alone, as it may stand behind an option without a value: it is no secret. */
const ADDRESS = /^https?:\/\/[\w.-]+(?:\/[\w./-]*)?$/i
const isAddress = (text: string): boolean => ADDRESS.test(text) && !(text.match(PART) ?? []).some(looksMixed)

const PART = /[A-Za-z0-9_-]{10,}/g

/** Masks in a sentence of ours what it repeats of the paste: its credentials, also in capitals or small letters. `read` are texts as they are once their escapes are undone: a key may stand there otherwise than in the source. */
export const safeWords = (
  source: string,
  secrets: readonly Span[],
  keyFormats: readonly KeyFormat[],
  read: readonly string[] = [],
): ((text: string) => string) => {
  const inSource = secrets.map(({ from, to }) => source.slice(from, to))
  // A value that only its name makes a secret is known from the source, where both stand together.
  const inRead = read.flatMap((text) =>
    findCredentials(text, { keyFormats, isTyped: true }).flatMap(({ from, to, kind }) =>
      kind === 'named' ? [] : text.slice(from, to),
    ),
  )
  const found = [...inSource, ...inRead].filter((text) => text.length >= 6)
  const whole = found.filter((text) => !OWN.test(text) && !isMasked(text) && !isAddress(text))
  // A sentence may repeat a part of what was found, as the host of an address.
  const parts = whole.flatMap((text) => text.match(PART) ?? []).filter(looksMixed)
  const texts = [...new Set([...whole, ...parts])].flatMap((text) => [
    ...new Set([text, text.toLowerCase(), text.toUpperCase()]),
  ])
  return (text) => redact(text, keyFormats, texts)
}
