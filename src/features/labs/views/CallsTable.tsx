import { type LabCall, timeSpansOf } from '#src/features/labs/calls.ts'
import { stamp } from '#src/features/labs/words.ts'

/** The calls behind a timeline, a row for each change of key or outcome. */
export const CallsTable = ({
  calls,
  names,
}: {
  readonly calls: readonly LabCall[]
  readonly names: Readonly<Record<string, string>>
}) => (
  <details className="card__band behind">
    <summary>The calls as a table</summary>
    <div className="tbl" role="group" aria-label="Calls" tabIndex={0}>
      <table>
        <caption className="vh">Calls in order of time, those with one key and one outcome together</caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Key</th>
            <th scope="col">Calls</th>
            <th scope="col">Answer</th>
          </tr>
        </thead>
        <tbody>
          {timeSpansOf(calls).map(({ from, to, key, count, status, ok, cached }) => (
            <tr key={from}>
              <td>{stamp(from)}</td>
              <td>{stamp(to)}</td>
              <td>
                <code>{names[key] ?? key}</code>
              </td>
              <td>{count}</td>
              <td>
                <span className="status" data-class={ok ? '2' : '4'} data-live="">
                  {status}
                </span>
                {cached && ', from the cache'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
)
