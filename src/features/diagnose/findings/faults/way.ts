import { address, foundTwice, key, token, writing } from '#src/features/diagnose/findings/stage.ts'
import type { FaultEntry } from './fault-words.ts'
import { addressRefused } from './address-refused.ts'
import { refusedBy } from './client-refusal.ts'
import { notReached } from './not-reached.ts'

/** What happens to a call on its way: in the client, the browser, a proxy or the network, as a message tells it. */
export const wayFaults = {
  'http-of-client': {
    ...writing,
    says: 'Net::HTTP is not told to use TLS, so it speaks plain HTTP, even to port 443: the call ends in a 400, in EOFError or in a redirect, and the key crosses the network in the clear.',
    fix: 'Write use_ssl: true behind the port, or http.use_ssl = true before the call. If the call ever went out like this, replace the key.',
  },
  'redirect-dropped': {
    ...writing,
    says: ({ first, second }) =>
      `The first answer is a ${first} to ${second}, and the client left the header with the key out of the second request: it does so when host or scheme change.`,
    fix: ({ provider }) =>
      `Call the address directly that answers without a redirect: https://${provider?.hosts.find(({ answers }) => answers !== false)?.host ?? 'the host of the API'}.`,
  },
  'too-many': {
    ...address,
    says: 'The answer is 429: too many calls came in a short time. It says nothing against the key.',
    fix: 'Wait as long as Retry-After or the reset of the limit says, where the answer has one, and send fewer calls at a time. After a second 429 wait longer than after the first.',
  },
  'history-stripped': {
    ...key,
    fails: false,
    says: 'Chrome leaves credentials out of a HAR unless it is told otherwise, so a key may have been sent although none is in it.',
    fix: 'Export it “with sensitive data”, or look at the request headers in the panel itself.',
  },
  'answer-headers-sent': {
    ...writing,
    fails: false,
    says: 'Access-Control-Allow-… are headers of an answer. A page that sends them only makes the browser ask for leave first, by OPTIONS, which never carries a key; where the answer to that does not allow them, the call itself is not sent.',
    fix: 'Delete them. If the browser still stops the call, make it from your server.',
  },
  'answer-hidden': {
    ...key,
    fails: false,
    says: ({ detail }) =>
      detail === 'stream'
        ? 'file_get_contents gives only a warning in the place of the answer: what stands in it, which names the cause, is not shown.'
        : detail === 'urllib'
          ? 'urllib raises an error in the place of the answer and does not print what stands in it, which names the cause.'
          : detail === 'file'
            ? 'FileNotFoundException is how HttpURLConnection tells of any answer from 400 on: the address need not be wrong, and what stands in the answer is not shown.'
            : 'HttpURLConnection of Java threw its own error in the place of the answer: that was a 401, and what stands in it is not shown.',
    fix: ({ detail }) =>
      detail === 'stream'
        ? "Set 'ignore_errors' => true under http in the context, and print what comes back. Then look the message up here."
        : detail === 'urllib'
          ? 'Print it: except urllib.error.HTTPError as e: print(e.code, e.read()). Then look the message up here.'
          : detail === 'file'
            ? 'Read getResponseCode() and getErrorStream(): the status and the code in the answer tell the cause. Then look it up here.'
            : 'Call with another client to see it: JdkClientHttpRequestFactory or HttpComponentsClientHttpRequestFactory in Spring, or HttpClient of Java.',
  },
  'refused-by-client': {
    ...writing,
    words: refusedBy,
  },
  'headers-replaced': {
    ...writing,
    says: ({ detail }) =>
      detail === 'Header'
        ? 'Other headers are assigned to the request after the key was set, and take the place of all before them, so no key is sent.'
        : `${detail} is spread behind headers, and holds headers of its own here: they take the place of these, so no key is sent.`,
    fix: ({ detail }) =>
      detail === 'Header'
        ? 'Assign them first, and set the header with the key behind that.'
        : `Merge them behind the spread: { ...${detail}, headers: { ...own, ...${detail}.headers } }.`,
  },
  cors: {
    ...writing,
    says: ({ detail, first, second, provider }) => {
      if (detail === 'perhaps')
        return 'The browser stopped this call or could not reach the host; it does not tell pages which. With an API that answers servers alone it is usually CORS.'
      const isTheirs = provider?.hosts.some(({ host }) => host === first) ?? false
      const who = first === '-' || isTheirs ? (provider ? provider.name : 'the API') : first
      const says =
        second === ''
          ? `The browser stopped this call: the answer of ${who} does not allow the origin of this page.`
          : second === '*'
            ? `The browser stopped this call: it was asked to send cookies along, and the answer of ${who} allows that to no page.`
            : `The browser stopped this call: the answer to its preflight${first === '-' || isTheirs ? '' : ` from ${first}`} does not allow the header ${second} from a page of this origin.`
      return `${says} That says nothing about the key.`
    },
    fix: ({ detail, first, second, provider }) => {
      const isOwn = detail !== 'perhaps' && first !== '-' && !provider?.hosts.some(({ host }) => host === first)
      return isOwn
        ? `If ${first} is your own server, let it allow the origin of the page (Access-Control-Allow-Origin)${second === '' ? '' : ` and ${second} (Access-Control-Allow-Headers)`}, also in its answer to OPTIONS. Let it add the key itself: a secret key does not belong in a page.`
        : 'Call from your server, and let the page ask the server: a secret key does not belong in a page. No header of yours can allow it from the page.'
    },
  },
  'address-refused': {
    ...foundTwice['address-refused'],
    words: addressRefused,
  },
  'not-reached': {
    ...address,
    words: notReached,
  },
  'clocks-apart': {
    ...token,
    says: ({ first, second }) =>
      first === ''
        ? 'Two clocks differ: for the other machine the token is not valid yet, or has already expired.'
        : `The token counts from ${first} (${second.startsWith('iat') ? 'iat' : 'nbf'}), and the text is dated ${second.slice(4).replace('_', ' ')} before that: to the server it is not valid yet. The clock that made the token is ahead, or that of the server is behind. The API key is not the fault.`,
    fix: 'Set both clocks by NTP, and allow a minute of difference where you check tokens yourself.',
  },
  'interceptor-without-return': {
    ...writing,
    says: ({ detail }) =>
      detail === 'requests'
        ? '__call__ of the class for auth returns nothing, so requests has no request to send and fails before it sends anything.'
        : 'The interceptor returns nothing, so axios has no request to send and fails before it sends anything.',
    fix: ({ detail }) => (detail === 'requests' ? 'End it with return r.' : 'End it with return config.'),
  },
  'token-self-made': {
    ...token,
    says: ({ provider, who }) =>
      provider?.tokens
        ? `The code makes this token by itself. ${who} takes only tokens that it gave a customer at the login: one that you sign is invalid, whatever secret signs it.`
        : `The code makes a token (JWT) and sends it. ${who} reads the key itself, and no token that is made with it.`,
    fix: ({ provider, ways }) =>
      provider?.tokens
        ? 'Log the customer in, and send the token of that answer as it came, beside the key.'
        : `Send the key as it was issued: ${ways}.`,
  },
  'token-past-end': {
    ...token,
    says: ({ first, second }) =>
      first === 'challenge'
        ? 'The answer itself says in WWW-Authenticate that the token has expired.'
        : first === ''
          ? 'A library that checks tokens (JWT) says that this one has expired. A token is not an API key: the keys here are checked by the provider, and its answer would be another.'
          : `The token ended at ${first} (exp), and the text is dated ${second.replace('_', ' ')} after that: it had expired. The API key is not the fault.`,
    fix: 'Get a new token where the old one came from, and read its exp before you send it. If it is new, compare the clocks of both machines.',
  },
  'header-off': {
    ...key,
    says: ({ detail }) =>
      detail === 'auth: none'
        ? 'The request says auth: none, so it does not take the authorization that is set up, and no key is sent.'
        : `The header ${detail} is there but switched off, so it is not sent.`,
    fix: ({ detail }) =>
      detail === 'auth: none' ? 'Write auth: inherit in the request.' : 'Switch it on in the list of headers.',
  },
  'variable-off': {
    ...key,
    says: ({ detail }) =>
      `${detail} is switched off in this environment: nothing is filled in for it, and {{${detail}}} is sent as it is.`,
    fix: 'Tick it in the environment, and choose the environment for the request.',
  },
  'page-not-json': {
    ...address,
    says: 'The answer was not JSON but another text, most often an HTML page: a wrong address, or the page of a proxy or gateway. This message says nothing about the key.',
    fix: 'Print the status and the first lines of the answer before it is parsed, and compare host and path with the endpoint table.',
  },
} as const satisfies Readonly<Record<string, FaultEntry>>
