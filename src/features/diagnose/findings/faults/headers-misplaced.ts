import { writing } from '#src/features/diagnose/findings/stage.ts'
import type { FaultEntry } from './fault-words.ts'

const CALLED: Readonly<Record<string, string>> = {
  axios: 'axios',
  requests: 'requests',
  urllib: 'urllib',
  'http.client': 'http.client',
  faraday: 'Faraday',
  'rest-client': 'RestClient',
  'net-http': 'Net::HTTP',
  fetch: 'fetch',
  jquery: '$.ajax',
  guzzle: 'Guzzle',
  wordpress: 'WordPress',
  httpoison: 'HTTPoison',
  node: 'https.get',
}

/** What a Python client calls the body in the place of an argument. */
const BODY_OF: Readonly<Record<string, (place: string) => string>> = {
  requests: (place) => (place === '2' ? 'json' : 'data'),
  urllib: () => 'data',
  'http.client': () => 'the body',
}
const PLACES = ['first', 'second', 'third', 'fourth']

/** What the second argument of a call is that sends a GET, and how its headers are given. */
const QUERY_OF: Readonly<Record<string, readonly [is: string, fix: string]>> = {
  dart: ['Uri.https is the path, and the third is the query', 'Pass them to the call: http.get(uri, headers: {...})'],
  jquery: ['$.get holds data', 'Use $.ajax({ url, headers })'],
  requests: ['requests.get is params', 'Name the argument: headers=headers'],
  faraday: ['Faraday.get holds parameters', 'Pass the headers third: Faraday.get(url, nil, headers)'],
  laravel: ['Http::get is the query', 'Set them before: Http::withHeaders([...])->get(url)'],
}

/** Headers that are passed in the place of something else. */
export const misplacedHeaderFaults = {
  'headers-in-body': {
    ...writing,
    says: ({ first, second }) =>
      first === 'named'
        ? `The headers are given as ${second}, so they go out as the body and no key is sent.`
        : `The headers stand where ${CALLED[first] ?? 'the call'} takes ${BODY_OF[first]?.(second) ?? 'the body'}: they are the ${PLACES[Number(second || 1)]} argument, so they go out as the body and no key is sent.`,
    fix: ({ first, second }) =>
      first === 'named'
        ? 'Give them as headers.'
        : BODY_OF[first]
          ? 'Name the argument: headers=headers.'
          : /^(?:faraday|rest-client|net-http|httpoison)$/.test(first)
            ? 'Give the body second and the headers third.'
            : second === '2'
              ? 'Give the body third and the headers behind it.'
              : 'Give the body second and { headers } third. Without a body, pass {} or null second.',
  },
  'headers-in-query': {
    ...writing,
    says: ({ first, second }) =>
      `${second === 'named' ? 'The headers stand among the parameters' : `The second argument of ${QUERY_OF[first]?.[0] ?? 'this call is the query'}`}, so ${second === 'named' ? 'they' : 'the headers'} go into the query of the address and no key is sent as a header.`,
    fix: ({ first, second }) =>
      `${(second === 'named' ? 'Put them under headers instead, beside the parameters' : QUERY_OF[first]?.[1]) ?? 'Pass them as the headers of the call'}. The key was in an address then, so look into the logs, and replace it if it is there.`,
  },
  'headers-inside-body': {
    ...writing,
    says: ({ first }) =>
      first === 'stringify'
        ? 'The bracket of JSON.stringify closes too late: the headers are its second argument, so they are dropped and no key is sent.'
        : 'The headers are inside of the body: they go out as fields of it, and no key is sent as a header.',
    fix: ({ first }) =>
      first === 'laravel'
        ? 'Take them out of the data, and set them before: Http::withHeaders([...])->post(url, data).'
        : 'Take headers out of the body, and put it beside the method.',
  },
  'headers-nested': {
    ...writing,
    says: 'An object named headers stands inside of the headers: the client sends one header of this name, and none with the key.',
    fix: 'Pass it once: { headers: { name: value } }. What holds headers already is the whole options.',
  },
  'headers-are-options': {
    ...writing,
    says: ({ first }) =>
      first === 'requests'
        ? 'The client takes its headers by their name alone: given like this, Python raises a TypeError, and nothing is sent.'
        : `The headers stand where ${CALLED[first] ?? 'the call'} takes its options, so none of them is sent.`,
    fix: ({ first }) =>
      first === 'requests'
        ? 'Name the argument: headers=headers.'
        : first === 'rest-client'
          ? 'Pass the headers themselves: RestClient takes them as the last argument, without headers: in front.'
          : first === 'httpoison'
            ? 'Pass them second, in front of the options: HTTPoison.get(url, headers).'
            : /^(?:guzzle|wordpress)$/.test(first)
              ? "Put them under their name: ['headers' => $headers]."
              : 'Put them under their name: { headers: myHeaders }.',
  },
  'options-too-late': {
    ...writing,
    says: ({ first }) =>
      first === 'laravel'
        ? 'The method of Http takes an address and data, and reads no third argument, so no header is sent.'
        : first === 'guzzle'
          ? 'Guzzle takes one array of options and reads none behind it, so no header is sent.'
          : `${CALLED[first] ?? 'The call'} takes its options as the second argument here and reads no third one, so no header is sent.`,
    fix: ({ first }) =>
      first === 'guzzle'
        ? "Put both into one array: ['debug' => true, 'headers' => [...]]."
        : first === 'laravel'
          ? 'Set them before: Http::withHeaders([...])->post(url, data).'
          : 'Pass { headers } as the second argument.',
  },
} as const satisfies Readonly<Record<string, FaultEntry>>
