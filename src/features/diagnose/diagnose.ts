import type { Catalog } from '#mocks/engine/catalog.ts'
import type { KeyFormat } from '#mocks/engine/key.ts'
import { redact, redactTyped } from '#mocks/engine/redact.ts'
import type { Paste } from './call.ts'
import { callResult } from './call-result.ts'
import type { Diagnosis } from './diagnosis.ts'
import { answerAlone } from './diagnose-answer.ts'
import { answerIn } from './read/texts/answer-in.ts'
import { failingCall } from './failing-call.ts'
import { inspectKey } from './credential/inspect-key.ts'
import { readPaste } from './read/read-paste.ts'
import type { ReplayContext } from './replay/stage-model.ts'
import { secretSpans } from './secrets.ts'
import { withoutEntities } from './without-entities.ts'
import { shownOf } from './shown.ts'
import { diagnoseText } from './diagnose-text.ts'

/** Everything that diagnosis needs from outside: the providers, and for the worlds of the replays the time and chance. */
export type DiagnosisContext = { readonly catalog: Catalog; readonly context: ReplayContext }

const parse: (text: string) => Diagnosis = JSON.parse

/** How many characters of a credential may be shown. */
const SHOWN = 4

/**
 * The diagnosis with each of its texts masked once more: whatever a reader of pastes wrote into it, no credential leaves. In
 * code and words of our own a name in front of an expression makes no secret of it.
 */
const masked = (diagnosis: Diagnosis, keyFormats: readonly KeyFormat[]): Diagnosis =>
  parse(
    JSON.stringify(diagnosis, (name, value: unknown) =>
      // What is shorter than the end that may be shown gives nothing away.
      typeof value !== 'string' || value.length <= SHOWN
        ? value
        : name === 'code' || name === 'expected'
          ? redact(value, keyFormats)
          : redactTyped(value, keyFormats),
    ),
  )

/** Reads a paste and says what it is and what is wrong with it. `chosen` is the provider that the reader named, `entry` the request of a HAR. The answer holds no credential. */
export const diagnose = async (
  source: string,
  context: DiagnosisContext,
  chosen?: string,
  entry?: number,
): Promise<Diagnosis> => {
  const providers = (await Promise.all(context.catalog.ids.map((id) => context.catalog.byId(id)))).filter(
    (each) => each !== undefined,
  )
  const keyFormats = providers.flatMap((provider) => provider.keyFormats)
  return masked(await diagnosed(source, context, chosen, entry), keyFormats)
}

const diagnosed = async (
  pasted: string,
  context: DiagnosisContext,
  chosen?: string,
  entry?: number,
): Promise<Diagnosis> => {
  const source = withoutEntities(pasted)
  const paste = await readPaste(source, entry)
  const tell = (each: Paste): Promise<Diagnosis> => resultOf(source, each, context, chosen)
  const first = await tell(paste)
  return entry === undefined ? failingCall(source, paste, first, tell) : first
}

const resultOf = async (
  source: string,
  paste: Paste,
  { catalog, context }: DiagnosisContext,
  chosen?: string,
): Promise<Diagnosis> => {
  const providers = (await Promise.all(catalog.ids.map((id) => catalog.byId(id)))).filter((each) => each !== undefined)
  const keyFormats = providers.flatMap((provider) => provider.keyFormats)
  const carriers = providers.flatMap(({ credentialLocations }) => credentialLocations.map(({ header }) => header))
  const secrets = secretSpans(source, paste, keyFormats, carriers)
  const shown = () => shownOf(source, secrets, [], keyFormats)
  switch (paste.kind) {
    case 'unreadable':
      return { ...paste, why: redactTyped(paste.why, keyFormats) }
    case 'text': {
      const read = await diagnoseText(source, paste.text, { providers, secrets, now: context.now }, chosen)
      const answer = read.findings.length > 0 || paste.text.response ? undefined : answerIn(source)
      const alone = answer && answerAlone(providers, answer, source)
      // What was pasted outranks a file in which nothing is wrong.
      return alone && (alone.matches[0]?.weight ?? 0) >= 6 ? { ...alone, shown: shown() } : read
    }
    case 'key':
      return { kind: 'key', report: inspectKey(paste.key, providers, context.now, paste.variable) }
    case 'response': {
      const alone = answerAlone(providers, paste.response, source)
      // No provider answers like this, and a gateway does.
      const isJson = /^\s*[{[]/.test(paste.response.body)
      if (paste.response.gateway !== undefined && !(isJson && (alone.matches[0]?.weight ?? 0) >= 6))
        return diagnoseText(
          source,
          { readAs: 'an answer', faults: [], keys: [], response: paste.response },
          { providers, secrets, now: context.now },
          chosen,
        )
      return { ...alone, shown: shown() }
    }
    case 'header':
    case 'call':
      return callResult(source, paste, { catalog, providers, keyFormats, secrets, context }, chosen)
    default:
      return paste satisfies never
  }
}
