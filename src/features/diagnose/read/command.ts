import { withPrintedVariables } from './printed-variables.ts'
import type { Fault, Paste, PastedCall, PastedHeader, PastedResponse } from '#src/features/diagnose/call.ts'
import { spanIn } from '#src/features/diagnose/source-text.ts'
import { configuredIn, headersFromInput, inHeredoc, splitOptions } from './command-beside.ts'
import { headersOfArrays } from './curl-arrays.ts'
import { readCurl } from './curl.ts'
import { asOneCommand } from './cmd-prompts.ts'
import { otherNames, unreadIn } from './other-names.ts'
import { curlStart, leadOf } from './curl-start.ts'
import { looksLikeHttp, readHttp } from './raw-http.ts'
import { readClientError } from './texts/client-error.ts'
import { looksLikeProxy } from './texts/proxy-config.ts'
import { azureFaults, bracketFaults, type Used } from './texts/azure.ts'
import { answerIn } from './texts/answer-in.ts'
import type { Setting } from './texts/setting-line.ts'
import { inBackticks, shellSaid } from './texts/shell-said.ts'
import { filledIn, variablesIn } from './texts/settings.ts'
import { emptySecrets, workflowFaults } from './texts/workflow.ts'
import { lastAnswer, redirectFaults } from './texts/transcript.ts'
import { blankFaults, lengthFaults } from './texts/empty-variables.ts'
import { returnFaults } from './texts/kept-messages.ts'
import { printedFaults } from './texts/store-prints.ts'
import { readByPowerShell } from './set-in-paste.ts'
import { pageBelow } from './texts/gateway.ts'

/** What says behind the first word of a command that `curl` is the one of PowerShell, with PowerShell's own parameters. */
const ALIASED = /^\S*curl(?:\.exe)?\s[^\n]*(?<![\w-])-(?:Uri\b|Headers\s+\S|Method\s|Body\s)/i

/** What follows a command: an answer, in whatever form. */
const answerAfter = (rest: string): PastedResponse | undefined => {
  const last = lastAnswer(rest)
  if (last) return last
  const answer = pageBelow(rest) ?? answerIn(rest) ?? bareStatus(rest)
  return answer && (answer.body !== '' || answer.status !== undefined) ? answer : undefined
}

/** A status alone in the last line, as `-w "%{http_code}"` prints it. */
const bareStatus = (rest: string): PastedResponse | undefined => {
  const [, status] = /(?:^|\n)[ \t]*([45]\d\d)\s*$/.exec(rest.slice(-200)) ?? []
  return status === undefined ? undefined : { status: Number(status), body: '' }
}

const inCall = (call: PastedCall, variables: ReadonlyMap<string, Setting>): PastedCall => {
  if (variables.size === 0) return call
  const used = new Set(
    [...call.headers.flatMap(({ value }) => value.placeholders), ...(call.url?.placeholders ?? [])].map(
      ({ name }) => name,
    ),
  )
  const faults = [...variables.values()]
    .filter(({ name }) => used.has(name.text))
    .flatMap((setting) =>
      setting.faults.filter(({ id }) =>
        /^(?:never-set|spaces-around-equals|kept-by-set|carriage-return|byte-order-mark)$/.test(id),
      ),
    )
  // A shell takes `NAME = value` for a command, so nothing is set.
  const shells = faults.map((fault): Fault =>
    fault.id === 'spaces-around-equals' ? { ...fault, id: 'never-set' } : fault,
  )
  const empty = new Set(shells.filter(({ id }) => id === 'never-set').map(({ detail = '' }) => detail.split(' ', 1)[0]))
  const known = new Map(
    [...variables].map(
      ([name, setting]) => [name, empty.has(name) ? { ...setting, faults: shells } : setting] as const,
    ),
  )
  return {
    ...call,
    url: call.url && filledIn(call.url, known),
    headers: call.headers.map((header): PastedHeader => ({ ...header, value: filledIn(header.value, known) })),
    faults: [...call.faults, ...shells],
  }
}

/** cmd.exe leaves the name of a variable as it is where it is not set: echo prints it so. */
const withUnset = (source: string, call: PastedCall): PastedCall => {
  const isUnset = (name: string): boolean => new RegExp(`^%${name}%[ \\t]*\\r?$`, 'm').test(source)
  return call.form === 'cmd'
    ? {
        ...call,
        headers: call.headers.map((header) => ({
          ...header,
          value: {
            ...header.value,
            placeholders: header.value.placeholders.filter(({ name }) => !/^\w+$/.test(name) || !isUnset(name)),
          },
        })),
      }
    : call
}

/** A variable that is set for the command alone, and that the shell fills in before. */
const setForCommand = (source: string, start: number, { url, headers }: PastedCall): readonly Fault[] => {
  const filled = [url, ...headers.map(({ value }) => value)].flatMap((part) => part?.placeholders ?? [])
  return leadOf(source, start)
    .names.filter((name) => filled.some((each) => each.name === name))
    .map((name) => {
      const at = source.lastIndexOf(`${name}=`, start)
      return { id: 'set-for-command', span: { from: at, to: at + name.length }, detail: name }
    })
}

/** The most that is read behind the beginning of a command, in UTF-16 units: a body may be long. */
const LONGEST = 60_000

/** The variables that the headers of a call are filled in with, by their names. */
export const usedIn = ({ headers }: PastedCall): ReadonlyMap<string, Used> =>
  new Map(
    headers.flatMap(({ value }) =>
      value.placeholders.flatMap(({ name, from, to }) => {
        const span = spanIn(value, from, to)
        return span ? [[name, { span, text: value.text.slice(from, to) }] as const] : []
      }),
    ),
  )

/** Where the text ends that a step of Jenkins gives a shell; -1 where the command is in none, or its quotes are escaped in it. */
const endOfStep = (source: string, start: number): number => {
  const [, quote = ''] =
    /\b(?:sh|bat)[ \t(]{0,4}(?:script:[ \t]{0,4})?('''|"""|["'])\s*$/.exec(
      source.slice(Math.max(0, start - 80), start),
    ) ?? []
  return quote === '' ? -1 : source.indexOf(quote, start)
}

/** Reads the first curl command of a text with all that stands around it; undefined where there is none. */
export const readCommand = (whole: string): Paste | undefined => {
  const start = curlStart(whole)
  if (start === undefined) return undefined
  const source = asOneCommand(whole.slice(0, start + LONGEST), start)
  const line = source.slice(start, source.indexOf('\n', start) < 0 ? undefined : source.indexOf('\n', start))
  if (ALIASED.test(line)) return undefined
  // A call of one's own proxy, beside the configuration of that proxy.
  if (!/https?:\/\/(?:api|sandbox)\./.test(line) && looksLikeProxy(whole)) return undefined
  // A command in a text of Markdown or Ruby ends with the mark that it began behind.
  const close = whole.charAt(start - 1) === '`' ? source.indexOf('`', start) : endOfStep(source, start)
  // Quotes with a backslash in front are of the text around, which no shell sees.
  if (close > 0 && source.charAt(close - 1) === '\\') return undefined
  const { call: written, end } = readCurl(close < 0 ? source : source.slice(0, close), start)
  const piped = headersFromInput(whole, start, end)
  const { partial: _, ...known } = written
  const lists = headersOfArrays(source, source.slice(start, end))
  const call: PastedCall = {
    ...(piped.length > 0 ? known : written),
    headers: [...written.headers, ...piped, ...lists.headers, ...configuredIn(whole)],
    faults: [...written.faults, ...lists.faults],
    ...(!lists.isWhole && { partial: true as const }),
  }
  if (!call.url && call.headers.length === 0 && call.faults.length === 0) return undefined
  const rest = source.slice(end)
  // What is set for the command alone is not yet set where its words are filled in.
  const isAlone = setForCommand(source, start, call).length > 0
  const until = isAlone ? source.lastIndexOf('\n', start - 1) + 1 : start
  const above = source.slice(Math.max(0, start - 20_000), until)
  // cmd.exe takes what stands between a value and its sign for a part of the value.
  const cut = above.replace(/(?:;|&&)[ \t]*$/, '')
  const before = call.form === 'cmd' || cut === above ? above : cut.trimEnd()
  const given = variablesIn(before)
  const variables = call.form === 'powershell' ? readByPowerShell(given, whole) : given
  const set = withPrintedVariables(whole, inCall(withUnset(whole, call), variables))
  const verbose = /^> /m.test(rest) && looksLikeHttp(rest) ? readHttp(rest) : undefined
  const response = answerAfter(rest) ?? verbose?.response
  const refusal = call.faults.every(({ id }) => id === 'curl-alias') ? readClientError(rest) : undefined
  const used = usedIn(set)
  const hasNoHost = /^\/(?!\/)/.test(set.url?.text ?? '')
  const said = refusal && !('form' in refusal) ? refusal.faults : []
  const apart = said.map((each) =>
    hasNoHost && each.detail === 'curl apart' ? { ...each, detail: 'curl apart host' } : each,
  )
  const [where] = set.headers.map(({ value }) => spanIn(value))
  const read: PastedCall = {
    ...set,
    faults: [
      ...set.faults,
      ...apart.map((fault) => (where ? { ...fault, span: where } : fault)),
      ...otherNames(set, [...variables.keys()], response ? unreadIn(whole, [...variables.keys()]) : [], before),
      ...returnFaults(whole),
      ...emptySecrets(source, [...used.keys()]),
      ...blankFaults(whole).filter(({ detail = '' }) => used.has(detail.split(' ').at(-1) ?? '')),
      ...lengthFaults(source, used),
      ...printedFaults(source, used),
      ...workflowFaults(source, used),
      ...azureFaults(source, used),
      ...bracketFaults(source, used),
      ...inBackticks(set),
      ...shellSaid(whole),
      ...setForCommand(source, start, call),
      ...inHeredoc(source, start, [...used.keys()]),
      ...splitOptions(above, Math.max(0, start - 20_000), source.slice(start, end)),
      ...redirectFaults(rest, set, end),
    ],
    extent: { from: start, to: end },
    readAs: set.readAs ?? 'a curl command',
    // What curl says that it sent names the answer; what stands in the command has the places.
    ...(response && { response }),
  }
  return { kind: 'call', call: read }
}
