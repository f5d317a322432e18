/** A fault in a declaration: where it stands (line and column from 1), what is wrong, and what to do about it. */
export type DeclarationProblem = {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly what: string
  readonly fix: string
}

const lineOf = ({ file, line, column, what, fix }: DeclarationProblem): string =>
  `${file}:${line}:${column} ${what} ${fix}`

/** A declaration that makes no provider. Its message has a line for each problem, `file:line:column`, what is wrong, and the fix. */
export class DeclarationError extends Error {
  override readonly name = 'DeclarationError'
  readonly problems: readonly DeclarationProblem[]

  constructor(problems: readonly DeclarationProblem[]) {
    super(problems.map(lineOf).join('\n'))
    this.problems = problems
  }
}
