import type { FieldIssue, ReplyDef } from '#mocks/engine/reply.ts'
import { open, pages, text } from './sources.ts'

/** Payviox's error body: a word for the family, and a message that tells the cases apart. */
const reply = (error: string, message: string, terms: Omit<ReplyDef, 'code' | 'body'>): ReplyDef => ({
  ...terms,
  code: message,
  body: () => ({ error, message }),
})

/** A field's message, in the wording of the payout page. */
const sentence = ({ path, missing, message }: FieldIssue): string =>
  missing ? `The ${path} field is required.` : `The ${path} ${message}`

export const replies = {
  'missing-header': reply('Unauthorized', 'Missing authorization header', {
    status: 401,
    says: 'The request has no `Authorization` header.',
    fix: 'Send `Authorization: Bearer` and the key with each call. If your code does set it, look for a proxy or a redirect that drops it.',
    source: { status: pages.balance, body: text.missing },
  }),
  'invalid-key': reply('Unauthorized', 'Invalid API key', {
    status: 401,
    says: 'The key was never issued, was regenerated, does not follow `Bearer`, or is a public key at an endpoint for secret keys.',
    fix: 'Copy the key from the dashboard again: after a regeneration the old one no longer works. Check that `Bearer` comes once, and that a call to a secret-only endpoint carries the secret key.',
    source: { status: pages.balance, body: text.invalid },
  }),
  'expired-key': reply('Unauthorized', 'API key has expired', {
    status: 401,
    says: 'The key has expired.',
    fix: 'Regenerate the key in the dashboard and deploy the new one. Repeating the call does not help.',
    source: { status: open.expiredStatus, body: text.expired },
  }),
  validation: {
    status: 400,
    code: 'Messages by field',
    says: 'A field is missing or has a wrong value.',
    fix: 'Correct each field that the body names. In a list the position is part of the name: `items.0.name` is the name of the first item.',
    source: { status: open.validation, body: open.validation },
    body: ({ issues = [] }) => Object.fromEntries(issues.map((issue) => [issue.path, [sentence(issue)]])),
  },
  'not-json': reply('Bad Request', 'The body is not a JSON object.', {
    status: 400,
    says: 'The body is not a JSON object.',
    fix: 'Send a JSON object, with double quotes and no trailing comma.',
    source: { status: open.validation, body: open.validation },
  }),
  'unknown-session': reply('Not Found', 'Session not found', {
    status: 404,
    says: 'No session has this id.',
    fix: 'Use a `session_id` that `POST /session` gave you.',
    source: { status: open.unknownSession, body: open.unknownSession },
  }),
  'unknown-path': reply('Not Found', 'There is no such endpoint.', {
    status: 404,
    says: 'There is no such endpoint, or it takes another method.',
    fix: 'Compare method and path with the endpoint table. Paths have no version in front.',
    source: { status: open.unknownPath, body: open.unknownPath },
  }),
} satisfies Record<string, ReplyDef>
