import type { Fault, WiringId } from '#src/features/diagnose/call.ts'
import { type Finding, finding } from './catalog.ts'
import { refusedBy } from './client-refusal.ts'
import { ways, who, type WiringContext, type Words } from './wiring-words.ts'

const CALLED: Readonly<Record<string, string>> = {
  axios: 'axios',
  requests: 'requests',
  fetch: 'fetch',
  jquery: '$.ajax',
  guzzle: 'Guzzle',
  wordpress: 'wp_remote_post',
}

const words = (id: WiringId, detail: string, context: WiringContext): Words => {
  const { provider, form } = context
  const [client = '', more = ''] = detail.split(' ')
  switch (id) {
    case 'headers-in-body':
      return {
        says:
          client === 'requests'
            ? `The ${more === 'json' ? 'third argument of requests.post is json' : 'second argument of requests.post is data'}, so the headers go out as the body and no key is sent.`
            : `The object with the headers is where ${CALLED[client] ?? 'the call'} takes the body: it is the second argument, so it goes out as the body and no key is sent.`,
        fix:
          client === 'requests'
            ? 'Name the argument: headers=headers.'
            : 'Give the body second and { headers } third. Without a body, pass {} or null second.',
      }
    case 'headers-in-query':
      return {
        says: 'The second argument of requests.get is params, so the headers go into the query of the address and no key is sent as a header.',
        fix: 'Name the argument: headers=headers. The key was in an address then, so look into the logs, and replace it if it is there.',
      }
    case 'headers-are-options':
      return {
        says: `The headers are where ${CALLED[client] ?? 'the call'} takes its options, so none of them is sent.`,
        fix:
          client === 'rest-client'
            ? 'Pass the headers themselves: RestClient takes them as the last argument, without headers: in front.'
            : 'Put them under their name: { headers: myHeaders }.',
      }
    case 'option-misnamed':
      return {
        says: `The option is named ${detail}, but the client reads headers: it ignores this one, and no header is sent.`,
        fix: 'Name it headers.',
      }
    case 'headers-as-text':
      return {
        says: 'CURLOPT_HTTPHEADER takes an array of lines. A string is refused, and no header is sent.',
        fix: "Put the line into an array: ['Name: value'].",
      }
    case 'header-lines-as-map':
      return {
        says: 'CURLOPT_HTTPHEADER takes a list of lines, "Name: value" each. From a map, curl sends only the values, without their names, so no header of this name arrives.',
        fix: "Write each as one text: ['Name: value'].",
      }
    case 'pair-is-a-set':
      return {
        says: 'There is a comma between name and value, which makes a set in Python, not a dictionary.',
        fix: 'Put a colon between them: {"Name": value}.',
      }
    case 'colon-in-name':
      return {
        says: 'There is a colon or a space inside the name of the header. Clients refuse such a name, or send another one.',
        fix: 'Write the name alone: the client adds the colon.',
      }
    case 'no-cors':
      return {
        says: `With mode no-cors a browser drops the header of the key before it sends the call, so ${who(context)} sees no key, and the page may not read the answer.`,
        fix: `Delete the mode, and call from your server: a secret key does not belong in a page.`,
      }
    case 'basic-from-auth':
      return {
        says: `The option for a user name makes Basic authentication: the key is sent in base64 after Basic, and ${who(context)} does not read that scheme.`,
        fix: `Delete it, and send the header: ${ways(context)}.`,
      }
    case 'scheme-by-client':
      return {
        says: `${client === '' ? 'This way to set a token' : client} adds Bearer by itself, and the value already holds it: it is sent twice.`,
        fix: 'Delete Bearer and the space from the token.',
      }
    case 'dotnet-scheme':
      return {
        says: `AuthenticationHeaderValue with one argument takes it for the scheme, so .NET wants a scheme where ${who(context)} reads ${ways(context)}.`,
        fix: provider?.credentialLocations.some(
          ({ header, scheme: written }) => header === 'Authorization' && written === 'bare',
        )
          ? 'Add the bare key as it is: TryAddWithoutValidation("Authorization", key).'
          : 'Pass two: new AuthenticationHeaderValue("Bearer", key).',
      }
    case 'blank-line-before-headers':
      return {
        says: 'There is a blank line before the headers. It ends the head of a request, so these lines are part of the body.',
        fix: 'Delete the blank line.',
      }
    case 'header-twice':
      return {
        says: `${detail} is there twice. A server joins both values with a comma or takes one of them, and the concat text is no key.`,
        fix: 'Delete one of them.',
      }
    case 'redirect-dropped': {
      return {
        says: `The first answer is a ${client} to ${more}, and the client left the header with the key out of the second request: it does so when host or scheme change.`,
        fix: `Call the address directly that answers without a redirect: https://${provider?.hosts.find(({ answers }) => answers !== false)?.host ?? 'the host of the API'}.`,
      }
    }
    case 'history-stripped':
      return {
        says: 'Chrome leaves credentials out of a HAR unless it is told otherwise, so a key may have been sent although none is in it.',
        fix: 'Export it “with sensitive data”, or look at the request headers in the panel itself.',
      }
    case 'refused-by-client':
      return refusedBy(detail, context)
    case 'cors':
      return {
        says:
          detail === 'perhaps'
            ? 'The browser stopped this call or could not reach the host; it does not tell pages which. With an API that answers servers alone it is usually CORS.'
            : detail !== ''
              ? `The browser stopped this call: the answer to its preflight does not allow the header ${detail} from a page of this origin.`
              : `The browser stopped this call: the answer ${provider ? `of ${provider.name}` : 'of the API'} does not allow the origin of this page. That says nothing about the key.`,
        fix: 'Call from your server, and let the page ask the server: a secret key does not belong in a page. No header of yours can allow it from the page.',
      }
    case 'key-in-log':
      return {
        says: 'This text shows the key in full, and logs are read by many.',
        fix: 'Replace the key with the provider: whoever can read the log can use it.',
      }
    case 'secret-empty':
      return client === 'unmapped'
        ? {
            says: `No env of this workflow sets ${more}, and a secret does not reach a step by itself: the variable is empty, and the header goes out without a key.`,
            fix: `Add to the step: env: ${more}: \${{ secrets.${more} }}.`,
          }
        : client === 'misnamed'
          ? {
              says: `${more} is not a context of a workflow: the expression gives nothing, and the variable is empty.`,
              fix: 'Write secrets.NAME.',
            }
          : {
              says: `Under env the variable ${detail} is empty: the secret does not exist in this repository or environment, or not for this run, as for pull requests from forks.`,
              fix: `Add ${detail} to the secrets of the repository or the environment, under exactly this name.`,
            }
    case 'spaces-around-equals':
      return {
        says: `There are spaces around the equals sign of ${detail}. A shell and docker --env-file do not allow them; some readers of .env files do.`,
        fix: 'Write NAME=value, without spaces.',
      }
    case 'never-set':
      return {
        says: `There are spaces around the equals sign, so the shell does not set ${detail}: what reads it gets nothing${form === undefined ? '' : ', and the header goes out without a key'}.`,
        fix: 'Write NAME=value, without spaces.',
      }
    case 'proxy-drops':
      return {
        says: `This line of the proxy takes ${detail === '' ? 'all headers of the caller' : `the header ${detail}`} away, so the key of the caller never arrives.`,
        fix: `Delete the line, or set the header with the key there: ${ways(context)}.`,
      }
    case 'file-untrimmed':
      return {
        says: 'The key is read from a file and not trimmed. Editors and echo end a file with a line break, which then becomes a part of the key: clients refuse the header, or the provider does not know the key.',
        fix: 'Trim the text where it is read.',
      }
    case 'key-in-browser':
      return {
        says: `A bundler writes ${detail} into the script of the page, so everyone who opens the page can read the key.`,
        fix: 'Call from your server, with a variable of another name, and replace the key if the page was ever online.',
      }
    case 'not-in-browser':
      return {
        says: `This code runs in a browser, and ${detail} is not given to it: there it is undefined, and no key is sent.`,
        fix: 'Call from your server: a secret key does not belong in a page. Variables for pages have a prefix, such as NEXT_PUBLIC_ or VITE_, and everyone can read them.',
      }
    case 'clocks-apart':
      return {
        says: 'Two clocks differ: for the other machine the token is not valid yet, or has already expired.',
        fix: 'Set both clocks by NTP, and allow a minute of difference where you check tokens yourself.',
      }
    case 'key-as-name':
      return {
        says: 'The key is where the name of a variable belongs. There is no variable of this name, so nothing is filled in and no key is sent.',
        fix: 'Put the key into a variable with a name of its own, and write that name here.',
      }
    case 'header-off':
      return {
        says: `The header ${detail} is there but switched off, so it is not sent.`,
        fix: 'Switch it on in the list of headers.',
      }
    case 'page-not-json':
      return {
        says: 'The answer was not JSON but another text, most often an HTML page: a wrong address, or the page of a proxy or gateway. This message says nothing about the key.',
        fix: 'Print the status and the first lines of the answer before it is parsed, and compare host and path with the endpoint table.',
      }
    case 'powershell-variable':
      return {
        says: `In PowerShell $${detail} is a variable of the session; one of the environment is $env:${detail}. Where the session does not set it, it is empty, and the header is sent without a key.`,
        fix: `Write $env:${detail}.`,
      }
    case 'comment-behind-value':
      return {
        says: 'A comment follows the value. docker --env-file and other readers of such files take it for part of the key.',
        fix: 'Put the comment on a line of its own.',
      }
    case 'quotes-in-list':
      return {
        says: 'In a list of a compose file quotes inside the text are part of the value: they are sent with the key.',
        fix: 'Write - NAME=value without quotes, or put the whole text into them.',
      }
    case 'quotes-kept':
      return {
        says: 'There are quotes around the value. A shell and dotenv remove them; docker --env-file keeps them as part of the value.',
        fix: 'Write the value without quotes: a key needs none.',
      }
    case 'byte-order-mark':
      return {
        says: `There is a byte order mark at the beginning of the file, so the first variable has another name than ${detail === '' ? 'it seems' : detail}, and it is not found.`,
        fix: 'Save the file as UTF-8 without BOM.',
      }
    case 'carriage-return':
      return {
        says: '^M is a carriage return: the file has Windows line endings, and the character becomes a part of the key.',
        fix: 'Change the line endings to LF, with dos2unix or in the editor, and trim the value where it is read.',
      }
    case 'line-endings':
      return {
        says: 'The lines end with CR LF, as on Windows. If they do in the file too, a shell and docker --env-file take the carriage return for a part of the key.',
        fix: 'Save the file with LF endings (dos2unix).',
      }
    case 'encoded-line-break':
      return detail === 'block'
        ? {
            says: 'A block with | or > keeps the line break at its end, which becomes a part of the key.',
            fix: 'Write the key after the colon, or |- instead of |.',
          }
        : detail === 'escape'
          ? {
              says: 'Between double quotes YAML turns \\n into a line break, which becomes a part of the key.',
              fix: 'Delete it.',
            }
          : detail === 'echo'
            ? {
                says: 'echo adds a line break after the key, and it is encoded or saved with it: it becomes a part of the key.',
                fix: 'Use echo -n or printf %s.',
              }
            : {
                says: `What is encoded here ends with a ${detail}, which becomes a part of the key.`,
                fix: 'Encode it again with echo -n or printf %s, or put the plain key under stringData.',
              }
    case 'not-encoded':
      return {
        says: `Under data each value has to be base64, and ${detail} is not.`,
        fix: 'Encode it, or move it to stringData as it is.',
      }
    case 'encoded-twice':
      return {
        says: `${detail === 'kubectl' ? 'kubectl encodes what it is given by itself, and here it is base64 already' : `${detail} is encoded twice`}: what arrives is base64, not a key.`,
        fix: 'Encode the key once, or put it under stringData as it is.',
      }
    default:
      return id satisfies never
  }
}

/** What is wrong with how a client is wired or a key is kept, each kind once with all its places. */
export const wiringMistakes = (
  faults: readonly (Fault & { readonly id: WiringId })[],
  context: WiringContext,
): readonly Finding[] =>
  [...Map.groupBy(faults, ({ id, detail }) => `${id} ${detail ?? ''}`)].flatMap(([, each]) => {
    const [first] = each
    if (!first) return []
    const { says, fix } = words(first.id, first.detail ?? '', context)
    return [finding(first.id, { says, fix, spans: each.map(({ span }) => span) })]
  })
