import { key, writing } from '#src/features/diagnose/findings/stage.ts'
import type { FaultEntry } from './fault-words.ts'

/** What tools make of a header or a key that is written in their own way. */
export const tooledFaults = {
  'option-in-quotes': {
    ...writing,
    says: ({ first, second }) =>
      first === 'long'
        ? 'The option and its value stand in one pair of quotes, so they are one word: curl knows no option of this name, and no header is sent.'
        : first === 'space'
          ? 'A space stands in front of the name of the header, inside of the quotes, and goes out with it: nobody reads a header of this name.'
          : `${second === '' ? 'The option' : `In ${second} the option`} and its value stand in one pair of quotes. curl takes all behind -H for the header, so its name begins with a space, and nobody reads it.`,
    fix: ({ first, second }) =>
      first === 'space'
        ? 'Delete the space: -H "Name: value".'
        : second === ''
          ? 'Put the quotes around the header alone: -H "Name: value". In a list the option and the header are two items.'
          : `Keep only the value in the variable and write -H "Name: $VALUE", or use an array: ${second}=(-H "Name: value") and "\${${second}[@]}".`,
  },
  'backslash-in-line': {
    ...writing,
    says: 'A backslash stands in the middle of the line. It takes its meaning from the space behind it, so the shell joins that space to the option that follows: curl takes this for an address, and the option is not sent.',
    fix: 'Delete the backslash, or put a line break directly behind it.',
  },
  'header-separator': {
    ...writing,
    says: ({ first, second }) =>
      second === 'otlp'
        ? `A colon stands between ${first} and its value. This variable takes name=value, parted by commas: it is refused, or no such header is sent.`
        : `An equals sign stands between ${first} and its value, and this connector parts the two at a colon: it refuses the setting, or sends no such header.`,
    fix: ({ first, second }) =>
      second === 'otlp'
        ? `Write ${first}=<value>, with %20 for a space: ${first}=Bearer%20<key>.`
        : `Write ${first}:<value>.`,
  },
  'parameter-ignored': {
    ...writing,
    says: ({ detail }) =>
      `OpenAPI 3 ignores a header parameter named ${detail}: Swagger UI shows the field and leaves the header out of the call.`,
    fix: 'Delete it there. Describe it under components.securitySchemes (type: http, scheme: bearer, or type: apiKey), name that under security, and enter the key under Authorize.',
  },
  'security-unused': {
    ...writing,
    says: ({ detail }) =>
      `The scheme ${detail} is described under securitySchemes, and no security names it: Authorize takes a key, and no call sends it.`,
    fix: ({ detail }) => `Add at the top, or to the operation: security: with - ${detail}: [] under it.`,
  },
  'credential-in-expression': {
    ...key,
    says: ({ detail }) =>
      `An expression of n8n cannot read a credential: ${detail} is empty or refused, and no key is sent.`,
    fix: 'Delete this header in the node. Choose Authentication: Generic Credential Type, Header Auth, and make the credential with the name of the header and the key.',
  },
  'template-in-connection': {
    ...key,
    says: ({ detail }) =>
      `Airflow fills in templates in some fields of its operators and in none of a connection: ${detail} itself is sent in place of the key.`,
    fix: 'Keep the key itself in the connection, or set the header in the operator: headers of HttpOperator is such a field.',
  },
  'test-key-in-production': {
    ...key,
    says: ({ first, second }) =>
      `What runs in production (${second}) sends a key for tests: it begins with ${first}. Such a key is not taken for live data.`,
    fix: 'Set the live key under the same name there, and start the program again: a running one keeps the variables of its start.',
  },
} as const satisfies Readonly<Record<string, FaultEntry>>
