import type { CredentialPart, Text } from '#mocks/codegen/secret-parts.ts'
import { written } from '#mocks/codegen/text.ts'
import { isVisible, visible } from './visible.ts'

/** Go for a text: a raw string where it has several lines and a raw string can hold them. */
export const goString = (text: string): string =>
  text.includes('\n') && isVisible(text) && !text.includes('`')
    ? `\`${text}\``
    : `"${visible(text.replace(/[\\"]/g, '\\$&'))}"`

const credential = ({ env, basic }: CredentialPart): string => {
  const read = `os.Getenv("${env}")`
  return basic ? `base64.StdEncoding.EncodeToString([]byte(${read} + ":"))` : read
}

/** Go for a text with variables: its parts, joined. */
export const goText = (parts: Text): string => parts.map((part) => written([part], goString, credential)).join(' + ')
