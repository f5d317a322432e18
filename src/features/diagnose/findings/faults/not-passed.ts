import type { Words } from '#src/features/diagnose/findings/stage.ts'
import type { FaultContext } from './fault-words.ts'

/** Why headers that are written do not get into the call; how is the first word of the detail. */
export const notPassedWords = ({ detail, first, second }: FaultContext): Words => {
  switch (first) {
    case 'handle':
      return {
        says: `The options were set on $${second}, and curl_exec runs $${detail.split(' ')[2] ?? ''}, which nothing was set on: no call with these headers is sent.`,
        fix: `Write curl_exec($${second}).`,
      }
    case 'proceed':
      return {
        says: 'The header is set on a copy of the request, and proceed gets the request as it was: it is sent without a key.',
        fix: 'Hand on the copy: chain.proceed(request).',
      }
    case 'copy':
      return {
        says: `${second === '' ? 'newBuilder' : second} makes a copy, and the copy with the header is not kept: what is used behind it has no key.`,
        fix:
          second === 'mutate'
            ? 'Keep it and use it: client = client.mutate()....build().'
            : second.startsWith('with')
              ? 'Keep it and send it: $request = $request->withHeader(name, value).'
              : 'Keep it and send it: request = request.newBuilder()....build().',
      }
    case 'swift':
      return {
        says: 'The header is set on the URLRequest, and the task is given the address in its place: no key is sent.',
        fix: 'Pass the request: dataTask(with: request), or data(for: request).',
      }
    case 'feign':
      return {
        says: `No parameter fills in {${second}}, so Feign leaves the header out, and no key is sent.`,
        fix: `Give the method a parameter: @Param("${second}") String key.`,
      }
    case 'getFor':
      return {
        says: 'getForEntity and getForObject take no headers: what stands behind the address fills it in, so no key is sent.',
        fix: 'Use exchange(url, HttpMethod.GET, entity, String.class).',
      }
    case 'urlopen':
      return {
        says: 'urlopen takes no headers: Python raises a TypeError, and nothing is sent.',
        fix: 'Build a Request(url, headers=headers), and pass that to urlopen.',
      }
    case 'context':
      return {
        says: 'The context stands second, where file_get_contents takes a yes or no: its header is not sent.',
        fix: 'Pass it third: file_get_contents($url, false, $context).',
      }
    case 'refit':
      return {
        says: 'Refit asks AuthorizationHeaderValueGetter only where it makes the HttpClient by itself. Here it is given one, so the getter is not asked, and no key is sent.',
        fix: 'Give RestService.For the address in the place of the client, or set the header on that HttpClient: DefaultRequestHeaders, or a DelegatingHandler.',
      }
    case 'factory':
      return {
        says: `The header is set on the client that is named “${second}”, and this one is made without that name: it has no header and no base address of it.`,
        fix: `Write CreateClient("${second}").`,
      }
    case 'volley':
      return {
        says: 'getParams of Volley gives the fields of a body, and a GET has none: what is put there is no header.',
        fix: 'Override getHeaders(), and put the header there.',
      }
    case 'nil':
      return {
        says: 'httpAdditionalHeaders is nil until it is set, and with ?[…] the line does nothing then: no key is sent.',
        fix: 'Assign all of it: config.httpAdditionalHeaders = [name: value], or set the header on the URLRequest.',
      }
    case 'session-made':
      return {
        says: 'A session copies its configuration when it is made: headers that are set in it afterwards are not used, so no key is sent.',
        fix: 'Set them in a configuration first and make the session of it, or give them to the request: headers: [name: value].',
      }
    case 'second':
      return {
        says: 'The headers stand second, and the function takes them first: what stands in front of them is taken in their place, so none of them is sent.',
        fix: 'Pass the headers alone.',
      }
    case 'formula':
      return {
        says: `${second} takes an address, and no headers: what stands behind the address is a query or an option of the function, so no key is sent as a header.`,
        fix: 'Call from a script of the table: UrlFetchApp.fetch(url, { headers: { name: value } }) in Apps Script, kept with the key in its properties.',
      }
    case 'function':
      return {
        says: 'headers is a function here, and jQuery takes an object and calls none: no header of it is sent.',
        fix: 'Pass an object, or set the header in beforeSend: (xhr) => xhr.setRequestHeader(name, value).',
      }
    case 'spring-feign':
      return {
        says: '@Headers belongs to plain Feign. A client with @FeignClient of Spring does not read it, so no header is sent.',
        fix: 'Give the method @RequestHeader("Authorization") String value, name it in headers of @GetMapping or @RequestMapping, or set it in a RequestInterceptor.',
      }
    case 'getjson':
      return {
        says: '$.get and $.getJSON take data second, and no options: beforeSend never runs and headers are not read, so no key is sent.',
        fix: 'Use $.ajax({ url, headers }).',
      }
    case 'jsonp':
      return {
        says: 'jsonp loads the address as a script, and a script is loaded without headers: no key is sent.',
        fix: 'Delete dataType jsonp, and call from your server: a secret key does not belong in a page.',
      }
    case 'all':
      return {
        says: 'The headers of the call that your own server got are handed on, and none with your key is added: a key is sent only where your caller sends one. Host goes along, and servers refuse a foreign one.',
        fix: 'Write the headers anew, with the key from the environment of your server.',
      }
    case 'promise':
      return {
        says: `${second} is async and nothing waits for it: a promise stands in the place of the headers, so none of them is sent.`,
        fix: `Write await in front of ${second}(), inside an async function.`,
      }
    case 'instance':
      if (second === 'HttpClient')
        return {
          says: 'The key is set on one HttpClient, and this call goes through a new one, which does not have it: no key is sent.',
          fix: 'Call it on the client that the key was set on: let it be injected.',
        }
      return {
        says: `The key is set on ${second === 'axios' ? 'an instance of axios' : second === 'requests' ? 'a session' : 'a client'}, and this call goes through ${second} itself, which does not have it: no key is sent.`,
        fix: `Call it on ${second === 'axios' ? 'the instance' : second === 'requests' ? 'the session' : 'the client'}, and not on ${second}.`,
      }
    case 'request':
      return {
        says: 'The header is set on one request, and another one is sent, which has no key.',
        fix: 'Send the request that has the header: client.Do(req) in Go, http.request(req) in Ruby.',
      }
    default:
      return {
        says: 'The headers with the key are written here, but the call is not given them, so it sends no key.',
        fix: 'Pass them to the call.',
      }
  }
}
