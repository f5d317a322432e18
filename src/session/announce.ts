import { endingOf } from '#src/ui/trace.ts'
import type { SendOutcome } from './state.ts'

/** What a screen reader is told of an outcome; nothing of an answer that was worked out ahead. */
export const announcement = (outcome: SendOutcome): string => {
  switch (outcome.kind) {
    case 'idle':
    case 'sending':
      return ''
    case 'answered': {
      const { status, statusText, entry, via } = outcome.answer
      if (via === 'ahead') return ''
      const ending = entry && endingOf(entry.trace, status)
      return `${status} ${statusText}. ${ending ? `${ending.word} ${ending.says} ${ending.check ?? ''}`.trim() : 'No verdict'}.`
    }
    case 'unsendable':
      return `Not sent. ${outcome.field}: ${outcome.why}`
    case 'cancelled':
      return 'Cancelled before an answer came.'
    case 'cleared':
      return 'Everything was cleared.'
    case 'gone':
      return 'Not sent. Your simulated account was cleared or reset.'
    case 'failed':
      return `No verdict. ${outcome.why}`
    default:
      return outcome satisfies never
  }
}
