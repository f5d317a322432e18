/** An instant of the mock's time, day above time; `never` where there is none. */
export const MomentText = ({ at }: { readonly at: string | null }) =>
  at === null ? (
    <span className="ref">never</span>
  ) : (
    <time className="dashboard__time" dateTime={at}>
      {at.slice(0, 10)} <span>{at.slice(11, 19)}</span>
    </time>
  )
