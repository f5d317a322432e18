type Props = { readonly status: number; readonly statusText: string }

/** The status above an answer, with its words. */
export const AnswerStatus = ({ status, statusText }: Props) => (
  <span className="status status--lg" data-class={String(status).charAt(0)} data-live="">
    {status} <span>{statusText}</span>
  </span>
)
