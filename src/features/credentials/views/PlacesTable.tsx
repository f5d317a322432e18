import type { ClearedPlace } from '#src/session/saved/clear-everything.ts'
import { Icon } from '#src/ui/Icon.tsx'
import { StackTable } from '#src/ui/StackTable.tsx'

const Result = ({ left }: { readonly left: number | undefined }) =>
  left === undefined ? (
    <span className="hint--bad">
      <Icon name="x" />
      could not be counted
    </span>
  ) : left === 0 ? (
    <span className="empty">
      <Icon name="check" />
      empty
    </span>
  ) : (
    <span className="hint--bad">
      <Icon name="x" />
      {left} left
    </span>
  )

type Props = { readonly places: readonly ClearedPlace[]; readonly before: number; readonly after: number }

/** Each place with what it held, what it holds, and how that was read. */
export const PlacesTable = ({ places, before, after }: Props) => (
  <div className="proof">
    <StackTable
      caption="Place"
      columns={[
        'Place',
        'Read back by',
        { name: 'Before', className: 'num' },
        { name: 'Now', className: 'num' },
        'Result',
      ]}
      className="proofs"
    >
      <tbody role="rowgroup">
        {places.map((place) => (
          <tr key={place.place} role="row">
            <th role="rowheader" scope="row">
              {place.place}
            </th>
            <td role="cell" data-label="Read back by">
              <span>{place.howRead}</span>
            </td>
            <td role="cell" data-label="Before" className="num">
              <span>{place.before ?? 'unknown'}</span>
            </td>
            <td role="cell" data-label="Now" className="num">
              <span>{place.after ?? 'unknown'}</span>
            </td>
            <td role="cell" data-label="Result">
              <Result left={place.after} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot role="rowgroup">
        <tr role="row">
          <th role="rowheader" scope="row">
            All places
          </th>
          <td role="cell" data-label="Read back by">
            <span />
          </td>
          <td role="cell" data-label="Before" className="num">
            <span>{before}</span>
          </td>
          <td role="cell" data-label="Now" className="num">
            <span>{after}</span>
          </td>
          <td role="cell" data-label="Result">
            <Result left={after} />
          </td>
        </tr>
      </tfoot>
    </StackTable>
  </div>
)
