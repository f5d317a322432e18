import type { Provider } from '#mocks/engine/provider.ts'
import { isCheck } from '#mocks/engine/rule.ts'
import { headerOf, type PastedCall, type PastedResponse } from '#src/features/diagnose/call.ts'
import type { KeyPlace } from '#src/features/diagnose/credential/find-key.ts'
import { formOf, lookOf } from '#src/features/diagnose/credential/look.ts'
import { errorsOf } from '#src/features/diagnose/errors/find-errors.ts'
import { type Finding, oneFinding } from './catalog.ts'
import { hostFor } from './in-host.ts'
import { pageWords } from './page-words.ts'
import { waysOf } from './key-ways.ts'
import { spanIn } from '#src/features/diagnose/source-text.ts'

/** The replies of the provider that the answer surely is, by its words; empty where it is none of them. */
const repliesOf = (provider: Provider, response: PastedResponse | undefined): readonly string[] => {
  if (!response || response.body === '' || response.gateway !== undefined) return []
  const matches = errorsOf([provider], response.body, response.status).filter(({ weight }) => weight >= 6)
  return matches.filter(({ weight }) => weight === matches[0]?.weight).map(({ reply }) => reply)
}

/** What the answer says of the key: that none came, that one came, or nothing. */
const heardOf = (provider: Provider, response: PastedResponse | undefined): 'none' | 'a-key' | 'unsaid' => {
  const reply = provider.rules
    .filter(isCheck)
    .find((rule) => 'situation' in rule && rule.situation === 'no-key')?.response
  const best = repliesOf(provider, response)
  if (best.length === 0) return 'unsaid'
  if (best.every((each) => each === reply)) return 'none'
  return best.some((each) => each === reply) ? 'unsaid' : 'a-key'
}

/** Whether a status alone says that no key came: the provider gives it for nothing else. */
const isOnlyWithoutKey = (provider: Provider, { status, body, gateway }: PastedResponse): boolean => {
  const reply = provider.rules
    .filter(isCheck)
    .find((rule) => 'situation' in rule && rule.situation === 'no-key')?.response
  const same = Object.entries(provider.replies).filter(([, each]) => each.status === status)
  return body === '' && gateway === undefined && same.length > 0 && same.every(([id]) => id === reply)
}

/** Whether the pasted answer is one of the checks of the key, and of nothing behind them. */
export const isAboutKey = (provider: Provider, response: PastedResponse | undefined): boolean => {
  const ofChecks = new Set(provider.rules.filter(isCheck).map((rule) => rule.response))
  const best = repliesOf(provider, response)
  return best.length > 0 && best.every((reply) => ofChecks.has(reply))
}

/** What happened between the caller and the provider, as call and answer tell it together. `right`: nothing else is wrong with the call. */
export const betweenMistakes = (
  provider: Provider,
  call: PastedCall,
  place: KeyPlace,
  right: boolean,
): readonly Finding[] => {
  const { response } = call
  if (!response) return []
  if (response.gateway !== undefined) return oneFinding('gateway-page', pageWords(response, provider.name))
  const { status = 0 } = response
  if (status >= 300 && status < 400 && status !== 304 && !call.faults.some(({ id }) => id === 'redirect-dropped'))
    return oneFinding('redirected', {
      says: `The answer is a redirect (${status}), and the client did not follow it: no answer of the API is here.`,
      fix: `Call the address directly that answers: https://${call.url?.text.replace(/^[a-z]+:\/\//i, '').split(/[?#]/, 1)[0] ?? hostFor(provider, '', undefined)}. A client that follows may leave the header of the key out.`,
    })
  const heard = heardOf(provider, response)
  const [variable] = place.where === 'way' ? place.parsed.credential.placeholders : []
  if (heard === 'none' && right && place.where === 'way' && variable && lookOf(place.parsed.credential) === 'filled-in')
    return oneFinding('empty', {
      says: `The answer says that no key came, and the header takes its value from ${variable.name}: it is empty where this runs, or something between took the header away.`,
      fix: `See whether ${variable.name} is set in the process that sends the call: print its length. If it is, look for a proxy that drops the header.`,
      spans: [spanIn(place.parsed.credential)],
    })
  if (heard === 'none' && right && place.where === 'way' && place.parsed.credential.text !== '') {
    const span = spanIn(place.header.name)
    const by = response.via === undefined ? '' : ` Via names a proxy, ${response.via}.`
    const isPlain = /^http:/i.test(call.url?.text ?? '')
    const plain = ' The address begins with http://: a redirect to https:// is what takes headers away most often.'
    return oneFinding('lost-between', {
      says: `The call carries a key, and the answer says that none came: something between took the header ${place.header.name.text} away.${by}${isPlain ? plain : ''}`,
      fix: `${isPlain ? 'Write https:// first. ' : ''}Let the proxy, the gateway or the CGI pass this header on (Apache needs CGIPassAuth On or SetEnvIf; nginx needs proxy_set_header), or call without it. An empty variable looks the same from outside.`,
      spans: [span],
    })
  }
  const byStatus = heard === 'unsaid' && isOnlyWithoutKey(provider, response)
  if ((heard === 'none' || byStatus) && place.where === 'nowhere' && call.partial)
    return oneFinding('no-key-came', {
      says: byStatus
        ? `${provider.name} answers ${status} only where no key came: none was in a header that it reads.`
        : `The answer says that no key came: none was in a header that ${provider.name} reads.`,
      fix: `Send ${waysOf(provider)}, and see that the variable behind it is set where this runs.`,
    })
  const [only, ...others] = new Set(repliesOf(provider, response))
  const environment =
    place.where === 'way' ? formOf(provider, place.parsed.credential.text)?.form.environment : undefined
  const isApart = new Set(provider.keyFormats.map((form) => form.environment)).size > 1
  if (status === 404 && only !== undefined && environment !== undefined && isApart)
    return oneFinding('other-mode', {
      says: `The key is a ${environment} key, and with it only ${environment} data is found: what belongs to the other environment is not there for it.`,
      fix: 'Compare the environment in which the id was made with that of the key, and take the key of that one.',
    })
  if (heard === 'a-key' && place.where === 'nowhere' && (call.partial || !headerOf(call, 'authorization')))
    return oneFinding('a-key-came', {
      says: call.partial
        ? 'The answer is not the one to a call without a key: a key came, or something in its place, and it was looked at.'
        : 'No key is in the call as it was pasted, and the answer is not the one to a call without a key: a key came, or something in its place. The paste leaves it out, or a client, a proxy or a file such as ~/.netrc added it.',
      fix:
        (only !== undefined && others.length === 0 && provider.replies[only]?.fix.replaceAll('`', '')) ||
        'What the answer objects to is below. Of the key itself check the environment, whether it was revoked or replaced, and whether it was cut off.',
    })
  return []
}
