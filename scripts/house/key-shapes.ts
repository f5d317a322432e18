import type { HouseFault, SourceFile } from './fault.ts'

const KNOWS = /^mocks\/(?:engine|providers)\//
const SHAPE = /\[s[prw]{1,3}\]k_|[/^|(][sp]k_/

/** Patterns of the beginning of a key outside of the engine, which knows them for all. */
export const keyShapeFaults = (files: readonly SourceFile[]): readonly HouseFault[] =>
  files
    .filter(({ path, text }) => /^(?:mocks|src)\//.test(path) && !KNOWS.test(path) && SHAPE.test(text))
    .map(({ path }) => ({
      kind: 'key shape',
      says: `${path} has a pattern of its own for what a key begins with; mocks/engine/key-beginning.ts has them.`,
    }))
