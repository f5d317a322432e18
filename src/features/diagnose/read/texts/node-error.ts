import type { PastedResponse } from '#src/features/diagnose/call.ts'
import { memberOf, type Value } from '#src/features/diagnose/read/languages/value.ts'
import { items, text } from './json-parts.ts'
import { answerIn } from './answer-in.ts'

/** The answer that an error of a node of n8n tells of: the one that it quotes, else what it describes. */
export const readNodeError = (root: Value): PastedResponse | undefined => {
  const details = memberOf(root, 'errorDetails')
  const raw = memberOf(details, 'rawErrorMessage')
  const quoted = [...(raw ? items(raw) : []), memberOf(root, 'message')].flatMap((each) => {
    const found = answerIn(text(each)?.text ?? '')
    return found && found.body !== '' ? [found] : []
  })
  const stated = Number(text(memberOf(details, 'httpCode'))?.text ?? text(memberOf(root, 'httpCode'))?.text)
  const status = Number.isInteger(stated) ? stated : undefined
  const described = text(memberOf(root, 'errorDescription', 'description'))?.text
  const [answer] = quoted
  if (answer) return { ...answer, status: status ?? answer.status }
  return described === undefined ? undefined : { status, body: JSON.stringify({ message: described }) }
}
