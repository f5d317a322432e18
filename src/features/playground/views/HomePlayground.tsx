import { href } from '#src/ui/links.ts'
import { maskedAddress, maskedHeaders } from '#src/session/request/mask.ts'
import { announcement } from '#src/session/announce.ts'
import type { ProviderBundle } from '#src/session/open.ts'
import type { PlaygroundSession } from '#src/session/state.ts'
import { useReproduce } from '#src/session/use-reproduce.ts'
import { useSession } from '#src/session/use-session.ts'
import { viaWords } from '#src/session/answer/answer.ts'
import { AnswerStatus } from '#src/ui/AnswerStatus.tsx'
import { Json } from '#src/ui/Json.tsx'
import { OutcomeVerdict } from './OutcomeVerdict.tsx'

type Props = { readonly bundle: ProviderBundle; readonly start: PlaygroundSession; readonly element: HTMLElement }

/** The home page's first answer: one button a case; each sends at once. */
export const HomePlayground = ({ bundle, start, element }: Props) => {
  const { provider, docs } = bundle
  const playground = useSession(bundle, start)
  const { session, open } = playground
  const { world, draft, outcome } = session
  useReproduce(element, playground)
  const current = world.kind === 'case' ? world.caseId : undefined
  const answer = outcome.kind === 'answered' ? outcome.answer : undefined
  return (
    <div className="card homeplay" data-provider={provider.id}>
      <div className="card__head">
        <span className="card__title">
          <span className="tag" aria-hidden="true">
            {provider.tag}
          </span>
          Try {provider.name}
        </span>
        <div className="homeplay__cases" role="group" aria-label={`Cases of ${provider.name}`}>
          {docs.featured.map((id) => (
            <button
              key={id}
              type="button"
              data-case={id}
              aria-current={id === current}
              onClick={() => void open(id, 'send')}
            >
              {provider.cases.find((each) => each.id === id)?.title}
            </button>
          ))}
        </div>
        <a className="btn push" href={href(`/playground/?provider=${provider.id}&case=${current ?? docs.first}`)}>
          Open in the playground
        </a>
      </div>
      <div className="homeplay__panel">
        <div className="homeplay__left">
          <pre className="wire">
            <span className="method">{draft.method}</span>{' '}
            <b>{`https://${draft.host}${maskedAddress(provider, draft)}`}</b>
            {maskedHeaders(provider, draft).map(([name, value]) => (
              <span key={name}>
                {`\n${name}: `}
                <b>{value}</b>
              </span>
            ))}
          </pre>
          <div className="verdict" role="group" aria-label="Verdict">
            <OutcomeVerdict provider={provider} outcome={outcome} form="row" />
          </div>
        </div>
        <div className="homeplay__right" role="group" aria-label="Answer">
          {answer && (
            <>
              <p className="ans__top">
                <AnswerStatus status={answer.status} statusText={answer.statusText} />
                {answer.via !== 'ahead' && <span className="ref">{viaWords(answer)}</span>}
              </p>
              <Json text={answer.body} label="Body of the answer" />
            </>
          )}
        </div>
      </div>
      <p className="vh" role="status">
        {announcement(outcome)}
      </p>
    </div>
  )
}
