import { parameterFaults } from './texts/kept-messages.ts'
import { codeInThread, withoutTrace } from './code-in-thread.ts'
import { languageOf } from './language-of.ts'
import { callPaste, type Reader, textPaste } from './reader.ts'
import { answerIn } from './texts/answer-in.ts'
import { looksLikeDump } from './texts/looks-like-dump.ts'
import { looksLikeManifest, readManifest } from './texts/manifest.ts'
import { withAnswer } from './with-answer.ts'

// Readers whose grammars are loaded when a text of theirs comes.

export const json: Reader = async (source, entry) => {
  if (!/^\s*(?:\{|\[|"[\w.$ -]{1,60}"\s*:)/.test(source)) return undefined
  if (looksLikeManifest(source)) return textPaste(readManifest(source))
  const { readJsonFile } = await import('./texts/json-files.ts')
  const read = readJsonFile(source, entry)
  const isAnswered =
    read?.kind === 'call' && !read.call.response && /"(?:statusCode|status)"\s*:\s*[45]\d\d/.test(source)
  const response = isAnswered ? answerIn(source) : undefined
  return response && read?.kind === 'call' ? callPaste({ ...read.call, response }) : read
}

const GATEWAY =
  /custom(?:Request|Response)Headers|request_headers_to_(?:add|remove)|<serverVariables>|<set\s+name="HTTP_|<set-header\s|request-transformer|kind:\s*VirtualService|RequestHeaderModifier|integration\.request\.header\.|\breq\.http\.|forwarded_values\s*\{|ForwardedValues\b/i

/** The configuration of a gateway in YAML, TOML or XML: Traefik, Envoy, Istio, Kong, IIS, those of Azure and AWS. */
export const gateway: Reader = async (source) => {
  if (!GATEWAY.test(source.slice(0, 20_000))) return undefined
  const { readGateway } = await import('./texts/gateway-config.ts')
  const call = readGateway(source)
  return call.url || call.headers.length + call.faults.length > 0 ? callPaste(withAnswer(call, source)) : undefined
}

const ROBOT =
  /^[ \t|]*(?:[$&@]\{[^{}\n]{1,60}\} ?=?[ \t|]+)?(?:Create (?:Session|Http Context)|(?:GET|POST|PUT|PATCH|DELETE) On Session|Set Basic Auth|Set Request Header)(?:[ \t]{2,}|\t)/im

/** A test of Robot Framework. */
export const robot: Reader = async (source) => {
  if (!ROBOT.test(source.slice(0, 60_000))) return undefined
  const { readRobot } = await import('./texts/robot.ts')
  const call = readRobot(source)
  return callPaste(call && withAnswer(call, source))
}

/** A line of a log with an object in JSON behind its time and level: the request that it tells of. */
export const logged: Reader = async (source) => {
  const head = source.slice(0, 60_000)
  const at = /"(?:headers|requestHeaders|request_headers)"\s*:\s*[{[]/.test(head) ? head.search(/\{\s*"/) : -1
  // In code the object is an argument or a value.
  if (at <= 0 || /[(,=]\s*$/.test(head.slice(0, at))) return undefined
  const { readJsonLog } = await import('./texts/json-files.ts')
  const call = readJsonLog(source, at)
  const response = call?.response ?? answerIn(source)
  return callPaste(call && { ...call, ...(response && { response }) })
}

export const dump: Reader = async (source) => {
  if (!looksLikeDump(source)) return undefined
  const { readDump } = await import('./texts/error-dump.ts')
  return callPaste(await readDump(source))
}

/** A description of an API in OpenAPI. */
export const openApi: Reader = async (source) => {
  if (!/^[{ \t]{0,20}["']?(?:openapi|swagger)["']?[ \t]*:[ \t]*["']?[23]\./m.test(source.slice(0, 2000)))
    return undefined
  const { readOpenApi } = await import('./texts/openapi.ts')
  const call = readOpenApi(source)
  return callPaste(call && withAnswer(call, source))
}

/** Settings that list the headers of an exporter. */
export const exporter: Reader = async (source) => {
  if (!/\bOTEL_EXPORTER_OTLP_\w*HEADERS\b/.test(source.slice(0, 60_000))) return undefined
  const { readOtlp } = await import('./texts/otlp.ts')
  const call = readOtlp(source)
  return callPaste(call && withAnswer(call, source))
}

/** A call that an interface of C# describes. */
export const described: Reader = async (source) => {
  if (!/\bRefit\b|\bRest(?:Service|Client)\.For<|\[(?:Get|Post|Put|Patch|Delete)\("/.test(source)) return undefined
  const { looksLikeRefit, readRefit } = await import('./texts/refit.ts')
  const call = looksLikeRefit(source) ? readRefit(source) : undefined
  return callPaste(call && withAnswer(call, source))
}

export const code: Reader = async (pasted) => {
  const { code: source, quotes } = codeInThread(pasted)
  const language = languageOf(withoutTrace(source))
  if (language === undefined || PSEUDO_CODE.test(source)) return undefined
  const { readScript } = await import('./script.ts')
  const call = await readScript(source, language, quotes)
  // A message is no code, and was taken out of it.
  const apart = language === 'powershell' ? parameterFaults(pasted) : []
  return callPaste(call && { ...call, faults: [...call.faults, ...apart] })
}

// Names of headers without quotes, in braces: notes in the way of code.
const PSEUDO_CODE = /[{,][ \t]*\r?\n[ \t]*[A-Za-z]+-[\w-]+[ \t]*:[ \t]*[^\s'"`{[]/
