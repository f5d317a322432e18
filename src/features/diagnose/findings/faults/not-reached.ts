import type { Words } from '#src/features/diagnose/findings/stage.ts'
import type { FaultContext } from './fault-words.ts'

/** Why a call reached nobody. What was in the way is the first word of the detail, a host the second. */
export const notReached = ({ first, second, provider }: FaultContext): Words => {
  const says = 'The call never reached the API, so this says nothing about the key.'
  const hosts = provider?.hosts.filter(({ answers }) => answers !== false).map(({ host }) => host) ?? []
  const isOwn = hosts.includes(second)
  switch (first) {
    case 'name':
      return {
        says: `No address was found for the host${second === '' ? '' : ` ${second}`}. ${says}`,
        fix:
          second !== '' && !isOwn && hosts.length > 0
            ? `Compare the name letter by letter: the host of the API is ${hosts.join(' or ')}.`
            : 'Check the spelling of the host, and that the machine has DNS and a way to the internet: containers, CI runners and VPNs often have not.',
      }
    case 'trust':
      return {
        says: `The client does not trust the certificate of the connection. Often a company proxy or virus scanner puts its own in between, or the list of root certificates is old. ${says}`,
        fix: 'Add the root certificate of the proxy to the client (NODE_EXTRA_CA_CERTS, REQUESTS_CA_BUNDLE, the trust store of Java), or update the list of roots. Do not switch the check off: the key would be sent to whoever answers.',
      }
    case 'certificate':
      return {
        says: `The certificate is for another host than the one that was called. ${says}`,
        fix: 'Check the host of the address, and what DNS or a proxy makes of it. Do not switch the check off.',
      }
    case 'handshake':
      return {
        says: `Client and server did not agree on a TLS connection. ${says}`,
        fix: 'Use TLS 1.2 or newer, and https on port 443. Behind nginx, proxy_ssl_server_name on sends the name of the host with the handshake.',
      }
    case 'plain':
      return {
        says: `The app does not allow calls over http, and this one was not sent. ${says}`,
        fix: 'Write https:// in the address.',
      }
    case 'refused':
      return {
        says: `Nothing listens at the address that was called. ${says}`,
        fix: 'Check host and port. In a container localhost is the container itself.',
      }
    case 'timeout':
      return {
        says: `No answer came in time. ${says}`,
        fix: 'Check firewall, proxy and the timeout of the client. Send a write again only if it cannot happen twice.',
      }
    default:
      return {
        says: `The connection was closed before an answer came. ${says}`,
        fix: 'Try it again, and look at what is in between: a proxy, a firewall, a limit on the size of the body.',
      }
  }
}
