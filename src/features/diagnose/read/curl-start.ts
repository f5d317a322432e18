const COMMAND = /(^|[\n;&|(`"' \t>$%#])((?:[\w./-]*\/)?curl(?:\.exe)?)(?=[ \t]+[^\s:=|,.]|[ \t]*[\\^`]\r?\n)/g
// What may stand in front of a command on its line: a prompt, the key of a workflow, the word of a log, an assignment.
const LEAD =
  /^\s*(?:(?:-|(?:- )?(?:run|command|script|cmd|RUN|CMD|Run|\+(?= ))(?:\b:?|(?= ))(?:\s*[|>][+-]?)?|(?:\([\w .-]{1,40}\)[ \t]*)?(?:(?:\w[\w.-]*@[^$#%>\n]{1,80}|PS[^>\n]{0,200}|[A-Za-z]:\\[^>\n]{0,200}|[~\w./-]{1,60}(?= [%$#>\u276f])|~[\w./-]{0,60}(?=>))\s*)?[$%>#\u276f\u279c\u03bb]+|[A-Za-z_]\w*=(?:"?\$\()?|(?:sh|bat)[ \t(]{0,4}(?:script:[ \t]{0,4})?(?:'''|"""|["'])|sudo|time|watch|\d{4}-\S+Z|>)\s*)?$/

// What runs a command, and variables that are set for it alone.
const RUNNER =
  /(?:^|\s)(?:sudo(?: -\w+)*|env|command|exec|nohup|docker exec(?: -\w+)* [\w.-]+|([A-Za-z_]\w*)=(?:"[^"\n]*"|'[^'\n]*'|[^\s"';&|]+))[ \t]+$/

/** What stands in front of a command on its line, without what runs it; and the names that are set for it. */
export const leadOf = (source: string, at: number): { readonly lead: string; readonly names: readonly string[] } => {
  const names: string[] = []
  let lead = source.slice(source.lastIndexOf('\n', at - 1) + 1, at).slice(-2000)
  for (let match = RUNNER.exec(lead); match; match = RUNNER.exec(lead)) {
    if (match[1] !== undefined) names.push(match[1])
    lead = `${lead.slice(0, match.index)} `
  }
  return { lead, names }
}

const PROSE =
  /^curl[ \t]+(?:version\b|\d+\.\d|-V\b|--version\b)|^curl[ \t]+(?!(?:get|post|put|patch|delete|head|options|localhost)\b)[a-z]{2,20}[ \t]+[a-z\d]/

const FOLLOWED = /\bcurl\b[^\n]{0,300}https?:\/\/(?:api|sandbox)\./

/** Where the first curl command of a text begins; undefined where none is in it. */
export const curlStart = (source: string): number | undefined => {
  for (const match of source.slice(0, 100_000).matchAll(COMMAND)) {
    const at = match.index + (match[1]?.length ?? 0)
    // A sentence about curl.
    if (PROSE.test(source.slice(at, at + 80))) continue
    const { lead } = leadOf(source, at)
    // Behind a sentence, with an option or an address right behind it.
    if (
      /[.?!:][ \t]+$/.test(lead) &&
      /^\S+[ \t]+(?:-[A-Za-z]\b|--\w|["'\u201c\u2018]?https?:)/.test(source.slice(at, at + 80))
    )
      return at
    // What fetches a secret for the call below is not the one that is meant.
    if (/=["']?\$\($/.test(lead) && FOLLOWED.test(source.slice(at + 4, at + 4000))) continue
    if (LEAD.test(lead) || /[;&|(`]\s*$/.test(lead)) return at
  }
  return undefined
}

/** How cmd.exe sets a variable: in a shell, set takes no equals sign. */
const SET = /(?:^|[\n>&]) {0,4}set +"?[A-Za-z_]\w* {0,4}=/i

/** Words of somebody who runs the command in cmd.exe, and a command whose quotes that one does not know. */
const SAID_CMD =
  /\bcommand prompt\b|\bis not recognized as an internal or external command\b|\bcmd\.exe\b|\bwindows\b[^\n]{0,30}\bcmd\b|-w64-mingw32\b/i
const IN_SINGLE = /^[^\n]{0,400}(?:curl|https?)[^\n"]{1,300} '[^'\n]+'[^\n"\\]*$/m

/** The shell of a command: its prompt tells it, else how its lines end. */
export const shellOf = (source: string, start: number): 'curl' | 'cmd' | 'powershell' => {
  const near = source.slice(Math.max(0, start - 400), start + 20_000)
  const lead = source.slice(source.lastIndexOf('\n', start - 1) + 1, start)
  if (/^\s*(?:\([\w .-]{1,40}\)[ \t]*)?PS\b[^>]*>/.test(lead)) return 'powershell'
  if (/\bbat[ \t(]{0,4}(?:script:[ \t]{0,4})?["']{1,3}$/.test(lead)) return 'cmd'
  if (/^\s*[A-Za-z]:\\|^\s*>$/.test(lead) || SET.test(source.slice(Math.max(0, start - 400), start))) return 'cmd'
  if (/^\s*(?:\w[\w.-]*@[^$#%\n]*)?[$#%\u276f\u279c]\s*$/.test(lead)) return 'curl'
  if (/[ \t]`\r?\n|\$env:\w/i.test(near)) return 'powershell'
  return /\^\r?\n|\^"/.test(near) || (SAID_CMD.test(source.slice(0, 20_000)) && IN_SINGLE.test(near)) ? 'cmd' : 'curl'
}
