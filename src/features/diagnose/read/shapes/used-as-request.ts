import type { Thing } from '#src/features/diagnose/read/languages/value.ts'

/** What sends a request on a client that the text only names: curl's options of PHP, a RestTemplate of Spring. */
const SENDS = /^curl_|(?:^|\.)(?:exchange|\w+For(?:Object|Entity|Location))$/

/** What sets a header on a request that was made where the text does not show it. */
const SETS_HEADER =
  /(?:^|\.)(?:\w*headers?\.(?:set|add|append|upsert|tryAddWithoutValidation|insert)|setRequestProperty|addRequestProperty|set_header|add_header|(?:set|add)(?:Headers?|Value)|setRequestHeader|set_?(?:basic|bearer)_?auth)$/i

const VERB = /^(?:GET|POST|PUT|PATCH|DELETE)$/

/** Whether something that the text only names is a request or a client, by what is done with it. */
export const isUsedAsRequest = ({ uses }: Thing): boolean =>
  uses.some(
    ({ isSet, method, args: [first] }) =>
      isSet ||
      SENDS.test(method) ||
      SETS_HEADER.test(method) ||
      (method === 'open' && first?.value.kind === 'text' && VERB.test(first.value.part.text)),
  )
