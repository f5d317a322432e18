import type { PastedResponse } from '#src/features/diagnose/call.ts'
import type { Words } from './stage.ts'

// The gateway works, and the server behind it does not: its status, or the number that Cloudflare prints.
const BEHIND =
  /\b(?:50[234] (?:- |Bad Gateway|Service|Gateway)|Gateway Time-?out|error code: 5\d\d|Error 5[23]\d|Endpoint request timed out|upstream connect error|no healthy upstream|code=H1\d )/i

/** What the gateways say of themselves that answer in JSON, and what it means there. */
const OWN_ANSWERS: readonly (readonly [words: RegExp, says: string, fix: string])[] = [
  [
    /No API key found in request|Invalid authentication credentials|Unauthorized consumer/,
    'it asks its callers for a key of its own, in the header that its plugin key-auth names (apikey, where no other is set), and did not find a good one.',
    'Send the key of the gateway in that header, beside the one of the provider.',
  ],
  [
    /no Route matched with those values/,
    'it has no route for this host, path and method.',
    'Compare all three with its routes. Where the gateway is not yours, call the API directly.',
  ],
  [
    /Missing Authentication Token/,
    'it says so where it has no route for this path and method, the stage in front of the path included.',
    'Compare the address with the routes of the stage, and deploy the API again after a change.',
  ],
  [
    /"Forbidden"/,
    'it says so where its own key (x-api-key) is missing, wrong or in no usage plan of this stage, or where a policy or firewall of it refuses the caller.',
    'Send the key of the gateway, and see that a usage plan ties it to the stage; then look at the resource policy.',
  ],
  [
    /^\s*RBAC: access denied|\b(?:rbac|ext_authz)_(?:access_)?denied/,
    'a policy of the mesh or gateway does not let this caller through.',
    'Look at its AuthorizationPolicy or its service for authorization: from whom, to which host and path.',
  ],
  [
    /^(?:NR|NC|NFCF)\b|^(?:route|cluster)_not_found/,
    'it has no route for this host and path.',
    'Compare host and path with its routes (VirtualService, HTTPRoute), and host and port with the ServiceEntry of the API.',
  ],
  [
    /^direct_response/,
    'it is told to give a fixed answer here. A mesh that lets only known hosts out does so with all others (BlackHoleCluster).',
    'Add a ServiceEntry for the host of the API, or look at the direct response of this route.',
  ],
  [
    /^(?:UT|UPE)\b|^U[FHCOR]X?\b|^L[RH]\b|^no_healthy_upstream/,
    'it got no good answer from the server behind it.',
    'The flag says why: UF no connection (address, port, TLS), UH no healthy server, UC or UR cut off, UT too late, UO too many at a time. Look at the rule and the TLS settings for this host.',
  ],
  [
    /^(?:RL|RLSE)\b|^request_rate_limited/,
    'it lets no more calls of this client through for now.',
    'Send fewer calls at a time, or raise its limit.',
  ],
  [
    /^UAEX\b/,
    'its service for authorization did not let the call through.',
    'Look at what that service asks for, and at its log.',
  ],
  [
    /oauth2[-_ ]?proxy|\/oauth2\/(?:start|sign_in|auth)\b/i,
    'it lets those through alone who are logged in there, by its cookie. A call with a key has none.',
    'Leave this path out of the login (skip_auth_routes, or no auth_request in the location), or call past it.',
  ],
  [
    /^\s*(?:Jwt |Audiences in Jwt )|jwt_authn_access_denied/,
    'it reads Authorization itself, and wants a token (JWT) of its own issuer there. A key is none.',
    'Leave this host and path out of its rule for tokens, or call past it: what stands in Authorization cannot be both.',
  ],
  [
    /^\s*Invalid IAP credentials/,
    'it reads Authorization itself, and wants a token of Google there. A key is none.',
    'Send the token of Google in Proxy-Authorization, which it reads too, and the key of the provider as it is.',
  ],
  [
    /"errorcode"\s*:\s*"(?:steps\.)?oauth\.v2\.|"code"\s*:\s*9009\d\d\b|Authorization field missing|Access to this API has been disallowed|Key not authori[sz]ed|API key (?:found )?in request/,
    'it asks its callers for a key or token of its own, and found none that it takes.',
    'Send that one in the header or parameter that its policy names, beside the key of the provider.',
  ],
  [
    /subscription key/,
    'it asks its callers for a subscription key, in the header Ocp-Apim-Subscription-Key.',
    'Send that key of the gateway beside the one of the provider.',
  ],
]

/** Whether a gateway answers in its own words for what it asks of its callers: the call was meant to go through it. */
export const answersItself = ({ body }: PastedResponse): boolean =>
  OWN_ANSWERS.some(([words]) => words.test(body.slice(0, 2000)))

const inLog = (body: string): boolean => /heroku\[router\]/.test(body.slice(0, 2000))

/** What a page of a gateway says that stands in the place of an answer of the provider. */
export const pageWords = ({ gateway = '', status = 0, body }: PastedResponse, provider?: string): Words => {
  if (status === 407)
    return {
      says: 'A proxy on the way wants a user name and a password of its own (407). The call went no further, so this says nothing about the key.',
      fix: 'Give the client the login of the proxy (curl: --proxy-user; others: HTTPS_PROXY with user and password), or call past the proxy.',
    }
  const own =
    /^\s*(?:\{|RBAC: |Jwt |Audiences in|Invalid IAP|\w{3,40}_denied)|^[A-Z]{2,4}\b|^[a-z]+(?:_[a-z]+)+\b/.test(body) ||
    gateway === 'oauth2-proxy'
      ? OWN_ANSWERS.find(([words]) => words.test(body.slice(0, 2000)))
      : undefined
  if (own)
    return {
      says: `This is the answer of ${gateway} and not of ${provider ?? 'a provider'}: ${own[1]} It says nothing about the key of the provider.`,
      fix: own[2],
    }
  const who = `${provider === undefined ? 'This is' : 'The answer is'} a ${inLog(body) ? 'log line' : 'page'} of ${gateway}${provider === undefined ? ', not an answer of a provider' : ` and none of ${provider}`}`
  if (status === 429 || /\b429 Too Many Requests\b/.test(body.slice(0, 2000)))
    return {
      says: `${who}: it lets no more calls of this client through for now, so it says nothing about the key.`,
      fix: 'Wait, as long as Retry-After says where it is there, and send fewer calls at a time.',
    }
  return status >= 502 || BEHIND.test(body.slice(0, 20_000))
    ? {
        says: `${who}: it got no good answer from the server behind it, so it says nothing about the key.`,
        fix: 'Try again after a pause, and look at the status page of the provider, or at your own server where the gateway is yours. Send a write again only if it cannot happen twice.',
      }
    : {
        says: `${who}: the call was stopped before it reached the API, so it says nothing about the key.`,
        fix: `Look at what is in between: a proxy, a firewall, a block of your address or country, a wrong host${provider === undefined ? ' or path' : ''}. Try the same call from another network.`,
      }
}
