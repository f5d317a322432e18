import type { ReactNode } from 'react'
import type { Provider } from '#mocks/engine/provider.ts'
import type { SendOutcome } from '#src/session/state.ts'
import { type Form, WaitingTrace } from '#src/ui/Trace.tsx'
import { endingOf } from '#src/ui/trace.ts'
import { Verdict } from '#src/ui/Verdict.tsx'

type Props = { readonly provider: Provider; readonly outcome: SendOutcome; readonly form: Form }

/** Why: the verdict on what was answered, the checks ahead, or the plain word that there is no verdict. */
export const OutcomeVerdict = ({ provider, outcome, form }: Props) => {
  switch (outcome.kind) {
    case 'answered': {
      const { entry, via } = outcome.answer
      if (!entry)
        return <NoVerdict title="No verdict">No provider judged this: the answer is the mock’s own.</NoVerdict>
      // A new verdict opens the check that refused; one that only repeats the last leaves the reader's choice alone.
      const { check } = endingOf(entry.trace, entry.status)
      return (
        <Verdict
          key={`${outcome.ticket} ${check}`}
          provider={provider}
          judged={entry}
          form={form}
          fresh={via !== 'ahead'}
        />
      )
    }
    case 'idle':
      return <WaitingTrace provider={provider} form={form} says="Not sent yet:" />
    case 'sending':
      return <WaitingTrace provider={provider} form={form} says="On its way:" />
    case 'cancelled':
      return <WaitingTrace provider={provider} form={form} says="Cancelled before an answer came:" />
    case 'cleared':
      return <WaitingTrace provider={provider} form={form} says="Everything was cleared. Choose a case to continue:" />
    case 'unsendable':
      return (
        <NoVerdict title="Not sent">
          <code>{outcome.field}</code>: {outcome.why}
        </NoVerdict>
      )
    case 'gone':
      return (
        <NoVerdict title="Not sent">
          Your simulated account was cleared or reset in another tab, or by the browser. Its keys are gone, and this
          page has a new account now. Create a key in it, then send again.
        </NoVerdict>
      )
    case 'failed':
      return (
        <NoVerdict title="No verdict">
          Latchkey broke while it was answering: <code>{outcome.why}</code> The provider would not have answered like
          this. Reset the case to go on; the foot of the page says where to report it.
        </NoVerdict>
      )
    default:
      return outcome satisfies never
  }
}

const NoVerdict = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <div className="novote">
    <p className="verdict__say">
      <strong>{title}</strong>
    </p>
    <p>{children}</p>
  </div>
)
