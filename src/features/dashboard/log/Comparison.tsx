import { useEffect, useId, useRef, useState } from 'react'
import type { Provider } from '#mocks/engine/provider.ts'
import { type ComparedRow, type ComparedSection, compareLines, differences, relationWords } from './compare.ts'
import type { LogLine } from './lines.ts'
import type { Stretch } from './marks.ts'

type Props = {
  readonly provider: Provider
  readonly a: LogLine
  readonly b: LogLine
  readonly close: () => void
}

const nameOf = ({ entry }: LogLine): string => `${entry.at.slice(11, 19)}, ${entry.status}`

/** Two requests of the log part by part; what differs is said in a word, and underlined on both sides. */
export const Comparison = ({ provider, a, b, close }: Props) => {
  const id = useId()
  const [all, setAll] = useState(false)
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus({ preventScroll: false }), [a.id, b.id])
  const sections = compareLines(provider, a, b)
  const count = sections.reduce((sum, section) => sum + differences(section), 0)
  return (
    <section className="logcmp" aria-labelledby={id}>
      <div className="rowline">
        <h3 id={id} ref={head} tabIndex={-1}>
          {count === 0 ? 'The two are the same' : count === 1 ? '1 difference' : `${count} differences`}
        </h3>
        <span className="push rowline">
          <button type="button" className="btn" aria-pressed={all} onClick={() => setAll(!all)}>
            {all ? 'Differences only' : 'Show what is the same'}
          </button>
          <button type="button" className="btn btn--quiet" onClick={close}>
            Close
          </button>
        </span>
      </div>
      <table role="table" className="logcmp__t">
        <caption className="vh">Two requests of the log, the earlier one first</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              <span className="vh">Part</span>
            </th>
            <th role="columnheader" scope="col">
              A: {nameOf(a)}
            </th>
            <th role="columnheader" scope="col">
              B: {nameOf(b)}
            </th>
          </tr>
        </thead>
        {sections.map((section) => (
          <Part key={section.title} section={section} all={all} />
        ))}
      </table>
    </section>
  )
}

const Part = ({ section, all }: { readonly section: ComparedSection; readonly all: boolean }) => {
  const { title, rows, why } = section
  const count = differences(section)
  return (
    <tbody role="rowgroup">
      <tr role="row" className="logcmp__h">
        <th role="rowheader" scope="rowgroup" colSpan={3}>
          {title}{' '}
          <span className="hint">
            {why ??
              (rows.length === 0 ? 'none in either' : count === 0 ? 'the same' : `${count} of ${rows.length} differ`)}
          </span>
        </th>
      </tr>
      {rows
        .filter(({ relation }) => all || relation !== 'same')
        .map((row, index) => (
          <LogLine key={index} row={row} />
        ))}
    </tbody>
  )
}

const LogLine = ({ row: { label, relation, a, b } }: { readonly row: ComparedRow }) => (
  <tr role="row" data-relation={relation}>
    <th role="rowheader" scope="row">
      {label !== '' && <code>{label}</code>} <span className="logcmp__word">{relationWords[relation]}</span>
    </th>
    <Side label="A" stretches={a} />
    <Side label="B" stretches={b} />
  </tr>
)

const Side = ({ label, stretches }: { readonly label: string; readonly stretches: readonly Stretch[] }) => (
  <td role="cell" data-side={label}>
    {stretches.length === 0 ? (
      <span className="hint">nothing</span>
    ) : (
      <code>{stretches.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text))}</code>
    )}
  </td>
)
