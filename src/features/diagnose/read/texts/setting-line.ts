import { publicPart } from '#mocks/engine/key-format.ts'
import type { Fault } from '#src/features/diagnose/call.ts'
import { slice, type SourceText, spanIn } from '#src/features/diagnose/source-text.ts'

/** One variable as a file or a shell sets it. `by` is the word in front of it. */
export type Setting = {
  readonly name: SourceText
  readonly value: SourceText
  readonly by: string
  readonly faults: readonly Fault[]
}

const LINE =
  /^(\s*)((?:export|set|setx|Environment=|ENV|declare -x|-e|--env|\$env:|\$)?)((?:(?<=\S)\s+)?)["']?([A-Za-z_][\w.-]*)([ \t]*)(=|:(?=[ \t]|$))([ \t]*)((?:[^ \t].*)?)$/i
// What a language says of an error, behind the name of the part that raised it.
const RAISED = /^(?:\w+\.)*\w*(?:Error|Exception|Warning)\b/
/** How fish sets a variable of the environment: `set -x NAME value`. */
export const FISH =
  /^\s*set[ \t]+(?:-(?=[a-zA-Z]{0,8}[xgU])[A-Za-z]{1,8}[ \t]+|--(?:export|global|universal)[ \t]+)+([A-Za-z_]\w*)(=|[ \t]+)(\S.*)$/

/** fish names no variable with an equals sign in it: it refuses the line. */
const readFish = (line: SourceText): Setting | undefined => {
  const [all, name = '', sign = '', rest = ''] = FISH.exec(line.text) ?? []
  if (all === undefined) return undefined
  const at = line.text.length - rest.length
  const span = sign === '=' ? spanIn(line, at - 1, at) : undefined
  const quotes = /^(["'])(.*)\1[ \t]*$/.exec(rest)
  return {
    name: slice(line, at - sign.length - name.length, at - sign.length),
    value: quotes ? slice(line, at + 1, at + 1 + (quotes[2] ?? '').length) : slice(line, at),
    by: 'set',
    faults: span ? [{ id: 'never-set', span, detail: `${name} fish` }] : [],
  }
}

/** A comment right behind a long value; in one of no known form what looks like more of it may be a part of the key. */
const gluedComment = (text: string): RegExpExecArray | null => {
  const match = /(?<=[A-Za-z0-9_-]{16})#.*$/.exec(text)
  const isMore = match !== null && /^#(?=\S*\d)[\w-]{3,}$/.test(match[0]) && publicPart(text) === ''
  return isMore ? null : match
}

/** A line that sets a variable; undefined where it is none. The value stands as it is written, its quotes taken off. */
export const readSetting = (line: SourceText): Setting | undefined => {
  const found = LINE.exec(line.text)
  if (!found) return readFish(line)
  const [, indent = '', by = '', gap = '', name = '', before = '', sign = '', behind = '', rest = ''] = found
  if (sign === ':' && (by !== '' || publicPart(name) !== '' || RAISED.test(rest))) return undefined
  if (by === '' && gap !== '') return undefined
  const nameAt = line.text.indexOf(name, indent.length + by.length + gap.length)
  const valueAt = line.text.length - rest.length
  const faults: Fault[] = []
  const spaceFrom = nameAt + name.length
  if (
    sign === '=' &&
    (before !== '' || behind !== '') &&
    !by.startsWith('$') &&
    !(before === '' && rest.startsWith('#'))
  ) {
    const span = spanIn(line, spaceFrom, valueAt)
    if (span)
      faults.push(
        /^Environment=$/i.test(by)
          ? { id: 'never-set', span, detail: `${name} systemd` }
          : /^set$/i.test(by)
            ? before === ''
              ? { id: 'kept-by-set', span, detail: 'lead' }
              : { id: 'never-set', span, detail: `${name} cmd` }
            : { id: /^export$/i.test(by) ? 'never-set' : 'spaces-around-equals', span, detail: name },
      )
  }
  const isWhole = /^Environment=$/i.test(by) && /^"[^"]*"\s*$/.test(line.text.slice(indent.length + by.length))
  const opening = line.text.charAt(nameAt - 1)
  const close = /["']/.test(opening) ? line.text.indexOf(opening, valueAt) : -1
  let value = slice(line, valueAt, close > 0 ? close : isWhole ? line.text.trimEnd().length - 1 : undefined)
  const second = /^Environment=$/i.test(by) ? /^(\S+)[ \t]+["']?([A-Za-z_]\w*)=/.exec(value.text) : null
  if (second) {
    const span = isWhole ? spanIn(value, second[1]?.length ?? 0) : undefined
    if (span) faults.push({ id: 'assignments-joined', span, detail: `${name} ${second[2]}` })
    value = slice(value, 0, second[1]?.length ?? 0)
  }
  if (/^set$/i.test(by) && sign === '=') {
    const next = value.text.indexOf('&')
    const kept = next < 0 ? value : slice(value, 0, next)
    const end = kept.text.trimEnd().length
    const space = end < kept.text.length && next >= 0 ? spanIn(value, end, end + 1) : undefined
    if (space) faults.push({ id: 'kept-by-set', span: space, detail: 'space' })
    value = space ? slice(value, 0, end) : kept
  }
  if (/^\$(?:env:)?$/i.test(by) && publicPart(value.text) !== '') {
    const span = spanIn(value)
    if (span) faults.push({ id: 'never-set', span, detail: `${name} powershell` })
  }
  const marks = catMarks(value)
  value = marks.value
  faults.push(...marks.faults)
  const quoted = /^(["'])((?:(?!\1).)*)\1(.*)$/.exec(value.text)
  const comment =
    value.text.startsWith('#') && sign === '=' && behind !== ''
      ? value.text
      : quoted
        ? /^(\s+#.*)$/.exec(quoted[3] ?? '')?.[1]
        : (/(?<![ \t])[ \t]+#.*$/.exec(value.text) ?? gluedComment(value.text))?.[0]
  if (comment !== undefined && comment !== '') {
    const at = value.text.length - comment.length
    const span = spanIn(value, at)
    if (span) faults.push({ id: 'comment-behind-value', span, detail: name })
    value = slice(value, 0, at)
  }
  // bash lists a value with a line break in it over lines.
  if (!quoted && /^declare/i.test(by) && /^"[^"]+$/.test(value.text)) value = slice(value, 1)
  if (quoted) {
    const close = value.text.lastIndexOf(quoted[1] ?? '"')
    const spans = [spanIn(value, 0, 1), spanIn(value, close, close + 1)]
    const [span] = spans
    const ends = sign === '=' && quoted[1] === '"' ? /(?:\\[rn]){1,2}$/.exec(quoted[2] ?? '')?.[0].length : undefined
    const end = ends === undefined ? undefined : spanIn(value, close - ends, close)
    if (end) faults.push({ id: 'encoded-line-break', span: end, detail: 'quoted' })
    if (span && /^set$/i.test(by)) faults.push({ id: 'kept-by-set', span, detail: 'quotes' })
    else if (span && /^Environment=$/i.test(by) && line.text.slice(indent.length + by.length).startsWith('"'))
      faults.push({ id: 'quotes-in-list', span })
    else if (span && !/^\$|^export$|^declare/i.test(by)) faults.push({ id: 'quotes-kept', span, detail: name })
    value = slice(value, 1, close - (ends ?? 0))
  }
  return { name: slice(line, nameAt, nameAt + name.length), value, by: by.toLowerCase(), faults }
}

/** What `cat -A` shows at the end of a line: `^M` for a carriage return, `$` for the line end. */
const catMarks = (value: SourceText): { readonly value: SourceText; readonly faults: readonly Fault[] } => {
  const found = /(\^M|\\r)(?:\$|\\n)?$/.exec(value.text)
  if (found) {
    const at = found.index
    const span = spanIn(value, at, at + (found[1]?.length ?? 2))
    return { value: slice(value, 0, at), faults: span ? [{ id: 'carriage-return', span }] : [] }
  }
  return { value, faults: [] }
}
