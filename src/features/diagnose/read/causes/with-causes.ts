import type { Paste } from '#src/features/diagnose/call.ts'
import { unseenCall } from '#src/features/diagnose/read/texts/partial-call.ts'
import { printedIntoHeader } from '#src/features/diagnose/read/texts/store-prints.ts'
import { type Cause, isWithoutKey } from './cause.ts'
import { foldedBelow, OF_APPS } from './of-apps.ts'
import { OF_ALTERNATIVES } from './of-alternatives.ts'
import { OF_CLIENTS } from './of-clients.ts'
import { OF_MADE_CLIENTS } from './of-made-clients.ts'
import { literalValue } from '#src/features/diagnose/read/unused-request.ts'
import { emptySecrets } from '#src/features/diagnose/read/texts/workflow.ts'
import {
  breakBehindValue,
  dumpedBytes,
  encodedForChart,
  encodingOfFile,
  exportForSystemd,
  fileOfWindows,
  twoInOneHeader,
  offInBulk,
  quotesForDocker,
  quotesInValue,
  redirectInLog,
} from './of-files.ts'
import {
  cronVariable,
  filledTooSoon,
  keptFromStart,
  maskedApart,
  notThereYet,
  printedNull,
  shellWins,
} from './of-processes.ts'
import {
  calledWorkflow,
  colonInYaml,
  environmentSecret,
  forkedRun,
  protectedVariable,
  secretInAction,
  setToItself,
  skippedName,
  spacesForRunner,
} from './of-runners.ts'
import {
  droppedByCgi,
  hiddenAnswer,
  ingressLogin,
  misnamedOption,
  originKept,
  proxyWithoutKey,
  removedInCode,
  setOnAnswer,
} from './of-servers.ts'
import {
  encodedAsJson,
  encryptedParameter,
  fileOfTerraform,
  printedJson,
  printedPath,
  referenceInTask,
  sealedValue,
  stillEncoded,
  unresolvedReference,
} from './of-stores.ts'
import { expiredByChallenge, tokenAndDate } from './of-clocks.ts'
import { redirectToHost } from './of-redirects.ts'
import { withMaskedKey } from './masked-key.ts'
import { OF_CONTAINERS } from './of-containers.ts'
import { OF_LOGINS } from './of-logins.ts'
import { OF_NAMES } from './of-names.ts'
import { OF_POWERSHELL } from './of-powershell.ts'
import { OF_PIPELINES } from './of-pipelines.ts'
import { OF_VARIABLES, OF_VARIABLES_BESIDE_CALLS } from './of-variables.ts'
import { added, surely, unexplained } from './combined.ts'
import { byHostname, byStranger } from './of-strangers.ts'
import { OF_TOOLS, OF_TOOLS_BESIDE_CALLS } from './of-tools-all.ts'
import { keptInFish } from '#src/features/diagnose/read/texts/settings-beside.ts'
import { notInherited } from '#src/features/diagnose/read/texts/empty-variables.ts'

/** A variable that the log of a step lists without a value. */
const emptyInLog: Cause = (source) =>
  /^(?:\S+Z[ \t])?(?:##\[group\])?Run [^\n]*$/m.test(source) ? emptySecrets(source, []) : []

/** A variable that a call elsewhere does not get, where the answer says that no key came. */
const startedApart: Cause = (source) => (isWithoutKey(source) ? notInherited(source) : [])

const ANYWHERE: readonly Cause[] = [
  foldedBelow,
  ...OF_TOOLS,
  encryptedParameter,
  fileOfTerraform,
  printedIntoHeader,
  printedJson,
  printedPath,
  printedNull,
  sealedValue,
  stillEncoded,
  referenceInTask,
  encodedAsJson,
  encodedForChart,
  protectedVariable,
  secretInAction,
  forkedRun,
  setToItself,
  skippedName,
  spacesForRunner,
  environmentSecret,
  calledWorkflow,
  cronVariable,
  filledTooSoon,
  notThereYet,
  keptFromStart,
  maskedApart,
  emptyInLog,
  shellWins,
  fileOfWindows,
  exportForSystemd,
  quotesInValue,
  quotesForDocker,
  breakBehindValue,
  encodingOfFile,
  keptInFish,
  ingressLogin,
  ...OF_NAMES,
  ...OF_LOGINS,
  ...OF_VARIABLES,
  ...OF_CONTAINERS,
  ...OF_PIPELINES,
  ...OF_POWERSHELL,
]
// In a file of settings its own reader tells of these.
const BESIDE_CALLS: readonly Cause[] = [
  startedApart,
  ...OF_TOOLS_BESIDE_CALLS,
  ...OF_VARIABLES_BESIDE_CALLS,
  unresolvedReference,
  dumpedBytes,
  offInBulk,
  twoInOneHeader,
  redirectInLog,
  redirectToHost,
  tokenAndDate,
  expiredByChallenge,
  removedInCode,
  setOnAnswer,
  originKept,
  misnamedOption,
  droppedByCgi,
  proxyWithoutKey,
  ...OF_ALTERNATIVES,
  ...OF_APPS,
  ...OF_CLIENTS,
  ...OF_MADE_CLIENTS,
  literalValue,
  hiddenAnswer,
]

const LONGEST = 60_000

/** A paste with the causes that stand somewhere in its text, beside the call, the answer or the file. */
export const withCauses = (paste: Paste, whole: string): Paste => {
  const source = whole.slice(0, LONGEST)
  switch (paste.kind) {
    case 'call': {
      const call = withMaskedKey(byHostname(byStranger(paste.call, source), source), source)
      // A file that was refused sends nothing, so nothing answers.
      const unsent = call.response ? [] : [colonInYaml]
      const faults = added(source, call.faults, [...ANYWHERE, ...BESIDE_CALLS, ...unsent])
      return { ...paste, call: { ...call, faults: [...faults, ...surely(unexplained(call.faults, faults), source)] } }
    }
    case 'text': {
      const faults = added(source, paste.text.faults, ANYWHERE)
      return { ...paste, text: { ...paste.text, faults: [...faults, ...surely(paste.text.faults, source)] } }
    }
    case 'response': {
      const faults = paste.response.gateway === undefined ? added(source, [], [...ANYWHERE, ...BESIDE_CALLS]) : []
      return faults.length === 0 ? paste : { kind: 'call', call: unseenCall(paste.response, faults, 'a text') }
    }
    case 'header':
    case 'key':
    case 'unreadable':
      return paste
    default:
      return paste satisfies never
  }
}
