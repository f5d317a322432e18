import { describe, expect, test } from 'vitest'
import { reportLink, rooted } from '#src/ui/links.ts'
import { reproduceLink } from '#src/docs/errors/reproduce.ts'
import { repositoryOf } from '#src/docs/pages/repository.ts'

describe('Links', () => {
  test.each([
    { base: '/', path: '/paykore/', becomes: '/paykore/' },
    { base: '/docs/', path: '/paykore/errors/#case-a', becomes: '/docs/paykore/errors/#case-a' },
    { base: '/docs', path: '/', becomes: '/docs/' },
  ])('below $base, $path is written $becomes', ({ base, path, becomes }) => {
    expect(rooted(base, path)).toBe(becomes)
  })

  test.each(['#here', 'https://example.com/x/', '//example.com/x/', 'mailto:a@example.com'])(
    'what is no path of the site stays as it is: %s',
    (reference) => expect(rooted('/docs/', reference)).toBe(reference),
  )

  test('a report names its page, whatever is in the path', () => {
    const url = new URL(reportLink('https://example.com/repo', '/a b/&title=x/'))
    expect(url.searchParams.get('title')).toBe('Mistake on /a b/&title=x/')
  })

  test('the repository is a setting, and a bad one is named with its fix', () => {
    expect(repositoryOf({})).toMatch(/^https:/)
    expect(repositoryOf({ LATCHKEY_REPO: 'https://example.com/us/site/' })).toBe('https://example.com/us/site')
    expect(() => repositoryOf({ LATCHKEY_REPO: 'us/site' })).toThrow('LATCHKEY_REPO is "us/site"')
    expect(() => repositoryOf({ LATCHKEY_REPO: 'ftp://example.com' })).toThrow('no web address')
  })
})

describe('A link that plays a case', () => {
  test('names the case in the address of the full playground, where it leads without scripts', () => {
    expect(reproduceLink('paykore', 'good-key')).toEqual({
      href: '/playground/?provider=paykore&case=good-key',
      'data-reproduce': '',
    })
  })
})
