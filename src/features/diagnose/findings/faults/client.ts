import { key, writing } from '#src/features/diagnose/findings/stage.ts'
import type { FaultEntry } from './fault-words.ts'
import { notPassedWords } from './not-passed.ts'
import { tooLateWords } from './too-late-words.ts'

/** How a client is wired: what was passed goes to another place than was meant, or does not come back. */
export const clientFaults = {
  'header-of-page': {
    ...writing,
    says: 'header() sets a header of the answer that your own page gives. The call to the provider gets none, so it sends no key.',
    fix: 'Pass the header to the call: CURLOPT_HTTPHEADER of curl, or http.header of stream_context_create.',
  },
  'option-misnamed': {
    ...writing,
    says: ({ first, second }) =>
      `The option is named ${first}, but the client reads ${second === '' ? 'headers' : second}: it ignores this one, and no header is sent.`,
    fix: ({ second }) => `Name it ${second === '' ? 'headers' : second}.`,
  },
  'headers-immutable': {
    ...writing,
    says: ({ detail }) =>
      detail === 'clone'
        ? 'A request of Angular never changes: clone gives back a copy with the header, and the request without it is handed on, so no key is sent.'
        : detail === 'append'
          ? 'append and set of Headers give back nothing, so what is passed on here is undefined, and no header is sent.'
          : 'HttpHeaders of Angular never change: set and append give back a copy with the header, and the copy is not kept here, so no key is sent.',
    fix: ({ detail }) =>
      detail === 'request' || detail === 'clone'
        ? 'Hand on a copy of the request: next.handle(req.clone({ setHeaders: { name: value } })).'
        : detail === 'append'
          ? 'Make the Headers first, append to them on a line of its own, and pass the variable.'
          : 'Keep the copy: headers = headers.set(name, value), or pass an object: { headers: { name: value } }.',
  },
  'headers-grouped': {
    ...writing,
    fails: false,
    says: 'Since axios 1 an interceptor gets headers without groups: what it sets on headers.get or headers.common is not sent, or throws.',
    fix: 'Set it on the headers themselves: config.headers.set("Name", value).',
  },
  'header-before-open': {
    ...writing,
    says: 'setRequestHeader is called before open. XMLHttpRequest throws InvalidStateError there, and the header is not set.',
    fix: 'Call open first, then setRequestHeader, then send.',
  },
  'header-when-connected': {
    ...writing,
    says: 'setRequestProperty stands behind what connects. HttpURLConnection throws IllegalStateException there (Already connected), and the header is not set.',
    fix: 'Set all headers before connect, getResponseCode, getInputStream and getOutputStream.',
  },
  'headers-too-late': {
    ...writing,
    words: ({ detail }) => tooLateWords(detail),
  },
  'headers-not-passed': {
    ...writing,
    words: notPassedWords,
  },
  'host-not-listed': {
    ...writing,
    says: ({ first, second }) =>
      `JwtModule adds its header only for the hosts in ${first}, and ${second} is not one of them: no key is sent.`,
    fix: ({ first, second }) =>
      `Add '${second}' to ${first}. Everyone who opens the page can read a key in it, so only a public one belongs there.`,
  },
  'header-list-replaced': {
    ...writing,
    says: 'CURLOPT_HTTPHEADER is set a second time: this list takes the place of the first, so the header with the key is not sent.',
    fix: 'Put all header lines into one list.',
  },
  'base-dropped': {
    ...writing,
    says: ({ detail }) =>
      `The path is resolved against the base address as a browser resolves a link, so ${detail} of the base falls away.`,
    fix: 'End the base address with a slash, and begin the path without one.',
  },
  'no-cors': {
    ...writing,
    says: ({ who }) =>
      `With mode no-cors a browser drops the header of the key before it sends the call, so ${who} sees no key, and the page may not read the answer.`,
    fix: `Delete the mode, and call from your server: a secret key does not belong in a page.`,
  },
  'basic-from-auth': {
    ...key,
    says: ({ who }) =>
      `The option for a user name sends the key in base64 after Basic, and ${who} does not read that scheme.`,
    fix: ({ ways }) => `Delete it, and send the header: ${ways}.`,
  },
  'scheme-by-client': {
    ...key,
    says: ({ first }) =>
      `${first === '' ? 'This way to set a token' : first} adds Bearer by itself, and the value already holds it: it is sent twice.`,
    fix: 'Delete Bearer and the space from the token.',
  },
  'dotnet-scheme': {
    ...writing,
    says: ({ who, ways }) =>
      `${who} reads ${ways}, and .NET wants a scheme in that header. AuthenticationHeaderValue takes its one argument for the scheme, and Add refuses a value without one.`,
    fix: ({ provider }) =>
      provider?.credentialLocations.some(
        ({ header, scheme: written }) => header === 'Authorization' && written === 'bare',
      )
        ? 'Add the bare key as it is: TryAddWithoutValidation("Authorization", key).'
        : 'Pass two: new AuthenticationHeaderValue("Bearer", key).',
  },
  'blank-line-before-headers': {
    ...writing,
    says: 'There is a blank line before the headers. It ends the head of a request, so these lines are part of the body.',
    fix: 'Delete the blank line.',
  },
  'blank-line-missing': {
    ...writing,
    says: 'No blank line stands between the headers and the body, so the body is read as one more header and is not sent.',
    fix: 'Put a blank line in front of the body.',
  },
  'header-twice': {
    ...key,
    says: ({ detail }) =>
      `${detail} is there twice. A server joins both values with a comma or takes one of them, and the joined text is no key.`,
    fix: 'Delete one of them.',
  },
} as const satisfies Readonly<Record<string, FaultEntry>>
