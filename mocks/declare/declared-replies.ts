import type { Provider } from '#mocks/engine/provider.ts'
import type { ReplyDef } from '#mocks/engine/reply.ts'
import type { Source } from '#mocks/engine/source.ts'
import { filledBody } from './reply-body.ts'
import type { Rules } from './rules-schema.ts'

const reply = (status: number, code: string, says: string, body: ReplyDef['body'], source: Source): ReplyDef => ({
  status,
  code,
  says,
  fix: 'The rules file says what leads to it.',
  source: { status: source, body: source },
  body,
})

// Ids that no rules file has.
const usual = {
  unknownPath: 'latchkey: unknown path',
  notJson: 'latchkey: no JSON',
  invalid: 'latchkey: invalid body',
} as const

/** Replies of the mock's own where the rules have none for these: problem details (RFC 9457). */
const usualReplies = (source: Source) => {
  const problem = (status: number, title: string): ReplyDef =>
    reply(
      status,
      title,
      title,
      ({ issues }) => ({
        type: 'about:blank',
        title,
        status,
        ...(issues && { errors: issues.map(({ path, message }) => ({ field: path, message })) }),
      }),
      source,
    )
  return {
    [usual.unknownPath]: problem(404, 'There is no such operation.'),
    [usual.notJson]: problem(400, 'The body cannot be read.'),
    [usual.invalid]: problem(400, 'The body does not fit its schema.'),
  }
}

/** Ids of the replies to what is no operation, and to a body that is not what the operation takes. */
export const fallbackOf = ({ fallback = {} }: Rules): Provider['fallback'] => ({
  unknownPath: fallback['unknown-path'] ?? usual.unknownPath,
  notJson: fallback['not-json'] ?? usual.notJson,
  invalid: fallback['invalid-body'] ?? usual.invalid,
})

/** The replies that rules declare, and the usual ones. */
export const declaredReplies = (rules: Rules, source: Source): Provider['replies'] => ({
  ...usualReplies(source),
  ...Object.fromEntries(
    Object.entries(rules.replies).map(([id, { status, code = id, body }]) => [
      id,
      reply(status, code, `The reply \`${id}\` of the rules file.`, (args) => filledBody(body, args), source),
    ]),
  ),
})
