import { describe, expect, test } from 'vitest'
import { documented } from '#mocks/engine/source.ts'
import { type Credential, type CredentialLocation, readCredential } from '#mocks/engine/credential.ts'

const source = documented('Heading')
const bare = (empty: CredentialLocation['empty'], header = 'X-API-Key'): CredentialLocation => ({
  header,
  scheme: 'bare',
  note: '',
  empty,
  source,
})
const bearer = (empty: CredentialLocation['empty'], otherScheme: CredentialLocation['empty']): CredentialLocation => ({
  header: 'Authorization',
  scheme: 'bearer',
  note: '',
  empty,
  otherScheme,
  source,
})
const two = [bare('absent'), bearer('absent', 'absent')]
const strict = [bearer('wrong', 'wrong')]
const absent: Credential = { found: 'absent' }
type Scheme = readonly [text: string, scheme: 'bare' | 'Bearer' | 'other']
const found = (header: string, ...[text, scheme]: Scheme): Credential => ({
  found: 'present',
  header,
  text,
  scheme,
})

const inAuthorization = (...[text, scheme]: Scheme): Credential => found('Authorization', text, scheme)

describe('where a key is read', () => {
  test.each<readonly [string, readonly CredentialLocation[], Readonly<Record<string, string>>, Credential]>([
    ['no header at all is no key', two, {}, absent],
    ['a bare header holds the key itself', two, { 'x-api-key': 'k1' }, found('X-API-Key', 'k1', 'bare')],
    [
      'the first way counts where both headers come',
      two,
      { 'x-api-key': 'k1', authorization: 'Bearer k2' },
      found('X-API-Key', 'k1', 'bare'),
    ],
    [
      'an empty first way hands over to the second',
      two,
      { 'x-api-key': '', authorization: 'Bearer k2' },
      inAuthorization('k2', 'Bearer'),
    ],
    [
      'an empty value is a wrong key where the provider reads it so',
      [bare('wrong')],
      { 'x-api-key': '' },
      found('X-API-Key', '', 'bare'),
    ],
  ])('%s', (_, credentialLocations, headers, credential) => {
    expect(readCredential(credentialLocations, headers)).toEqual(credential)
  })

  const basic: CredentialLocation = { ...bearer('wrong', 'wrong'), scheme: 'basic' }
  const either = [bearer('wrong', 'wrong'), basic]
  const encoded = Buffer.from('k2:').toString('base64')
  const inBasic: Credential = { found: 'present', header: 'Authorization', text: 'k2', scheme: 'Basic' }
  test.each<readonly [string, readonly CredentialLocation[], Readonly<Record<string, string>>, Credential]>([
    ['the second one', either, { authorization: `Basic ${encoded}` }, inBasic],
    ['the first one', either, { authorization: 'Bearer k2' }, inAuthorization('k2', 'Bearer')],
    ['neither, a wrong key', either, { authorization: 'Digest k2' }, inAuthorization('Digest k2', 'other')],
    [
      'neither, before a key in another header',
      [...either, bare('absent')],
      { authorization: 'Digest k2', 'x-api-key': 'k1' },
      inAuthorization('Digest k2', 'other'),
    ],
  ])('of two schemes of one header a value may be of %s', (_, credentialLocations, headers, credential) => {
    expect(readCredential(credentialLocations, headers)).toEqual(credential)
  })

  const whole = [bare('absent', 'Authorization')]
  test.each<readonly [string, readonly CredentialLocation[], string, Credential]>([
    ['Bearer is read in any case', two, 'bEaReR k2', inAuthorization('k2', 'Bearer')],
    ['more than one space after Bearer is no part of the key', two, 'Bearer   k2', inAuthorization('k2', 'Bearer')],
    ['a tab after Bearer makes no Bearer value', strict, 'Bearer\tk2', inAuthorization('Bearer\tk2', 'other')],
    [
      'a doubled Bearer leaves the second one in the key',
      two,
      'Bearer Bearer k2',
      inAuthorization('Bearer k2', 'Bearer'),
    ],
    ['a word that only begins with Bearer is another scheme', strict, 'Bearerk2', inAuthorization('Bearerk2', 'other')],
    ['Bearer alone is no key where an empty one is none', two, 'Bearer', absent],
    ['Bearer alone is a wrong key where the provider reads it so', strict, 'Bearer', inAuthorization('', 'Bearer')],
    ['another scheme is no key where it is not read', two, 'Basic k2', absent],
    ['another scheme is a wrong key where the header counts', strict, 'Basic k2', inAuthorization('Basic k2', 'other')],
    ['an empty Authorization is a wrong key where the header counts', strict, '', inAuthorization('', 'other')],
    ['a bare Authorization takes the whole value as the key', whole, 'Bearer k', inAuthorization('Bearer k', 'bare')],
  ])('%s', (_, credentialLocations, authorization, credential) => {
    expect(readCredential(credentialLocations, { authorization })).toEqual(credential)
  })
})
