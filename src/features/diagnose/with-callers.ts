import { schemeWord } from '#mocks/engine/credential.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { PastedCall } from './call.ts'
import { concat, spanIn, textFor } from './source-text.ts'

/** A call whose header each caller of a method gives, as if they gave it right: no caller is in the paste. */
export const withCallers = ({ credentialLocations }: Provider, call: PastedCall): PastedCall =>
  call.response || !call.headers.some(({ byCaller }) => byCaller)
    ? call
    : {
        ...call,
        headers: call.headers.map((each) => {
          const way = credentialLocations.find(({ header }) => header.toLowerCase() === each.name.text.toLowerCase())
          const word = way && schemeWord(way)
          const span = spanIn(each.value)
          return each.byCaller && word && span
            ? { ...each, value: concat([textFor(`${word} `, span), each.value]) }
            : each
        }),
      }
