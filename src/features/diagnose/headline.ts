import { endingOf } from '#src/ui/trace.ts'
import type { CallDiagnosis } from './diagnosis.ts'

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

/** What the pasted answer says outranks the mock; what was not pasted whole gets no verdict. */
export const headlineOf = ({ answer, partial, verdict, findings, provider, key, sure }: CallDiagnosis): Headline => {
  const refused = findings[0]?.fails === true
  if (verdict.isOtherHost)
    return {
      word: 'Elsewhere',
      outcome: 'denied',
      says: `This call never reaches ${provider.name}.`,
      strong: '',
      code: '',
    }
  if (answer?.gateway !== undefined)
    return {
      word: 'Stopped',
      outcome: 'denied',
      says: 'Instead of an answer, there is a page from',
      strong: answer.gateway,
      code: '',
    }
  if (findings[0]?.id === 'not-reached' && answer === undefined)
    return {
      word: 'Not reached',
      outcome: 'denied',
      says: `The call failed before ${provider.name} saw it. What is below is why.`,
      strong: '',
      code: '',
    }
  if (findings[0]?.id === 'cors' && answer === undefined)
    return {
      word: 'Stopped',
      outcome: 'denied',
      says: `The browser stopped this call, so no answer of ${provider.name} is here.`,
      strong: '',
      code: '',
    }
  const isRefusal =
    answer !== undefined && ((answer.status ?? 0) >= 400 || (answer.status === undefined && answer.matches.length > 0))
  if (isRefusal)
    return {
      word: 'Refused',
      outcome: 'denied',
      says: refused
        ? 'The answer that you pasted, and the call shows why:'
        : partial
          ? 'The answer that you pasted. Only a part of the call is here, and it shows no mistake:'
          : findings.length > 0
            ? 'The answer that you pasted. Nothing in the call explains it for sure:'
            : 'The answer that you pasted. The call itself shows no mistake:',
      strong: answered(answer.status, answer.code),
      code: '',
    }
  const isUnsent = /^(?:refused-by-client|address-refused)$/.test(findings[0]?.id ?? '')
  if (isUnsent || (findings.some(({ fails, stage }) => fails && stage === 'writing') && verdict.status < 400))
    return {
      word: 'Broken',
      outcome: 'denied',
      says: 'Written like this, the call is not sent as you mean it.',
      strong: '',
      code: '',
    }
  if (partial && key === undefined)
    return refused
      ? { word: 'Refused', outcome: 'denied', says: 'The mistake below is why it fails.', strong: '', code: '' }
      : {
          word: 'Not judged',
          outcome: 'unknown',
          says: 'Only a part of the call was pasted or understood, so it gets no verdict.',
          strong: '',
          code: '',
        }
  const ending = endingOf(verdict.trace, verdict.status)
  if (ending.outcome === 'allowed' && refused)
    return { word: 'Refused', outcome: 'denied', says: 'The mistake below is why it fails.', strong: '', code: '' }
  if (partial && ending.outcome === 'allowed')
    return {
      word: 'Nothing wrong in this part',
      outcome: 'unknown',
      says: 'Only a part of the call was pasted or understood.',
      strong: '',
      code: '',
    }
  if (ending.outcome === 'allowed' && sure === 'possible')
    return {
      word: 'Possibly right',
      outcome: 'unknown',
      says: `Nothing in it names the provider. By the rules of ${provider.name} it shows no mistake.`,
      strong: '',
      code: '',
    }
  if (ending.outcome === 'allowed' && findings.some(({ id }) => id === 'masked'))
    return {
      word: 'Key not shown',
      outcome: 'unknown',
      says: 'What you pasted hides the key, so the key itself cannot be judged. The rest of the call shows no mistake.',
      strong: '',
      code: '',
    }
  if (ending.outcome === 'allowed' && findings.some(({ id }) => id === 'curl-alias'))
    return {
      word: 'Depends on the shell',
      outcome: 'unknown',
      says: 'The call is right, but Windows PowerShell does not send it as written.',
      strong: '',
      code: '',
    }
  if (ending.outcome === 'allowed')
    return {
      word: ending.word,
      outcome: 'allowed',
      says: `It gets ${ending.says}: the mock answers ${verdict.status} to it, with an example key instead of yours.`,
      strong: '',
      code: '',
    }
  return {
    word: ending.word,
    outcome: ending.outcome,
    says: ending.says,
    strong: ending.check ?? '',
    code: [String(verdict.status), verdict.code].filter((each) => each !== undefined).join(' '),
  }
}
