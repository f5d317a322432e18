import type { Rule } from '#mocks/engine/rule.ts'
import { clientSecret } from '#mocks/engine/rules/client-secret.ts'
import { environment } from '#mocks/engine/rules/environment.ts'
import { keyClass } from '#mocks/engine/rules/key-class.ts'
import { keySent } from '#mocks/engine/rules/key-sent.ts'
import { knownKey } from '#mocks/engine/rules/known-key.ts'
import { notReplaced } from '#mocks/engine/rules/not-replaced.ts'
import { credentialLocations } from './formats.ts'
import { open, text } from './sources.ts'
import type { replies } from './replies.ts'

/** The checks in their order. PerfectPay prints what the keys are for; the order is ours. */
export const rules: readonly Rule<keyof typeof replies>[] = [
  keySent(credentialLocations, {
    response: 'missing-key',
    source: text.intro,
    notes: [{ says: 'An empty `api-key` counts as no key.', source: open.emptyHeader }],
  }),
  knownKey('PerfectPay', {
    response: 'invalid-key',
    source: text.values,
    notes: [{ says: 'The key is looked up as it is; its format does not matter.', source: open.keyForm }],
  }),
  notReplaced({
    description: 'A secret key that was rotated stops working at once.',
    response: 'invalid-key',
    source: open.rotation,
    notes: [{ says: 'The text says that secret keys can be rotated.', source: text.paths }],
  }),
  environment({
    description: 'A key works on the host of its own environment and not on the other.',
    expected: 'a key of the environment that this host serves',
    response: 'invalid-key',
    source: open.boundToHost,
    notes: [{ says: 'The host decides the environment.', source: text.hosts }],
  }),
  keyClass({
    description: "A publishable key reads a payment's status; every other call takes a secret key.",
    response: 'forbidden',
    scope: 'call',
    source: text.publishable,
    notes: [
      { says: 'It cannot confirm a payment either, even with the client secret.', source: open.publishableConfirm },
    ],
  }),
  clientSecret('client_secret', {
    description: 'A publishable key needs the client secret of the payment that it reads.',
    response: 'client-secret',
    source: text.values,
    notes: [
      { says: 'The status read takes it from the query, as `client_secret`.', source: open.statusRead },
      { says: 'A secret key needs none.', source: open.secretRead },
      { says: 'If a `POST` has one in its body, it is compared too.', source: open.sentAnyway },
    ],
  }),
]
