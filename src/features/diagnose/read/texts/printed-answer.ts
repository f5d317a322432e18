// A sentence that ends in what was answered; code in front of an object begins with one of its own words.
const SENTENCE = String.raw`^[ \t]*(?:(?:\/\/|#|--)[ \t]*)?(?:\d{1,2}[.)][ \t]|[-*][ \t])?(?!(?:return|export|throw|yield|else|try|do|finally|default|const|let|var|await|case)\b)(?:[A-Za-z][A-Za-z'\u2019-]*[,:]?[ \t]){1,16}(?:=>|\`)?`
/** Where what a program printed begins: behind the mark of a comment or a prompt, or at the start of a line. */
const BEFORE = String.raw`(?:^|${SENTENCE}|\/\/|#|\/\*|--|->|=>|\u2192|Out\[\d+\]:|\b(?:data|body|json|response|output|result|answer|prints?|logs?|returns?|gives?|got|error)\b['"]?[:=]?\*{0,2})[ \t]*`
const OBJECT = new RegExp(
  String.raw`${BEFORE}(\{\s*(?:error|errors|message|statusCode|success|errorCode|code|status)\s*:\s*['"{\[\dtf])`,
  'im',
)
const STATUS = new RegExp(
  String.raw`(?:\/\/|#|\/\*|--)[ \t]*(?:(?:=>|->|\u2192|prints?|logs?|returns?|gives?|got|status|output|response)[ \t:]*){0,2}([45]\d\d)\b(?=[ \t]*(?:$|\*\/|[{:;,'"(\u2013-]|- |Unauth|Bad|Forb|Not |Inv|Miss))|<Response \[([45]\d\d)(?: [A-Za-z ]{1,40})?\]>|(?:Net::HTTP\w+ |HTTP::Response\/[\d.]+ )([45]\d\d)\b|(?:=>|->|\u2192)[ \t]*([45]\d\d)\b|"\}{1,3}[ \t]{1,3}\(?([45]\d\d)\)?[ \t]*$`,
  'im',
)

/** The text of an object from its brace on. */
const objectFrom = (source: string, at: number): string => {
  let [level, quote] = [0, '']
  const to = Math.min(source.length, at + 20_000)
  for (let index = at; index < to; index += 1) {
    const char = source.charAt(index)
    if (char === '\\') index += 1
    else if (quote !== '') quote = char === quote ? '' : quote
    else if (/["'`]/.test(char)) quote = char
    else if (char === '{') level += 1
    else if (char === '}' && (level -= 1) === 0) return source.slice(at, index + 1)
  }
  return source.slice(at, to)
}

/** An object as Node prints it, as JSON: its names get quotes, and its texts double ones. */
const asJson = (printed: string): string =>
  printed
    .replace(/^[ \t]*(?:\/\/|#)/gm, '')
    .replace(/'((?:[^'\\\n]|\\.)*)'/g, (_, text: string) => JSON.stringify(text.replaceAll("\\'", "'")))
    .replace(/([{,]\s*)([A-Za-z_]\w*)\s*:/g, '$1"$2":')
    .replace(/:\s*undefined\b/g, ':null')

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false // Code, or cut off.
  }
}

/** The body of an answer that Node printed, as JSON; empty where there is none. */
export const printedObject = (source: string): string => {
  const match = OBJECT.exec(source)
  if (!match) return ''
  const json = asJson(objectFrom(source, match.index + match[0].length - (match[1]?.length ?? 0)))
  return isJson(json) ? json : ''
}

/** A status that a prompt printed below what asked for it. */
const AT_PROMPT =
  /^[^\n]{0,400}\b(?:status(?:_?code)?|code|getcode\(\))\)?[ \t]*\r?\n(?:Out\[\d{1,4}\]:|=>)?[ \t]*([45]\d\d)[ \t]*\r?$/im

// A result as a program prints it: `Err(Status(401, ...`, `{:error, %{status: 401}}`.
const RESULT =
  /^[ \t]*(?:Err\(|Ok\(|Error\b|Response\b|\{:(?:error|ok),)[^\n]{0,200}?\bstatus(?:_?code)?(?:: |\(|=)([45]\d\d)\b/im

// A status on a line of its own, as a program prints it.
const ALONE = /^[ \t]*(?:\[1\] )?([45]\d\d)(?: [A-Z][A-Za-z ]{2,30})?[ \t]*\r?$/m

// What Java says where it hides the answer: it wanted to ask for a password, and could not.
const HIDDEN = /cannot retry due to (server|proxy) authentication, in streaming mode|No authentication challenges found/

/** The status that a comment or the print of an answer names. */
export const printedStatus = (source: string): number | undefined => {
  const alone = /\bstatus/i.test(source) ? ALONE.exec(source) : null
  const status =
    (STATUS.exec(source) ?? AT_PROMPT.exec(source) ?? RESULT.exec(source) ?? alone)?.slice(1).join('') ?? ''
  const hidden = status === '' ? HIDDEN.exec(source) : null
  return hidden ? (hidden[1] === 'proxy' ? 407 : 401) : status === '' ? undefined : Number(status)
}

/** Whether a comment or a print shows an answer. */
export const printsAnswer = (source: string): boolean =>
  printedStatus(source) !== undefined ||
  printedObject(source) !== '' ||
  new RegExp(
    String.raw`${BEFORE}b?['"]?\{\s*["'](?:error|errors|message|statusCode|success|errorCode)["']\s*:`,
    'im',
  ).test(source)
