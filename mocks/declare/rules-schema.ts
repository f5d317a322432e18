import * as z from 'zod/mini'
import type { Json } from '#mocks/engine/request.ts'

// The form of a rules file. Each message says what to write; `rules-file.ts` puts file and line in front of it.

/** An object without other fields. Its message says what to give, or which fields there are where it has one too many. */
const object = <Shape extends z.core.$ZodLooseShape>(shape: Shape, message: string) =>
  z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? `There are: ${Object.keys(shape).join(', ')}.` : message),
  })

const text = z.string('Give a text.').check(z.minLength(1, 'Give a text.'))
const replyId = z.string('Name a reply.')
const keyClass = z.enum(['secret', 'public', 'publishable'], 'Give one of: secret, public, publishable.')
const environment = z.enum(['test', 'live'], 'Give one of: test, live.')
const calls = z.int('Give a whole number of 1 or more.').check(z.minimum(1, 'Give a whole number of 1 or more.'))
const texts = z.array(text, 'Give a list of texts.')
const duration = z
  .string('Give a time such as 60s, 5m or 1h.')
  .check(z.regex(/^[1-9]\d{0,5}[smh]$/, 'Give a time such as 60s, 5m or 1h.'))

const key = object(
  {
    class: keyClass,
    environment,
    prefix: text,
    /** Characters behind the prefix. */
    length: z
      .int('Give a whole number from 8 to 200.')
      .check(z.minimum(8, 'Give a whole number from 8 to 200.'), z.maximum(200, 'Give a whole number from 8 to 200.')),
    alphabet: z.optional(z.enum(['hex', 'lower-alnum', 'alnum'], 'Give one of: hex, lower-alnum, alnum.')),
    /** The environment variable that a client reads it from. */
    variable: z.optional(
      z
        .string('Give the name of a variable.')
        .check(z.regex(/^[A-Za-z_]\w*$/, 'Give a name of letters, digits and underscores.')),
    ),
    /** What a key of this kind may do unless it is asked for less. */
    scopes: z.optional(texts),
  },
  'Give a key with class, environment, prefix and length.',
)

const isText = (value: unknown): value is string => typeof value === 'string'

/** A check: the id of its reply alone, or an object with `reply` and more. */
const check = <Shape extends z.core.$ZodLooseShape>(more: Shape) =>
  z.pipe(
    z.transform((given: unknown) => (isText(given) ? { reply: given } : given)),
    object({ reply: replyId, ...more }, 'Give the id of a reply, or an object with `reply`.'),
  )
const missing = z.enum(['absent', 'wrong'], 'Give one of: absent, wrong.')

const checkEntry = object(
  {
    sent: z.optional(check({ in: z.optional(texts), empty: z.optional(missing), 'other-scheme': z.optional(missing) })),
    known: z.optional(check({})),
    form: z.optional(check({ length: z.optional(z.enum(['fixed', 'free'], 'Give one of: fixed, free.')) })),
    class: z.optional(check({})),
    environment: z.optional(check({})),
    revoked: z.optional(check({ cached: z.optional(duration) })),
    replaced: z.optional(check({})),
    expired: z.optional(check({})),
    scope: z.optional(check({})),
    rate: z.optional(
      check({
        per: duration,
        calls: z.optional(calls),
        tiers: z.optional(z.record(text, calls, 'Give the calls of each tier by its name.')),
        headers: z.optional(
          object(
            { limit: text, remaining: text, reset: text, 'retry-after': z.optional(text) },
            'Give the names of the headers: limit, remaining, reset.',
          ),
        ),
      }),
    ),
  },
  'Give a check and its reply, such as `known: invalid_key`.',
)

const reply = object(
  {
    status: z
      .int('Give a status from 400 to 599.')
      .check(z.minimum(400, 'Give a status from 400 to 599.'), z.maximum(599, 'Give a status from 400 to 599.')),
    /** The word that a client branches on; the id of the reply where absent. */
    code: z.optional(text),
    body: z.custom<Json>((value: unknown) => value !== undefined, 'Give the body of the answer.'),
  },
  'Give an object with status and body.',
)

/** A rules file. */
export const rulesSchema = object(
  {
    provider: z
      .string('Give an id.')
      .check(z.regex(/^[a-z][a-z0-9_]*$/, 'Give an id of small letters, digits and underscores.')),
    name: z.optional(text),
    openapi: z.string('Give the path of an OpenAPI file, from here.'),
    /** In place of the servers of the OpenAPI file. */
    servers: z.optional(
      z
        .array(
          object({ url: text, environment: z.optional(environment) }, 'Give a server with `url`.'),
          'Give a list of servers.',
        )
        .check(z.minLength(1, 'Give one server or more.')),
    ),
    keys: z.array(key, 'Give a list of keys.').check(z.minLength(1, 'Give one key or more.')),
    scopes: z.optional(texts),
    checks: z.array(checkEntry, 'Give a list of checks.').check(z.minLength(1, 'Give the checks in their order.')),
    replies: z.record(text, reply, 'Give the replies by their ids.'),
    /** What operations ask for, in place of their `security` in the OpenAPI file. */
    operations: z.optional(
      z.record(
        text,
        object(
          { classes: z.optional(z.array(keyClass, 'Give a list of classes.')), scopes: z.optional(texts) },
          'Give an object with classes or scopes.',
        ),
        'Give the operations by their ids.',
      ),
    ),
    /** Operations of the OpenAPI file that the mock leaves out. */
    without: z.optional(texts),
    fallback: z.optional(
      object(
        {
          'unknown-path': z.optional(replyId),
          'not-json': z.optional(replyId),
          'invalid-body': z.optional(replyId),
        },
        'Give replies for unknown-path, not-json and invalid-body.',
      ),
    ),
  },
  'Give a rules file: provider, openapi, keys, checks and replies.',
)

export type Rules = z.infer<typeof rulesSchema>
export type DeclaredKey = Rules['keys'][number]
export type DeclaredChecks = Rules['checks'][number]
export type CheckName = keyof DeclaredChecks

/** The names of the checks. */
export const checkNames = Object.freeze([
  'sent',
  'known',
  'form',
  'class',
  'environment',
  'revoked',
  'replaced',
  'expired',
  'scope',
  'rate',
] as const) satisfies readonly CheckName[]
