import { numberWord } from '#src/ui/number-word.ts'
import type { ComparedResult, Round } from './round.ts'

const list = (names: readonly string[]): string => new Intl.ListFormat('en').format(names)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What came back, in a sentence or two: `401 from Payviox and PayKore; 400 from IvoryPay.` */
export const summaryOf = (results: readonly ComparedResult[]): string => {
  const named = (kind: ComparedResult['kind']) =>
    results.filter((each) => each.kind === kind).map(({ bundle }) => bundle.provider.name)
  const answers = results.filter((each) => each.kind === 'answer')
  const byStatus = [...Map.groupBy(answers, ({ answer }) => answer.status)].map(
    ([status, of]) => `${status} from ${list(of.map(({ bundle }) => bundle.provider.name))}`,
  )
  const absent = named('absent')
  const lost = named('lost')
  return [
    byStatus.length > 0
      ? `${capital(numberWord(answers.length))} ${answers.length === 1 ? 'answer' : 'answers'}: ${byStatus.join('; ')}.`
      : 'No answer came.',
    ...(absent.length > 0 ? [`${list(absent)} ${absent.length === 1 ? 'does' : 'do'} not check it.`] : []),
    ...(lost.length > 0 ? [`The call to ${list(lost)} went wrong.`] : []),
  ].join(' ')
}

/** What is said of a round as it stands; nothing of one that was not sent. */
export const roundSummary = (round: Round): string => {
  switch (round.kind) {
    case 'idle':
    case 'sending':
      return ''
    case 'answered':
      return summaryOf(round.results)
    case 'failed':
      return `Latchkey broke before an answer came: ${round.why} Choose a situation to go on.`
    default:
      return round satisfies never
  }
}
