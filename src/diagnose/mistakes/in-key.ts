import type { Endpoint, Provider } from '../../../mocks/engine/provider.ts'
import type { KeyWay } from '../../../mocks/engine/read-key.ts'
import type { Finding } from '../finding.ts'
import { cut, spanOf } from '../piece.ts'
import type { Span } from '../piece.ts'
import { formOf, lookOf, printsPrefixes, strangersOf } from '../key/look.ts'
import type { Kind } from '../key/look.ts'
import type { KeyPlace } from '../key/find-key.ts'
import { seenCore } from '../key/peel.ts'
import type { Part, Peeled } from '../key/peel.ts'

export type KeyOutlook = {
  readonly provider: Provider
  readonly providers: readonly Provider[]
  readonly endpoint: Endpoint | undefined
  readonly place: KeyPlace
  readonly kind: Kind | undefined
}

const spelled = (way: KeyWay): string =>
  way.form === 'bearer' ? `${way.header}: Bearer <key>` : `${way.header}: <key>`
const waysOf = ({ ways }: Provider): string => ways.map(spelled).join(' or ')

const finding = (
  id: string,
  spans: readonly (Span | undefined)[],
  says: string,
  fix: string,
  refuses = true,
): Finding => ({
  id,
  stage: 'key',
  refuses,
  says,
  fix,
  spans: spans.filter((span) => span !== undefined),
})
const at = ({ whole }: Peeled, parts: readonly Part[]): readonly (Span | undefined)[] =>
  parts.map(({ from, to }) => spanOf(whole, from, to))

/** The schemes in front of the key, for a header that takes the key alone. */
const beforeBare = (provider: Provider, way: KeyWay, peeled: Peeled): readonly Finding[] => {
  const [first] = peeled.schemes
  if (!first) return []
  const bearer = /^bearer$/i.test(first.word)
  return [
    finding(
      bearer ? 'bearer-extra' : 'wrong-scheme',
      at(peeled, peeled.schemes),
      `${provider.name} takes the key alone in ${way.header}. With ${first.word} in front it is another text, and no key.`,
      `Delete ${first.word} and the space: ${spelled(way)}.`,
    ),
  ]
}

/** The schemes in front of the key, for a header that takes it after Bearer. */
const beforeBearer = (provider: Provider, way: KeyWay, peeled: Peeled): readonly Finding[] => {
  const { schemes, core, coreAt } = peeled
  const [first, ...more] = schemes
  if (!first)
    return core.text === ''
      ? []
      : [
          finding(
            'bearer-missing',
            at(peeled, [{ from: coreAt.from, to: coreAt.to }]),
            `${way.header} carries no Bearer in front of the key, so ${provider.name} does not find one.`,
            `Write ${spelled(way)}.`,
          ),
        ]
  if (!/^bearer$/i.test(first.word))
    return [
      finding(
        'wrong-scheme',
        at(peeled, [first]),
        `${first.word} is another scheme than the one that ${provider.name} reads.`,
        `Write ${spelled(way)}.`,
      ),
    ]
  if (first.gap.startsWith(':'))
    return [
      finding(
        'bearer-colon',
        at(peeled, [{ from: first.to, to: first.to + 1 }]),
        'A colon stands behind Bearer, which makes it another word.',
        `Write ${spelled(way)}, with a space and no colon.`,
      ),
    ]
  if (first.gap === '' && core.text !== '')
    return [
      finding(
        'bearer-glued',
        at(peeled, [first]),
        'Bearer and the key are one word: the space is missing.',
        `Write ${spelled(way)}.`,
      ),
    ]
  return more.length > 0
    ? [
        finding(
          'bearer-doubled',
          at(peeled, more),
          'Bearer stands in front twice, and the second one counts as a part of the key.',
          'Delete one of them. Often the code adds Bearer, and the variable holds it already.',
        ),
      ]
    : []
}

/** What came along with the key when it was copied. */
const around = (peeled: Peeled): readonly Finding[] => {
  const { quotes, edges, unseen, whole } = peeled
  const curly = quotes.some((each) => each.curly)
  const breaks = edges.filter(({ from, to }) => /[\r\n]/.test(whole.text.slice(from, to)))
  const spaces = edges.filter((edge) => !breaks.includes(edge))
  return [
    ...(quotes.length > 0
      ? [
          finding(
            curly ? 'curly-quotes' : 'quotes',
            at(peeled, quotes),
            `The ${curly ? 'curly quotes' : 'quotes'} are inside the value, so they are sent as a part of the key.`,
            'Delete them. In a .env file and in a header the value stands without quotes of its own.',
          ),
        ]
      : []),
    ...(unseen.length > 0
      ? [
          finding(
            'unseen',
            at(peeled, unseen),
            'There are characters in the key that cannot be seen: they came along when it was copied.',
            'Copy the key again as plain text, or type the characters around the marked place anew.',
          ),
        ]
      : []),
    ...(breaks.length > 0
      ? [
          finding(
            'line-break',
            at(peeled, breaks),
            'A line break is a part of the value. Clients refuse such a header, or send a broken request.',
            'Cut the break off where the key is read: a file or `echo` adds one at its end.',
          ),
        ]
      : []),
    ...(spaces.length > 0
      ? [
          finding(
            'edges',
            at(peeled, spaces),
            'White space stands around the key. Servers that follow the standard cut it off; not all do.',
            'Delete it, and trim the value where it is read.',
            false,
          ),
        ]
      : []),
  ]
}

/** What stands in the key's place and is no key of this provider. */
const instead = ({ provider, providers, kind, endpoint }: KeyOutlook, peeled: Peeled): readonly Finding[] => {
  const { core } = peeled
  const whole = [spanOf(core)]
  switch (lookOf(core)) {
    case 'empty':
      return [
        finding(
          'empty',
          [spanOf(peeled.whole)],
          'The header is there, and no key is in it. A variable that is not set leaves it like this.',
          'Set the variable in the shell or process that sends the call.',
        ),
      ]
    case 'filled-in':
      return []
    case 'variable':
      return [
        finding(
          'variable',
          whole,
          'This is the name of a value and not the value: it was never filled in.',
          'Single quotes in a shell, a missing template mark and an unset variable do this. Use double quotes, and see that the variable is set.',
        ),
      ]
    case 'placeholder':
      return [
        finding(
          'placeholder',
          whole,
          'This is a placeholder from a sample.',
          'Put your key in its place, from an environment variable.',
        ),
      ]
    case 'token':
      return [
        finding(
          'token',
          whole,
          `A token (JWT) stands where ${provider.name} reads the key.`,
          `Send the key: ${waysOf(provider)}.${provider.tokens ? ' The token of a customer goes into Authorization, beside the key.' : ''}`,
        ),
      ]
    case 'client-secret':
      return [
        finding(
          'client-secret',
          whole,
          'This is the client secret of one payment and no key.',
          `Send the key: ${waysOf(provider)}.`,
        ),
      ]
    case 'text':
      break
  }
  const text = seenCore(peeled)
  const owners = strangersOf(provider, providers, text)
  const prefix = formOf(provider, text)?.form.prefix
  const [owner] = owners
  if (owner)
    return [
      finding(
        'other-provider',
        whole,
        `This has the form of a key of ${owners.map(({ name }) => name).join(' or ')}, to the last character.`,
        `Take the key that ${provider.name} issued. Names of environment variables that hold the provider's name prevent this.`,
      ),
    ]
  const wanted = endpoint?.needs.keys ?? []
  const keyClass = kind && kind.by !== 'guess' ? kind.class : /^pk_/.test(text) ? 'publishable' : undefined
  if (keyClass && wanted.length > 0 && !wanted.includes(keyClass)) {
    const length = prefix?.length ?? /^pk_(?:test_|live_)?/.exec(text)?.[0].length ?? core.text.length
    const mark = spanOf(cut(core, 0, Math.min(length, core.text.length)))
    return [
      finding(
        'class',
        [mark],
        `This is a ${keyClass} key. “${endpoint?.title ?? ''}” takes a ${wanted.join(' or ')} key.`,
        `Make this call from your server, with the ${wanted.join(' or ')} key.`,
      ),
    ]
  }
  if (prefix === undefined && printsPrefixes(provider))
    return [
      finding(
        'no-prefix',
        whole,
        `No key of ${provider.name} begins like this.`,
        `Their keys begin with ${[...new Set(provider.forms.map((form) => form.prefix))].join(', ')}. Copy the key again, from its first character.`,
      ),
    ]
  return []
}

/** A key that stands where this provider does not look. */
const elsewhere = ({ provider, place }: KeyOutlook): readonly Finding[] => {
  switch (place.where) {
    case 'way':
      return []
    case 'nowhere':
      return [
        finding(
          'no-key',
          [],
          `No key is in this call. ${provider.name} reads ${waysOf(provider)}.`,
          `Add the header: ${waysOf(provider)}.`,
        ),
      ]
    case 'header':
      return [
        finding(
          'wrong-header',
          [spanOf(place.header.name)],
          `${provider.name} does not read a key from ${place.header.name.text}.`,
          `Send ${waysOf(provider)}.`,
        ),
      ]
    case 'query':
      return [
        finding(
          'key-in-query',
          [spanOf(place.label), spanOf(place.peeled.whole)],
          `${provider.name} reads no key from the address. Addresses also end up in logs and histories, so treat this key as leaked.`,
          `Send ${waysOf(provider)}, and replace the key.`,
        ),
      ]
    case 'userinfo':
      return [
        finding(
          'key-in-address',
          [spanOf(place.label)],
          `A key in front of the host is sent as Basic authentication, which ${provider.name} does not read.`,
          `Send ${waysOf(provider)}.`,
        ),
      ]
    case 'body':
      return [
        finding(
          'key-in-body',
          [spanOf(place.label)],
          `${provider.name} reads no key from the body.`,
          `Send ${waysOf(provider)}, and take it out of the body.`,
        ),
      ]
    default:
      return place satisfies never
  }
}

/** What is wrong with the key and the way it is sent. */
export const keyMistakes = (outlook: KeyOutlook): readonly Finding[] => {
  const { place, provider } = outlook
  if (place.where === 'nowhere') return elsewhere(outlook)
  const { peeled } = place
  const scheme =
    place.where !== 'way'
      ? []
      : place.way.form === 'bare'
        ? beforeBare(provider, place.way, peeled)
        : beforeBearer(provider, place.way, peeled)
  return [...elsewhere(outlook), ...scheme, ...instead(outlook, peeled), ...around(peeled)]
}
