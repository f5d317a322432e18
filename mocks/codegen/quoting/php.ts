import type { CredentialPart, Text } from '#mocks/codegen/secret-parts.ts'
import { written } from '#mocks/codegen/text.ts'
import { isVisible, visible } from './visible.ts'

/** PHP for a text: single quotes, or double ones where it has characters that nobody would see. */
export const phpString = (text: string): string =>
  isVisible(text)
    ? `'${text.replace(/[\\']/g, '\\$&')}'`
    : `"${visible(text.replace(/[\\"$]/g, '\\$&'), (code) => `\\u{${code}}`)}"`

const credential = ({ env, basic }: CredentialPart): string =>
  basic ? `base64_encode(getenv('${env}') . ':')` : `getenv('${env}')`

/** PHP for a text with variables: its parts, joined. */
export const phpText = (parts: Text): string => parts.map((part) => written([part], phpString, credential)).join(' . ')
