import type { PastedHeader } from '#src/features/diagnose/call.ts'
import { concat, placeholderOf, textAt, textFor } from '#src/features/diagnose/source-text.ts'

/** A client of Symfony in YAML, which writes Bearer by itself. */
const IN_YAML = /(?<!\S)auth_bearer:[ \t]*["']?(Bearer[ \t]+)?([^\s"']{1,200})/i

/** Whether a client of Symfony stands in YAML in a text. */
export const hasYamlClient = (source: string): boolean => IN_YAML.test(source)

const yamlBearer = (source: string): readonly PastedHeader[] => {
  const match = IN_YAML.exec(source)
  const [all = '', scheme = '', value = ''] = match ?? []
  if (!match) return []
  const span = { from: match.index + all.length - value.length, to: match.index + all.length }
  const written = textAt(source, span.from - scheme.length, span.from)
  const name = /^%env\((?:\w+:)*(\w+)\)%$/.exec(value)?.[1]
  const part = name === undefined ? textAt(source, span.from, span.to) : placeholderOf(name, value, span)
  return [{ name: textFor('Authorization', span), value: concat([textFor('Bearer ', span), written, part]) }]
}

/** A setting of a collector that writes Bearer by itself: Telegraf, Prometheus. */
const BEARER_SETTING = /^[ \t]*bearer_token(?:_file)?[ \t]*[=:][ \t]*["']?([^\s"'#]{3,300})/m

const settingBearer = (source: string): readonly PastedHeader[] => {
  const match = BEARER_SETTING.exec(source)
  const [all = '', value = ''] = match ?? []
  if (!match) return []
  const span = { from: match.index + all.length - value.length, to: match.index + all.length }
  return [
    {
      name: textFor('Authorization', span),
      value: concat([textFor('Bearer ', span), placeholderOf('bearer_token', value, span)]),
    },
  ]
}

/** The headers of settings that are given the token alone. */
export const bearerSettings = (source: string): readonly PastedHeader[] => [
  ...yamlBearer(source),
  ...settingBearer(source),
]
