import type { Provider } from '#mocks/engine/provider.ts'
import { type SourceText, spanIn } from '#src/features/diagnose/source-text.ts'
import { type Finding, oneFinding } from './catalog.ts'
import { waysOf } from './key-ways.ts'

const NAMED = /webhook|whsec|signing[-_]?secret/i

/** The secret that a webhook is signed with, where the key belongs: by how it begins, or by the name of its variable. */
export const signingSecret = (provider: Provider, credential: SourceText): readonly Finding[] => {
  const fix = `Take the key of the API from the dashboard: ${waysOf(provider)}.`
  if (/^whsec_/i.test(credential.text))
    return oneFinding('no-prefix', {
      says: 'This is a secret that webhooks are signed with. It tells that an event is real, and no call is made with it.',
      fix,
      spans: [spanIn(credential)],
    })
  const variable = credential.placeholders.find(({ name }) => NAMED.test(name))
  return variable
    ? oneFinding('other-kind', {
        says: `By its name, ${variable.name} holds the secret that webhooks are signed with, and no call is made with that.`,
        fix,
        spans: [spanIn(credential, variable.from, variable.to)],
      })
    : []
}
