/** What of a link could not be read, part by part. The rest of it was opened. */
export const LinkProblems = ({ problems }: { readonly problems: readonly string[] }) => (
  <div className="note linkproblems" role="alert">
    <p>
      <strong>
        {problems.length === 1 ? 'A part of this link' : `${problems.length} parts of this link`} could not be read.
      </strong>{' '}
      The rest was opened, with the values of the case for:
    </p>
    <ul>
      {problems.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  </div>
)
