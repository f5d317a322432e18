import type { Fault, PastedCall } from '#src/features/diagnose/call.ts'
import { concat, textAt, textFor } from '#src/features/diagnose/source-text.ts'
import { partialCall } from './partial-call.ts'

/** What clients say where they reached nobody, by what was in the way. A host is a group. */
const FAILURES: readonly (readonly [why: string, pattern: RegExp])[] = [
  [
    'name',
    /getaddrinfo (?:ENOTFOUND|EAI_AGAIN)(?: (?<host>[\w.-]+))?|Could not resolve host: *(?<host2>[\w-]+(?:\.[\w-]+)+)|NameResolutionError|Failed to resolve '(?<host3>[\w.-]+)'|\[Errno -[235]\] (?:Name or service not known|Temporary failure in name resolution)|nodename nor servname provided|UnknownHostException(?:: (?<host4>[\w.-]+))?|lookup (?<host5>[\w.-]+)[^\n]{0,60}no such host|php_network_getaddresses: getaddrinfo|No such host is known(?:\. \((?<host9>[\w.-]+):\d+\))?|The remote name could not be resolved: '(?<host6>[\w.-]+)'|ERR_NAME_NOT_RESOLVED|trying to proxy request[^\n]{0,200}\(ENOTFOUND\)|no resolver defined to resolve (?<host11>[\w.-]+)|Failed host lookup: '(?<host7>[\w.-]+)'/,
  ],
  [
    'expired',
    /ERR_CERT_DATE_INVALID|CERT_HAS_EXPIRED|certificate has expired|certificate (?:is not yet valid|expired)|CERT_NOT_YET_VALID|CertificateExpiredException|SEC_ERROR_EXPIRED_CERTIFICATE|NotTimeValid/,
  ],
  [
    'trust',
    /self[- ]signed certificate|unable to get local issuer certificate|CERTIFICATE_VERIFY_FAILED|certificate signed by unknown authority|PKIX path building failed|UntrustedRoot|SSL certificate problem|ERR_CERT_AUTHORITY_INVALID|SEC_ERROR_UNKNOWN_ISSUER|tls: failed to verify certificate: x509|unable to verify the first certificate|UNABLE_TO_VERIFY_LEAF_SIGNATURE|Could not establish trust relationship|Trust anchor for certification path not found/,
  ],
  [
    'certificate',
    /ERR_TLS_CERT_ALTNAME_INVALID|no alternative certificate subject name matches|ERR_CERT_COMMON_NAME_INVALID|SSL_ERROR_BAD_CERT_DOMAIN|certificate is not valid for|Hostname mismatch, certificate/,
  ],
  [
    'handshake',
    /SSL_do_handshake\(\) failed|handshake failure|wrong version number|tlsv1 (?:alert|unrecognized)|ERR_SSL_PROTOCOL_ERROR|ERR_SSL_VERSION_OR_CIPHER_MISMATCH|SSLHandshakeException|SSLV3_ALERT_HANDSHAKE_FAILURE|SSL_ERROR_SYSCALL|Could not create SSL\/TLS secure channel/,
  ],
  [
    'plain',
    /CLEARTEXT communication to (?<host8>[\w.-]+) not permitted|App Transport Security policy requires the use of a secure connection/,
  ],
  [
    'proxy',
    /ERR_(?:PROXY_CONNECTION|TUNNEL_CONNECTION)_FAILED|tunneling socket could not be established|ProxyError\b|Proxy Authentication Required|Received HTTP code \d{3} from proxy|CONNECT tunnel failed|(?:Could not|Couldn't) resolve proxy/i,
  ],
  ['blocked', /ERR_BLOCKED_BY_(?:CLIENT|ADMINISTRATOR)/],
  ['mixed', /Mixed Content: |Blocked loading mixed active content|ERR_BLOCKED_BY_MIXED/i],
  [
    'policy',
    /(?:violates the following|because it violates the document's) Content Security Policy|Content[- ]Security[- ]Policy: The page’s settings blocked|Refused to connect to [^\n]{0,300}(?:Content Security Policy|connect-src)|blocked by CSP/i,
  ],
  [
    'offline',
    /ERR_INTERNET_DISCONNECTED|ENETUNREACH|EHOSTUNREACH|ERR_ADDRESS_UNREACHABLE|No route to host|Network is unreachable|The Internet connection appears to be offline/,
  ],
  [
    'refused',
    /trying to proxy request[^\n]{0,200}\(ECONNREFUSED\)|ECONNREFUSED(?: (?<host10>[\w.:[\]-]+:\d+))?|Connection refused|actively refused it|ERR_CONNECTION_REFUSED|Failed to connect to [\w.-]+ port \d+/,
  ],
  [
    'timeout',
    /ETIMEDOUT|ESOCKETTIMEDOUT|UND_ERR_CONNECT_TIMEOUT|ConnectTimeout(?:Error)?\b|context deadline exceeded|ERR_CONNECTION_TIMED_OUT|timeout of \d+ms exceeded|Operation timed out after|Connection timed out|SocketTimeoutException|Read timed out|ReadTimeout\b|upstream timed out|Task timed out after [\d.]+ seconds|Function execution (?:took|timed out)/,
  ],
  [
    'reset',
    /ECONNRESET|socket hang up|Connection reset by peer|Remote end closed connection without response|RemoteDisconnected|ERR_CONNECTION_RESET|upstream prematurely closed connection|unexpected end of file from server|ERR_EMPTY_RESPONSE|Empty reply from server|ERR_HTTP2_PROTOCOL_ERROR|The underlying connection was closed|EOFException/,
  ],
  ['zero', /\bStatusCode\b[\s"');\]]{0,6}(?::|=>|=|\/\/)\s{0,3}["']?0\b(?![.\d])/],
  ['unsaid', /TypeError: Network request failed|TypeError: fetch failed/],
]

/** Why a call reached nobody, as a client says it; `detail` is what was in the way, and the host where it is named. */
export const networkFault = (source: string): Fault | undefined => {
  const text = source.slice(0, 60_000)
  for (const [why, pattern] of FAILURES) {
    const match = pattern.exec(text)
    if (!match) continue
    // One of the groups took part; the others are undefined, whatever the types say.
    const host = Object.values(match.groups ?? {}).join('')
    const [, unfilled] =
      /^[ \t:('"]*\{\{[ \t]*([\w.-]{1,60})[ \t]*\}\}/.exec(text.slice(match.index + match[0].length)) ?? []
    return {
      id: 'not-reached',
      span: { from: match.index, to: match.index + match[0].length },
      detail: unfilled === undefined ? `${why} ${host}`.trim() : `unfilled ${unfilled}`,
    }
  }
  return undefined
}

const POOL = /host='([\w.-]+)', port=\d+\)[^\n]{0,80}with url: (\/[^\s('"]*)/

/** The call of which Python's requests says that it reached nobody: its message names the host and the path apart. */
export const poolCall = (source: string): PastedCall | undefined => {
  const match = POOL.exec(source.slice(0, 60_000))
  const [all = '', host = '', path = ''] = match ?? []
  if (!match) return undefined
  const hostAt = match.index + all.indexOf(host)
  const pathAt = match.index + all.length - path.length
  const near = { from: hostAt, to: hostAt + 1 }
  return partialCall({
    form: 'python',
    method: textFor('GET', near),
    methodBy: 'default',
    url: concat([
      textFor('https://', near),
      textAt(source, hostAt, hostAt + host.length),
      textAt(source, pathAt, pathAt + path.length),
    ]),
    readAs: 'an error of the network',
  })
}
