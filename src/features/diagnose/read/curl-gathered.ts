import { schemeAt } from '#mocks/engine/auth-scheme.ts'
import type { Fault } from '#src/features/diagnose/call.ts'
import { concat, type SourceText, spanIn, textFor } from '#src/features/diagnose/source-text.ts'
import { type Option, UNKNOWN } from './curl-options.ts'

const VERB = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/i
const HEADER_WORD = /^(?!https?:\/)[\w-]{2,60}:(?!\/\/)\s*\S|^(?:authorization|(?:x-)?api-key):$/i

/** Whether a header ends behind its name or the scheme, because its value had no quotes. */
const isHeaderCutOff = (line: string): boolean => {
  const name = /^["']?[\w-]+:\s*/.exec(line)?.[0]
  const value = line.slice(name?.length)
  return name !== undefined && (value === '' || schemeAt(value)?.length === value.length)
}

/** Puts right what fell apart into words: a verb without -X, a header without quotes or without -H. */
export const gathered = (options: readonly Option[], faults: Fault[]): readonly Option[] => {
  const kept: Option[] = []
  for (let index = 0; index < options.length; index += 1) {
    const option = options[index]
    if (!option) break
    const { name, value } = option
    const span = spanIn(value)
    const next = options[index + 1]
    const isBroken = name === 'header' && isHeaderCutOff(value.text) && next?.name === 'url' && !isAddress(next.value)
    if (isBroken && span) {
      const parts: SourceText[] = [value]
      let last: SourceText = value
      for (let more = options[index + 1]; more?.name === 'url' && !isAddress(more.value); more = options[index + 1]) {
        parts.push(textFor(' ', spanIn(more.value) ?? { from: 0, to: 0 }), more.value)
        last = more.value
        index += 1
      }
      faults.push({ id: 'header-unquoted', span: { from: span.from, to: spanIn(last)?.to ?? span.to } })
      kept.push({ ...option, value: concat(parts), lost: true })
    } else if (name === 'header' && value.text === '-H') continue
    else if (name === 'url' && VERB.test(value.text) && span)
      faults.push({ id: 'method-as-address', span, detail: value.text.toUpperCase() })
    else if ((name === 'url' && HEADER_WORD.test(value.text) && !isAddress(value)) || UNKNOWN.test(name)) {
      const at = spanIn(option.at) ?? span
      if (at)
        faults.push({
          id: name === 'url' ? 'header-without-option' : 'option-unknown',
          span: at,
          detail:
            name === 'url' ? (options.some(({ value: { text } }) => text === '-H') ? 'doubled' : '') : `--${name}`,
        })
      if (value.text.includes(':')) kept.push({ ...option, name: 'header', lost: true })
    } else kept.push(option)
  }
  return kept
}

export const isAddress = ({ text, placeholders }: SourceText): boolean =>
  /^[a-z]+:\/\//i.test(text) ||
  /^[\w-]+(?:\.[\w-]+)+(?:[:/?]|$)/.test(text) ||
  /^localhost\b|^\d+\.\d+\.\d+\.\d+/.test(text) ||
  (placeholders.some(({ from }) => from === 0) && /\//.test(text))
