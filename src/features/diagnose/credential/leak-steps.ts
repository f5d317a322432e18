import { aspects } from '#src/docs/aspects.ts'
import { type Aspect, type AspectStatement, type ProviderDocs } from '#mocks/engine/docs.ts'
import type { Source } from '#mocks/engine/source.ts'
import type { Environment, KeyClass } from '#mocks/engine/key.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { envName } from '#mocks/codegen/secret-parts.ts'

/** One step after a leak. Text may hold `code` in backticks; steps without a source are general practice. */
export type LeakStep = {
  readonly title: string
  readonly says: readonly { readonly text: string; readonly source?: Source }[]
}

const about = (aspect: Aspect, { says, source }: AspectStatement) => ({
  text: `${aspects[aspect]}: ${says}`,
  // Of silence the words are the mark.
  ...(source.basis !== 'unstated' && { source }),
})

/** What to do when a key of this kind leaked, in order: the provider's own operations, and how long the old key lives. */
export const leakSteps = (
  provider: Provider,
  docs: ProviderDocs,
  keyClass: KeyClass,
  environment: Environment,
): readonly LeakStep[] => {
  const { operations } = provider
  const { rotate, revoke, mint } = operations
  const turns = rotate?.classes.includes(keyClass) ?? false
  const successor =
    turns && rotate ? { text: rotate.says, source: rotate.source } : { text: mint.says, source: mint.source }
  const belongs = docs.classes[operations.mint.classes.indexOf(keyClass)]
  const ended = turns || mint.replaces
  const successorTitle = turns ? 'Rotate the key' : mint.replaces ? 'Generate a new pair' : 'Make a new key'
  return [
    ...(keyClass !== 'secret' && belongs
      ? [
          {
            title: 'See whether this is a leak',
            says: [{ text: `This class is meant to be public: ${belongs.says}`, source: belongs.source }],
          },
        ]
      : []),
    {
      title: successorTitle,
      says: [{ text: `In the provider's dashboard: ${docs.menu.says}.`, source: docs.menu.source }, successor],
    },
    {
      title: 'Put it where the old one was',
      says: [
        {
          text: `Change \`${envName(provider, { class: keyClass, environment })}\` in your secret store, and restart what reads it.`,
        },
      ],
    },
    revoke
      ? { title: 'Revoke the old key', says: [{ text: revoke.says, source: revoke.source }] }
      : {
          title: ended ? 'Nothing is left to revoke' : 'Have the old key ended',
          says: [
            about('revocation', docs.compare.revocation),
            ...(ended ? [about('replacedKey', docs.compare.replacedKey)] : [{ text: 'Ask the provider to end it.' }]),
          ],
        },
    {
      title: 'Look for use that is not yours',
      says: [
        about('usage', docs.compare.usage),
        {
          text:
            environment === 'live'
              ? 'It is a live key: compare payments and payouts since the leak with your own records.'
              : 'It is a test key: check which test data it opened.',
        },
      ],
    },
    {
      title: 'Close the leak',
      says: [
        {
          text: 'Delete the key wherever it was seen: commits, logs, tickets, chats. Rewriting history does not undo a leak, so do this after the key has stopped working.',
        },
      ],
    },
  ]
}
