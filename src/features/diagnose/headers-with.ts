import type { PastedCall } from './call.ts'
import type { KeyPlace } from './credential/find-key.ts'
import { parseCredentialValue, withCredential } from './credential/parse-credential-value.ts'

/** The headers of a call that are sent, with another key and another token in their places where there are any. */
export const headersWith = (
  call: PastedCall,
  place: KeyPlace,
  key: string | undefined,
  token: string | undefined,
): readonly (readonly [string, string])[] =>
  call.headers
    .filter(({ lost }) => lost !== true)
    .map((header) => {
      const { name, value } = header
      if ((place.where === 'way' || place.where === 'header') && place.header === header && key !== undefined)
        return [name.text, withCredential(place.parsed, key)] as const
      if (token !== undefined && name.text.toLowerCase() === 'authorization')
        return [name.text, withCredential(parseCredentialValue(value), token)] as const
      return [name.text, value.text] as const
    })
