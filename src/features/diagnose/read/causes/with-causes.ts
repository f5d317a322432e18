import type { Fault, Paste } from '#src/features/diagnose/call.ts'
import { textFor } from '#src/features/diagnose/source-text.ts'
import { partialCall } from '#src/features/diagnose/read/texts/partial-call.ts'
import type { Cause } from './cause.ts'
import { emptySecrets } from '#src/features/diagnose/read/texts/workflow.ts'
import {
  breakBehindValue,
  dumpedBytes,
  encodingOfFile,
  exportForSystemd,
  fileOfWindows,
  twoInOneHeader,
  offInBulk,
  quotesInValue,
  redirectInLog,
} from './of-files.ts'
import {
  calledWorkflow,
  colonInYaml,
  cronVariable,
  environmentSecret,
  forkedRun,
  protectedVariable,
  setToItself,
  shellWins,
  skippedName,
} from './of-runners.ts'
import { droppedByCgi, misnamedOption, removedInCode } from './of-servers.ts'
import { encodedAsJson, encryptedParameter, printedJson, unresolvedReference } from './of-stores.ts'
import { byHostname, byStranger } from './of-strangers.ts'

const ANYWHERE: readonly Cause[] = [
  encryptedParameter,
  printedJson,
  encodedAsJson,
  protectedVariable,
  forkedRun,
  setToItself,
  skippedName,
  environmentSecret,
  calledWorkflow,
  cronVariable,
  shellWins,
  fileOfWindows,
  exportForSystemd,
  quotesInValue,
  breakBehindValue,
  encodingOfFile,
]
// In a file of settings its own reader tells of these.
const BESIDE_CALLS: readonly Cause[] = [
  unresolvedReference,
  dumpedBytes,
  offInBulk,
  twoInOneHeader,
  redirectInLog,
  removedInCode,
  misnamedOption,
  droppedByCgi,
]

const LONGEST = 60_000

const added = (source: string, known: readonly Fault[], causes: readonly Cause[]): readonly Fault[] => {
  const found = causes.flatMap((cause) => cause(source))
  return found.filter(({ id }) => !known.some((each) => each.id === id))
}

/** A paste with the causes that stand somewhere in its text, beside the call, the answer or the file. */
export const withCauses = (paste: Paste, whole: string): Paste => {
  const source = whole.slice(0, LONGEST)
  switch (paste.kind) {
    case 'call': {
      const call = byHostname(byStranger(paste.call, source), source)
      // A file that was refused sends nothing, so nothing answers.
      const unsent = call.response ? [] : [colonInYaml]
      const faults = added(source, call.faults, [...ANYWHERE, ...BESIDE_CALLS, ...unsent])
      return { ...paste, call: { ...call, faults: [...faults, ...call.faults] } }
    }
    case 'text': {
      const faults = added(source, paste.text.faults, ANYWHERE)
      return faults.length > 0
        ? { ...paste, text: { ...paste.text, faults: [...faults, ...paste.text.faults] } }
        : paste
    }
    case 'response': {
      const faults =
        paste.response.gateway === undefined
          ? added(source, [], [...ANYWHERE, ...BESIDE_CALLS, (text) => emptySecrets(text, [])])
          : []
      if (faults.length === 0) return paste
      const method = textFor('GET', { from: 0, to: 0 })
      return {
        kind: 'call',
        call: partialCall({
          method,
          methodBy: 'default',
          url: undefined,
          faults,
          response: paste.response,
          readAs: 'a text',
        }),
      }
    }
    case 'header':
    case 'key':
    case 'unreadable':
      return paste
    default:
      return paste satisfies never
  }
}
