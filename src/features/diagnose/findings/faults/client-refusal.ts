import { type Words } from '#src/features/diagnose/findings/stage.ts'
import { apart } from './apart.ts'
import { type FaultContext } from './fault-words.ts'

const WIDE: Readonly<Record<string, string>> = {
  '8230': 'an ellipsis (…)',
  '8226': 'a bullet (•) of a password field',
  '8216': 'a curly quote',
  '8217': 'a curly quote',
  '8220': 'a curly quote',
  '8221': 'a curly quote',
  '8203': 'a character of zero width',
  '65279': 'a byte order mark',
  '8211': 'an en dash',
}
/** A character by its code point, decimal. */
const wideName = (code: string): string =>
  WIDE[code] ?? 'a character such as a curly quote, an ellipsis (…) or one of zero width'

/** Why a client refused a header before it sent anything; `detail` is the client, the reason and a name, parted by spaces. */
export const refusedBy = ({ detail, who, ways }: FaultContext): Words => {
  const [client = 'The client', why = '', name = ''] = detail.split(' ')
  if (client === 'curl') return apart(name)
  const header = name === '' ? 'a header' : `the header ${name}`
  switch (why) {
    case 'unset':
      return {
        says: `The variable ${name === '' ? 'of the key' : name} is not set where this runs, so the program stops before it sends anything.`,
        fix: 'Set it in the process that runs this, load the .env file before it is read, and check that both names are exactly the same.',
      }
    case 'denied':
      return {
        says: `Deno does not let the program read the variable ${name}, so it stops before it sends anything.`,
        fix: `Run it with --allow-env=${name}.`,
      }
    case 'no-storage':
      return {
        says: `${name} is there in a browser alone. This ran on a server, as where a page is rendered first, so the code stops before it sends anything.`,
        fix: 'On a server read the key from its environment. Where a page needs what it keeps itself, read that only when the code runs in the browser, and in each call.',
      }
    case 'twice':
      return {
        says: `.NET refuses ${header} the second time: the client keeps it, and Add is called on the same client with each call.`,
        fix: 'Set it once, where the client is made, or assign DefaultRequestHeaders.Authorization: what is assigned takes the place of the one before.',
      }
    case 'no-object':
      return {
        says: 'The header is put into an object of headers that is not there, so the code stops before it sends anything.',
        fix: 'Make the object with it: options.headers = { name: value }.',
      }
    case 'annotation':
      return {
        says: '@Headers of Retrofit takes whole lines, and here the name and the value are two texts: Retrofit stops before it sends anything. Such a line is fixed when the code is compiled, so no key that is known later fits in it.',
        fix: 'Give the method a parameter: @Header("Authorization") String value, or set the header in an Interceptor of OkHttp.',
      }
    case 'jwt-shape':
      return {
        says: 'Your own code reads a JWT here, and what it was given is none: it has no three parts with a dot between. Often it is undefined, the header with Bearer still in front, the whole answer of a login, or an API key, which is no JWT.',
        fix: 'Print the number of its dots, and pass the token alone. An API key is sent as it is, and nothing reads it first.',
      }
    case 'jwt-signature':
      return {
        says: 'Your own code checks the signature of a token with a secret that the token was not made with.',
        fix: 'A token that a provider made for a customer is for its own servers to check: send it as it came, and do not make one with an API key. For a token of your own, use one secret for both.',
      }
    case 'no-process':
      return {
        says: 'process.env exists in Node. Where this runs, in a browser or a worker, there is no process, so the code stops before it sends anything.',
        fix: 'In a worker read the key from env, which its handler is given: fetch(request, env). In a page there is no place for a secret key: call from your server.',
      }
    case 'no-value':
      return {
        says: 'Insomnia has no value for a variable of this request, so it sends nothing.',
        fix: 'Choose the environment that sets the variable, and see that its name is exactly the one in the braces, behind _.',
      }
    case 'no-env':
      return {
        says: 'The variable is read from an object that is not there, so the code stops before it sends anything.',
        fix: 'Read it where the platform keeps it: process.env in Node, import.meta.env in Vite, and in a worker the env that its handler is given, fetch(request, env).',
      }
    case 'break':
      return {
        says: `${client} refuses ${header} before it sends anything: its value contains a line break, usually at the end of the key.`,
        fix: 'Trim the value where it is read: a file, echo and Windows line endings add the break.',
      }
    case 'space':
      return {
        says: `${client} refuses ${header} before it sends anything: its value begins with a space.`,
        fix: 'Delete the space, and trim the value where it is read.',
      }
    case 'ends':
      return {
        says: `${client} refuses ${header} before it sends anything: its value begins with a space or holds a line break.`,
        fix: 'Trim the value where it is read: a file and echo add a line break, and a copied key often has a space in front.',
      }
    case 'frozen':
      return {
        says: 'The headers of a ClientSession cannot be changed once it is made: Python raises an AttributeError or TypeError there, and nothing is sent with the key.',
        fix: 'Pass them when the session is made, ClientSession(headers=headers), or with each call.',
      }
    case 'wide':
      return {
        says: `${client} refuses a header before it sends anything: ${wideName(name)} is in its value, and headers hold only characters of Latin-1. It was copied along with the key, or stands for a part of it that was left out.`,
        fix: 'Copy the whole key again as plain text from where it was issued.',
      }
    case 'empty':
      return {
        says: `${client} refuses ${header} before it sends anything: no value was passed, so the variable is not set where this runs.`,
        fix: 'Set the variable in the process that sends the call, and read it before the header is built.',
      }
    case 'type':
      return {
        says: `${client} refuses ${header} before it sends anything: its value is not a string. Often it is None or null, because the variable is not set.`,
        fix: 'Set the variable where this runs, and pass its text.',
      }
    case 'name':
      return {
        says: `${client} refuses the name of a header before it sends anything: ${name === '' ? 'it' : `“${name}”`} holds a character that no name may hold, as a colon, a space or a line break, or it belongs to another list of headers.`,
        fix: `Write the name alone, without a colon or spaces: ${ways}.`,
      }
    case 'list':
      return {
        says: `${client} refuses ${header} before it sends anything: ${name === '' ? 'headers of the content, as Content-Type, and headers of the request were mixed up' : 'it was added to the headers of the content, and it belongs to those of the request'}.`,
        fix: `${name === '' ? 'Give Content-Type with the content: new StringContent(body, Encoding.UTF8, "application/json"). All others belong to the request' : `Add it to the request: request.Headers.TryAddWithoutValidation("${name}", value)`}.`,
      }
    case 'colon':
      return {
        says: 'A line of the head is refused: there is no colon between the name of the header and its value.',
        fix: `Put a colon behind the name: ${ways}.`,
      }
    case 'order':
      return {
        says: `${client} refuses a header before it sends anything: setRequestHeader was called before open, or after send.`,
        fix: 'Call open first, then setRequestHeader, then send.',
      }
    case 'scheme':
      return {
        says: `.NET takes the value of Authorization for a scheme and a value, and refuses this one before it sends anything.`,
        fix: `Add the header as it is: request.Headers.TryAddWithoutValidation. ${who} reads ${ways}.`,
      }
    case 'secure':
      return {
        says: '-Token of PowerShell wants a SecureString and got a text, so it stops before it sends anything.',
        fix: `Pass (ConvertTo-SecureString $env:NAME -AsPlainText -Force), or send the header itself with -Headers. ${who} reads ${ways}.`,
      }
    case 'get-body':
      return {
        says: 'fetch sends no body with a GET, and stops before it sends anything. What stands in a body is no header either.',
        fix: `Take the body out, and put the key under headers: ${ways}.`,
      }
    case 'worker':
      return {
        says: `A worker that is a module has no variable ${name} of its own: secrets come in env, which its handler is given. So it stops before it sends anything.`,
        fix: `Read env.${name}: async fetch(request, env).`,
      }
    case 'lines':
      return {
        says: 'The lines of the command end in a backslash, which PowerShell does not know: the command ended with its first line, and the header is in none.',
        fix: 'Write the whole command in one line, or end each line with a backtick; and write curl.exe, since curl is another command in Windows PowerShell.',
      }
    case 'argument':
      return {
        says: `${client} does not know ${name === '' ? 'an option of this command' : `“${name}” there`}, so it stops before it sends anything.`,
        fix: `Send the key as an item: ${ways.replaceAll(': ', ':')}, in quotes.`,
      }
    case 'options':
      if (
        client === 'PowerShell' &&
        /^(?:Authentication|Token|Form|SkipHttpErrorCheck|AllowUnencryptedAuthentication)$/i.test(name)
      )
        return {
          says: `Windows PowerShell 5.1 does not know -${name}: it came with PowerShell 6. The command stops before it sends anything.`,
          fix: `Run it in pwsh, or send the header itself: -Headers @{ ... }. ${who} reads ${ways}.`,
        }
      return {
        says:
          client === 'PowerShell'
            ? '-Headers of PowerShell wants a hashtable, and got a text. In Windows PowerShell, curl is an alias of Invoke-WebRequest, so curl with -H ends here too.'
            : 'The headers were passed in a form that the client does not take, so none is sent.',
        fix:
          client === 'PowerShell'
            ? 'Write curl.exe, or pass -Headers @{ "Name" = "value" }.'
            : 'Pass them as a list of lines, "Name: value" each.',
      }
    default:
      return {
        says: `${client} refuses ${header} before it sends anything: its value contains a character that no header may hold. A line break at the end of the key is the usual one; curly quotes, an ellipsis and zero-width characters are others.`,
        fix: 'Trim the value where it is read, and copy the key again as plain text if that does not help.',
      }
  }
}
