import { address, key, writing } from '#src/features/diagnose/findings/stage.ts'
import type { FaultEntry } from './fault-words.ts'
import { proxyDrops } from './proxy-drops.ts'

/** What proxies, gateways and servers between caller and provider make of a call. */
export const proxyFaults = {
  'proxy-keyless': {
    ...key,
    says: 'The page sends no key, as it should be, and the proxy that hands its calls on adds none.',
    fix: ({ first, ways }) =>
      `Let it add the key on the server's side, under headers beside target: ${ways}. Read it from a variable that no page gets${first === 'vite' ? ' (loadEnv, and a name without VITE_)' : ''}. A proxy for development is not there in production: a server must do it.`,
  },
  'dropped-by-nginx': {
    ...key,
    says: ({ detail }) =>
      `nginx leaves out a header that has an underscore in its name, so ${detail === '' ? 'this one' : detail} never arrives behind it, and no key comes.`,
    fix: ({ ways }) =>
      `Send the name with hyphens: ${ways}. Only where the caller cannot change: underscores_in_headers on.`,
  },
  'proxy-variable': {
    ...writing,
    says: ({ first, second }) =>
      first === 'hyphen'
        ? `A name of a variable has no hyphen in nginx: it reads ${second} only up to there, and the header gets another value than the one of the caller.`
        : `nginx has no variable ${first}: it reads none of the environment, refuses its configuration and does not start with it.`,
    fix: ({ first, second }) =>
      first === 'hyphen'
        ? `Write ${second.replaceAll('-', '_')}, with underscores.`
        : 'Let envsubst fill the file in before nginx starts: its image does so for /etc/nginx/templates/*.template. Or set the header in a file of its own that is included.',
  },
  'cgi-drops': {
    ...key,
    says: ({ detail }) =>
      `Apache hands the header Authorization to no ${detail === 'wsgi' ? 'WSGI' : 'PHP or CGI'} by itself, so HTTP_AUTHORIZATION is empty there, and what is sent on has no key.`,
    fix: ({ detail }) =>
      detail === 'wsgi'
        ? 'In the configuration of Apache, set to On: WSGIPassAuthorization.'
        : 'Write CGIPassAuth On, or let SetEnvIf hand the header on. A key of your own is better read from the environment of the server.',
  },
  'proxy-host': {
    ...writing,
    fails: false,
    says: 'The proxy hands on the name of your own server as Host. What stands in front of the API knows no such name, and answers 403, 404, 421 or a page of its own.',
    fix: ({ provider, detail }) =>
      detail === 'code'
        ? 'Write changeOrigin: true beside the target.'
        : `Set Host to ${provider?.hosts.find(({ answers }) => answers !== false)?.host ?? 'the host of the API'}, and in nginx proxy_ssl_server_name on.`,
  },
  'proxy-drops': { ...key, words: proxyDrops },
  'key-to-stranger': {
    ...address,
    says: ({ detail, who }) =>
      `The call goes to ${detail}, a proxy of strangers: they can read the key, and they choose what reaches ${who} and what comes back.`,
    fix: 'Call from your own server, which no rule of a browser stops, and replace the key: others have had it.',
  },
  'rewrite-adds-nothing': {
    ...key,
    fails: false,
    says: ({ detail }) =>
      detail === 'answer'
        ? 'The headers of this rule are set on the answer that your page gets. The call that is handed on gets none of them, so no key is sent.'
        : 'A rewrite hands on what the browser sent and adds no header, so no key is sent unless the page sends one, where everyone can read it.',
    fix: ({ ways }) => `Call from a route of your own server that adds the key from its environment: ${ways}.`,
  },
} as const satisfies Readonly<Record<string, FaultEntry>>
