import { expect, test } from 'vitest'
import type { ReplyDef } from '#mocks/engine/reply.ts'
import { codePath, codeSlug, codesOf, errorLabel, errorPages, errorPath, isName } from '#src/docs/errors/error-links.ts'
import { codeIn, comparable, detectInCode, fixSteps } from '#src/docs/errors/fix-steps.ts'

const reply = (status: number, code: string): ReplyDef => ({
  status,
  code,
  says: 'It is wrong.',
  fix: 'Mend it.',
  source: {
    status: { basis: 'assumed', question: 'status', why: 'Nobody says.' },
    body: { basis: 'assumed', question: 'status', why: 'Nobody says.' },
  },
  body: () => ({ code }),
})

const provider = {
  id: 'acme',
  replies: {
    'validation-error': reply(400, 'VALIDATION_ERROR'),
    'not-json': reply(400, 'VALIDATION_ERROR'),
    'not-json-again': reply(422, 'VALIDATION_ERROR'),
    'invalid-key': reply(400, 'Invalid key!'),
  },
}

test('an error has an address, and a label that tells it from one with the same status and code', () => {
  expect(errorPath('acme', 'not-json')).toBe('/acme/errors/not-json/')
  expect(errorPages(provider)).toEqual([
    { label: '400 VALIDATION_ERROR', href: '/acme/errors/validation-error/' },
    { label: '400 VALIDATION_ERROR (not JSON)', href: '/acme/errors/not-json/' },
    { label: '422 VALIDATION_ERROR', href: '/acme/errors/not-json-again/' },
    { label: '400 Invalid key!', href: '/acme/errors/invalid-key/' },
  ])
  const twins = { replies: { 'one-more-way': reply(400, 'X1'), 'another-way': reply(400, 'X1') } }
  expect(errorLabel(twins, 'one-more-way', twins.replies['one-more-way'])).toBe('400 X1 (one more way)')
})

test.each([
  ['INVALID_KEY', true, 'INVALID_KEY'],
  ['X1', true, 'X1'],
  ['X', false, 'x'],
  ['1X', false, '1x'],
  ['xINVALID', false, 'xinvalid'],
  ['INVALIDx', false, 'invalidx'],
  ['INVALID KEY', false, 'invalid-key'],
  ['Invalid key!', false, 'invalid-key'],
  ['-- odd,  very odd --', false, 'odd-very-odd'],
])('%j is a name: %s, and stands in an address as %j', (code, named, slug) => {
  expect([isName(code), codeSlug(code), codePath('acme', code)]).toEqual([named, slug, `/e/acme/${slug}/`])
})

test('each code stands once, with all replies that carry it', () => {
  expect(codesOf(provider)).toEqual([
    { slug: 'VALIDATION_ERROR', ids: ['validation-error', 'not-json', 'not-json-again'] },
    { slug: 'invalid-key', ids: ['invalid-key'] },
  ])
})

test.each([
  [{ code: 'X1' }, ['code']],
  [{ data: null, error: { list: [1], code: 'X1' } }, ['error', 'code']],
  ['X1', []],
  [{ code: 'X2' }, undefined],
  [['X1'], undefined],
  [null, undefined],
])('in %j the code stands at %j', (body, path) => {
  expect(codeIn(body, 'X1')).toEqual(path)
})

test.each([
  ['Do this. Then do that.', ['Do this.', 'Then do that.']],
  ['Is it so? Look! `key.id` says.', ['Is it so?', 'Look!', '`key.id` says.']],
  ['Write `a.b` and e.g. this.  Then send it.', ['Write `a.b` and e.g. this.', 'Then send it.']],
  ['', []],
])('%j is the steps %j', (fix, steps) => {
  expect(fixSteps({ fix })).toEqual(steps)
})

const replyWith = (code: string, basis: 'assumed' | 'documented') => {
  const body =
    basis === 'assumed'
      ? ({ basis, question: 'status', why: 'Nobody says.' } as const)
      : ({ basis, heading: 'Errors' } as const)
  return { status: 401, code, source: { status: body, body } }
}

test.each([
  [replyWith('X1', 'assumed'), { code: 'X1' }, 'code'],
  [replyWith('Invalid key!', 'documented'), { error: 'Invalid key!' }, 'code'],
  [replyWith('Invalid key!', 'assumed'), { error: 'Invalid key!' }, 'our words'],
  [replyWith('Invalid key!', 'documented'), { error: 'Invalid key! 12' }, 'changing words'],
] as const)('of %j in %j a program can compare: %s', (reply, body, what) => {
  expect(comparable(reply, body)).toBe(what)
})

test.each([
  [{ error: { code: 'X1' } }, 'body?.error?.code'],
  [{ 'error-code': 'X1' }, 'body?.["error-code"]'],
  [{ '1st': 'X1' }, 'body?.["1st"]'],
  ['X1', 'body'],
])('code tells %j by its status and %s', (body, place) => {
  expect(detectInCode(replyWith('X1', 'documented'), body).split('\n')).toEqual([
    'const body = await response.clone().json()',
    `const isThisError = response.status === 401 && ${place} === "X1"`,
  ])
})

test('code tells an answer with words of ours by its status alone', () => {
  expect(detectInCode(replyWith('Invalid key!', 'assumed'), { error: 'Invalid key!' })).toBe(
    'const isThisError = response.status === 401',
  )
})
