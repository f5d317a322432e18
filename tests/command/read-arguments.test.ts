import { describe, expect, test } from 'vitest'
import { readArguments } from '#mocks/command/read-arguments.ts'

describe('wrong usage is told in a sentence that says what to write instead', () => {
  test.each([
    ['an unknown option', ['--frob', '5'], 'There is no option --frob.'],
    ['an unknown short option', ['-x'], 'There is no option -x.'],
    ['an option without its value', ['--port'], '--port needs a value.'],
    ['an option whose value would be the next option', ['--port', '--json'], '--port needs a value.'],
    ['a value that looks like an option', ['--delay', '-5'], 'Write --delay=-5 for one that begins with a dash.'],
    ['a short option with such a value', ['-p', '-1'], '-p needs a value. Write --port=-1 for one'],
    ['a value where none belongs', ['--help=1'], '--help takes no value.'],
    ['a command without the dashes', ['run', 'npm', 'test'], 'Put -- before the command: latchkey run -- npm test'],
    ['such a one with options', ['run', '-q', 'jest', '--watch'], 'before the command: latchkey run -- jest --watch'],
    ['such a one with further dashes', ['run', 'npm', 'test', '--', '-u'], 'latchkey run -- npm test -- -u'],
    ['a command behind the dashes, but no run', ['--', 'npm', 'test'], 'Say run before it: latchkey run -- npm test'],
    ['a word too many', ['why', 'a', 'b'], 'latchkey why does not know what to do with "b".'],
  ] as const)('%s', (_, args, sentence) => {
    expect(() => readArguments(args)).toThrow(sentence)
  })

  test('what is right is read', () => {
    expect(readArguments(['run', '-p', '0', '--', 'jest', '--watch'])).toMatchObject({
      name: 'run',
      options: { port: '0' },
      rest: ['jest', '--watch'],
    })
    expect(readArguments(['--seed=-x'])).toMatchObject({ name: 'start', options: { seed: '-x' } })
  })
})
