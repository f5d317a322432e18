import type { Rule } from '#mocks/engine/rule.ts'
import { clientSecret } from '#mocks/engine/rules/client-secret.ts'
import { environment } from '#mocks/engine/rules/environment.ts'
import { keyClass } from '#mocks/engine/rules/key-class.ts'
import { keySent } from '#mocks/engine/rules/key-sent.ts'
import { knownKey } from '#mocks/engine/rules/known-key.ts'
import { notReplaced } from '#mocks/engine/rules/not-replaced.ts'
import { ways } from './formats.ts'
import { open, text } from './sources.ts'
import type { replies } from './replies.ts'

/** The gates in their order. PerfectPay prints what the keys are for; the order is ours. */
export const rules: readonly Rule<keyof typeof replies>[] = [
  keySent(ways, {
    denies: 'missing-key',
    ground: text.intro,
    fine: [{ says: 'An empty `api-key` counts as no key.', ground: open.emptyHeader }],
  }),
  knownKey('PerfectPay', {
    denies: 'invalid-key',
    ground: text.values,
    fine: [{ says: 'The key is looked up as it is; its look decides nothing.', ground: open.keyForm }],
  }),
  notReplaced({
    says: 'A secret key that was rotated stops working at once.',
    denies: 'invalid-key',
    ground: open.rotation,
    fine: [{ says: 'That secret keys can be rotated is printed.', ground: text.paths }],
  }),
  environment({
    says: 'A key works on the host of its own environment and not on the other.',
    wants: 'a key of the environment that this host serves',
    denies: 'invalid-key',
    ground: open.boundToHost,
    fine: [{ says: 'The host decides the environment.', ground: text.hosts }],
  }),
  keyClass({
    says: "A publishable key reads a payment's status; every other call takes a secret key.",
    denies: 'forbidden',
    refuses: 'call',
    ground: text.publishable,
    fine: [{ says: 'Confirming is closed to it as well, client secret or not.', ground: open.publishableConfirm }],
  }),
  clientSecret('client_secret', {
    says: 'A publishable key comes with the client secret of the payment that it reads, as `client_secret` in the query.',
    denies: 'client-secret',
    ground: text.values,
    fine: [
      { says: 'That the status read takes it from the query is our reading.', ground: open.statusRead },
      { says: 'A secret key needs none.', ground: open.secretRead },
      { says: 'A `POST` that brings one in its body has it compared as well.', ground: open.sentAnyway },
    ],
  }),
]
