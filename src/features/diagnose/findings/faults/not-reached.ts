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
    case 'unfilled':
      return {
        says: `The tool filled nothing in for {{${second}}}, so its name was taken for the host. ${says}`,
        fix: `Choose the environment that sets ${second}, and compare the name letter by letter, capitals too.`,
      }
    case 'expired':
      return {
        says: `The certificate of the connection is out of its time: it has expired, or the clock of this machine is wrong. ${says}`,
        fix: 'Compare the date and time of the machine first. If they are right, look at whose certificate it is: often that of a proxy in between. Do not switch the check off.',
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
    case 'proxy':
      return {
        says: `A proxy between this machine and the API refused the connection, or could not be reached. ${says}`,
        fix: 'Check HTTPS_PROXY and the settings of the proxy, and whether it wants a user and a password of its own: they are not the key.',
      }
    case 'blocked':
      return {
        says: `Something in the browser blocked this call, such as an ad blocker or a rule of the company. ${says}`,
        fix: 'Switch the extension off for this page, or try a private window without extensions. A call from your own server is never blocked like this, and a secret key belongs there.',
      }
    case 'mixed':
      return {
        says: `The page came over https and the call goes to http, so the browser stops it. ${says}`,
        fix: 'Write https:// in the address. A secret key does not belong in a page at all: call from your server.',
      }
    case 'policy':
      return {
        says: `The Content-Security-Policy of your own page does not allow a connection to this host, so the browser stops the call. ${says}`,
        fix: 'Call from your server: a secret key does not belong in a page. For a call that belongs there, add the host to connect-src.',
      }
    case 'offline':
      return {
        says: `This machine has no way to the network of the host. ${says}`,
        fix: 'Check the connection, the VPN and the firewall: containers and CI runners often have no way out.',
      }
    case 'refused': {
      const isLocal = /^(?:localhost|127\.|::1|\[::1\])/.test(second)
      return {
        says: isLocal
          ? `The call went to ${second}, this machine itself, and nothing listens there. ${says}`
          : `Nothing listens at the address that was called. ${says}`,
        fix: isLocal
          ? 'Where the address in your code is another one, a proxy was set: look at HTTPS_PROXY and HTTP_PROXY, and at a base address for development. In a container localhost is the container itself.'
          : 'Check host and port. In a container localhost is the container itself.',
      }
    }
    case 'unsaid':
      return {
        says: `The client got no answer, and does not say why. ${says}`,
        fix: 'Look at the cause that it keeps (error.cause in Node), and check host, network, and whether the app may call over http.',
      }
    case 'zero':
      return {
        says: `StatusCode 0 is no answer: the client got none, and keeps the reason for itself. ${says}`,
        fix: 'Print ErrorException and ErrorMessage of the response: a wrong host, TLS, a proxy or a timeout stands there.',
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
