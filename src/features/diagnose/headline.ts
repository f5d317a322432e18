import { endingOf } from '#src/ui/trace.ts'
import type { CallDiagnosis } from './diagnosis.ts'
import { isLoggedSuccess } from './logged-success.ts'

/** The first thing said of a call. `outcome` colours its word: green only where nothing speaks against the call. */
export type Headline = {
  readonly word: string
  readonly outcome: 'allowed' | 'denied' | 'unknown'
  readonly says: string
  readonly strong: string
  readonly code: string
}

const answered = (status: number | undefined, code: string | undefined): string =>
  [status, code].filter((each) => each !== undefined).join(' ')

const said =
  (outcome: Headline['outcome']) =>
  (word: string, says: string, strong = ''): Headline => ({ word, outcome, says, strong, code: '' })
const denied = said('denied')
const unknown = said('unknown')

/** What the pasted answer says outranks the mock; what was not pasted whole gets no verdict. */
export const headlineOf = ({
  answer,
  partial,
  verdict,
  findings,
  provider,
  key,
  sure,
  readAs,
}: CallDiagnosis): Headline => {
  const refused = findings[0]?.fails === true
  if (verdict.isOtherHost && findings[0]?.id !== 'gateway-page')
    return denied('Elsewhere', `This call never reaches ${provider.name}.`)
  if (answer?.gateway !== undefined)
    return denied(
      'Stopped',
      `Instead of an answer, there is ${/\blog\b/.test(readAs) ? 'a line in the log of' : 'a page from'}`,
      answer.gateway,
    )
  if (findings[0]?.id === 'not-reached' && answer === undefined)
    return denied('Not reached', `The call failed before ${provider.name} saw it. What is below is why.`)
  if (findings[0]?.id === 'cors' && answer === undefined)
    return denied('Stopped', `The browser stopped this call, so no answer of ${provider.name} is here.`)
  const isRefusal =
    answer !== undefined &&
    ((answer.status ?? 0) >= 400 || (answer.status === undefined && (answer.matches.length > 0 || answer.isError)))
  if (isRefusal)
    return denied(
      'Refused',
      refused
        ? 'The answer that you pasted, and the call shows why:'
        : partial
          ? 'The answer that you pasted. Only a part of the call is here, and it shows no mistake:'
          : findings.length > 0
            ? 'The answer that you pasted. Nothing in the call explains it for sure:'
            : 'The answer that you pasted. The call itself shows no mistake:',
      answered(answer.status, answer.code),
    )
  const isUnsent = /^(?:refused-by-client|address-refused|header-when-connected|line-break)$/.test(
    findings[0]?.id ?? '',
  )
  if (isUnsent || (findings.some(({ fails, stage }) => fails && stage === 'writing') && verdict.status < 400))
    return denied('Broken', 'Written like this, the call is not sent as you mean it.')
  if (partial && key === undefined && answer && isLoggedSuccess(readAs, answer.status) && !refused)
    return unknown(
      'Answered',
      `The text shows that this call was answered with ${answer.status}: it worked. The key that it sent is not in the text.`,
    )
  if (partial && key === undefined)
    return refused
      ? denied('Refused', 'The mistake below is why it fails.')
      : unknown('Not judged', 'Only a part of the call was pasted or understood, so it gets no verdict.')
  const ending = endingOf(verdict.trace, verdict.status)
  if (ending.outcome === 'allowed' && refused) return denied('Refused', 'The mistake below is why it fails.')
  if (partial && ending.outcome === 'allowed')
    return unknown('Nothing wrong in this part', 'Only a part of the call was pasted or understood.')
  if (ending.outcome === 'allowed' && sure === 'possible')
    return unknown(
      'Possibly right',
      `Nothing in it names the provider. By the rules of ${provider.name} it shows no mistake.`,
    )
  if (ending.outcome === 'allowed' && findings.some(({ id }) => id === 'masked'))
    return unknown(
      'Key not shown',
      'What you pasted hides the key, so the key itself cannot be judged. The rest of the call shows no mistake.',
    )
  if (ending.outcome === 'allowed' && findings.some(({ id }) => id === 'yaml-colon'))
    return unknown('Depends on the file', 'The call is right, but YAML does not take the line that holds it as a text.')
  if (ending.outcome === 'allowed' && findings.some(({ id }) => id === 'curl-alias'))
    return unknown('Depends on the shell', 'The call is right, but Windows PowerShell does not send it as written.')
  if (ending.outcome === 'allowed' && findings.some(({ id }) => id === 'carets-in-quotes'))
    return unknown('Depends on the shell', 'The call was meant right, but cmd.exe does not send it as written.')
  if (ending.outcome === 'allowed' && findings.some(({ id }) => id === 'answer-hidden'))
    return denied(
      'Refused',
      'The client got an error for an answer and hides what is in it. The call itself shows no mistake.',
    )
  if (ending.outcome === 'allowed' && findings.some(({ id }) => id === 'file-untrimmed'))
    return unknown('Depends on the file', 'The call is right where nothing but the key comes out of the file.')
  if (ending.outcome === 'allowed' && findings.some(({ id }) => id === 'key-in-browser'))
    return unknown('Key exposed', `${provider.name} takes this call, but everyone who opens the page can read its key.`)
  if (ending.outcome === 'allowed')
    return said('allowed')(
      ending.word,
      `It gets ${ending.says}: the mock answers ${verdict.status} to it, with an example key instead of yours.`,
    )
  return {
    word: ending.word,
    outcome: ending.outcome,
    says: ending.says,
    strong: ending.check ?? '',
    code: [String(verdict.status), verdict.code].filter((each) => each !== undefined).join(' '),
  }
}
