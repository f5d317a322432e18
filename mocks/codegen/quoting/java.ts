import type { CredentialPart, Text } from '#mocks/codegen/secret-parts.ts'
import { written } from '#mocks/codegen/text.ts'
import { isVisible, visible } from './visible.ts'

/** Java for a text: a text block where it has several lines and a block can hold them. */
export const javaString = (text: string, indent = ''): string => (isBlock(text) ? block(text, indent) : quoted(text))

/** Java takes the indentation that all lines share, and the spaces at their ends. */
const isBlock = (text: string): boolean =>
  text.includes('\n') && isVisible(text) && /^\S/m.test(text) && !/[ \t]$/m.test(text) && !text.endsWith('\n')

const quoted = (text: string): string => `"${visible(text.replace(/[\\"]/g, '\\$&'))}"`

const block = (text: string, indent: string): string => {
  const lines = text.replaceAll('\\', '\\\\').replaceAll('"""', '\\"""').replace(/"$/, '\\"')
  return `"""\n${lines.replace(/^(?=.)/gm, indent)}"""`
}

const credential = ({ env, basic }: CredentialPart): string => {
  const read = `System.getenv("${env}")`
  return basic ? `java.util.Base64.getEncoder().encodeToString((${read} + ":").getBytes())` : read
}

/** Java for a text with variables: its parts, joined. */
export const javaText = (parts: Text, indent = ''): string =>
  parts.length === 1
    ? written(parts, (text) => javaString(text, indent), credential)
    : parts.map((part) => written([part], quoted, credential)).join(' + ')
