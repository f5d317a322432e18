import type { ReplyDef } from './reply.ts'
import type { Check } from './rule.ts'
import { type Source, weakestSource } from './source.ts'

/** What the status and the code of a reply rest on: what a client branches on, without the rest of the body. */
export const codeSource = ({ source: { status, body, code = body } }: Pick<ReplyDef, 'source'>): Source =>
  weakestSource(status, code)

/** What the answer of a check rests on: that this reply is given at all, its status and its code. The rule itself has a source of its own. */
export const answerSource = ({ answer }: Pick<Check, 'answer'>, reply: Pick<ReplyDef, 'source'>): Source =>
  answer ? weakestSource(answer, codeSource(reply)) : codeSource(reply)
