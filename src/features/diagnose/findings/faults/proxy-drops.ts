import type { Words } from '#src/features/diagnose/findings/stage.ts'
import type { FaultContext } from './fault-words.ts'

/** Why a header of the caller does not get through a proxy. */
export const proxyDrops = ({ detail, first, second, ways }: FaultContext): Words => {
  const orSet = `Delete the line, or set the header with the key there: ${ways}.`
  switch (first) {
    case 'inherited':
      return {
        says: `A location that sets headers of its own takes none from the block around it, so ${second} is not set in this one.`,
        fix: `Repeat proxy_set_header ${second} in the location.`,
      }
    case 'login':
      return {
        says: 'With auth-type: basic the ingress asks its callers for a login of its own in Authorization, and takes this header out of what it hands on: a key in it never arrives.',
        fix: `Take the auth- annotations away, or let the service behind it add the key itself: ${ways}.`,
      }
    case 'code':
      return { says: `This line takes the header ${second} out of what is handed on, so no key arrives.`, fix: orSet }
    case 'cloudfront':
      return {
        says: 'CloudFront hands on the headers of this list alone, and the one with the key is not among them, so it never arrives.',
        fix: `Add it to the list, or to an origin request policy: ${ways}.`,
      }
    default:
      return {
        says: `This line of the proxy takes ${detail === '' ? 'all headers of the caller' : `the header ${detail}`} away, so the key of the caller never arrives.`,
        fix: orSet,
      }
  }
}

/** What a proxy with a login of its own does to the header in which a key is sent. */
export const loginOfProxy = ({ detail, who, ways }: FaultContext): Words => {
  const set = `Set the header in the proxy (proxy_set_header in nginx, RequestHeader set in Apache, header_up in Caddy, customrequestheaders in Traefik): ${ways}. Or take the login away there.`
  switch (detail) {
    case 'token':
      return {
        says: `auth_request asks a service for logins (such as oauth2-proxy), and this line writes the token of that login into Authorization: what the caller sent there, the key, never reaches ${who}.`,
        fix: set,
      }
    case 'gate':
      return {
        says: `auth_request lets those through alone who are logged in at its service (such as oauth2-proxy). A call with nothing but a key gets the 401 or the login page of the proxy, and never reaches ${who}.`,
        fix: 'Leave this path out of the login: a location of its own with auth_request off, or skip_auth_routes of oauth2-proxy.',
      }
    default:
      return {
        says: 'The proxy asks its callers for a login of its own, in the header Authorization, and hands this header on: what arrives is Basic with that login, and a key cannot stand in the same header.',
        fix: set,
      }
  }
}
