import type { Fault, PastedHeader } from '#src/features/diagnose/call.ts'
import { headerOfOption } from './curl-headers.ts'
import { optionsOf } from './curl-options.ts'
import { shellWords } from './shell-words.ts'

const GIVEN = /\$\{([A-Za-z_]\w*)\[[@*]\]\}/g

/** The headers of a list of bash that a command is given: `auth=(-H "Name: value")` and `"${auth[@]}"`. `isWhole`: each list was pasted. */
export const headersOfArrays = (
  source: string,
  command: string,
): { readonly headers: readonly PastedHeader[]; readonly faults: readonly Fault[]; readonly isWhole: boolean } => {
  const names = new Set(Array.from(command.matchAll(GIVEN), ([, name = '']) => name))
  const faults: Fault[] = []
  const found = [...names].map((name) =>
    [...source.slice(0, 60_000).matchAll(new RegExp(`(?:^|[\\s;])${name}\\+?=\\(`, 'g'))].map(({ index, 0: all }) =>
      optionsOf(shellWords(source, index + all.length).words, faults)
        .filter((option) => option.name === 'header')
        .flatMap((option) => headerOfOption(option, faults) ?? []),
    ),
  )
  return { headers: found.flat(2), faults, isWhole: found.every((lists) => lists.length > 0) }
}
