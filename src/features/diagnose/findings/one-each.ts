import { isKeyAlone } from '#mocks/engine/key-beginning.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Fault, PastedCall } from '#src/features/diagnose/call.ts'
import type { Finding } from './catalog.ts'
import { dollarsInKeys } from './dollars-in-keys.ts'
import { TOOL_ECHOES } from './tool-echoes.ts'
import { spanIn } from '#src/features/diagnose/source-text.ts'

/** The faults of a call, with those that only its headers together show: one that is there twice, a colon in a name. */
export const faultsOf = (provider: Provider, call: PastedCall): { readonly faults: readonly Fault[] } => {
  const sent = call.headers.filter(({ lost, value }) => lost !== true && value.text !== '')
  const twice = provider.credentialLocations.flatMap(({ header }): readonly Fault[] => {
    const same = sent.filter(({ name }) => name.text.toLowerCase() === header.toLowerCase())
    if (same.length < 2) return []
    return same.flatMap(({ name }) => {
      const span = spanIn(name)
      return span ? [{ id: 'header-twice' as const, span, detail: header }] : []
    })
  })
  const colons = call.headers.flatMap(({ name }): readonly Fault[] => {
    const at = name.text.search(/[:\s]/)
    const span = at > 0 && /^[\w-]+[:\s]+[\w-]*$/.test(name.text) ? spanIn(name, at, at + 1) : undefined
    return span ? [{ id: 'colon-in-name', span }] : []
  })
  return {
    faults: [
      ...call.faults,
      ...twice,
      ...colons,
      ...swappedHeaders(call),
      ...sessionVariables(call),
      ...untrimmedFiles(call),
      ...unparsedSecrets(call),
      ...keysAsNames(call),
      ...dollarsInKeys(call),
    ],
  }
}

/** Headers whose value is the name of a header, as where a name and a key are swapped. */
const swappedHeaders = ({ headers }: PastedCall): readonly Fault[] =>
  headers.flatMap(({ name, value }): readonly Fault[] => {
    const isName = value.placeholders.length === 0 && /^(?:authorization|(?:x-)?api-key)$/i.test(value.text.trim())
    // Some headers list the names of others.
    const span = isName && !/header|^(?:vary|trailer|connection)$/i.test(name.text) && spanIn(name)
    return span ? [{ id: 'header-swapped', span, detail: value.text.trim() }] : []
  })

/** Variables of a PowerShell session that are named as those of the environment are. */
const sessionVariables = ({ form, headers }: PastedCall): readonly Fault[] =>
  form !== 'powershell'
    ? []
    : headers.flatMap(({ value }) =>
        value.placeholders.flatMap(({ from, to }): readonly Fault[] => {
          const [, name] = /^\$\{?([A-Z][A-Z0-9]*_[A-Z0-9_]+)\}?$/.exec(value.text.slice(from, to)) ?? []
          const span = spanIn(value, from, to)
          return name !== undefined && span ? [{ id: 'powershell-variable', span, detail: name }] : []
        }),
      )

const FILE =
  /\b(?:readFile(?:Sync)?|read_to_string|ReadFile|read_text|ReadAllText(?:Async)?|File\.read|file_get_contents|Files\.readString)\b|\bfile\(|Get-Content[^|)]*-Raw|\bopen\([^)]*\)\.read(?:lines?)?\b/
const TRIM = /trim|strip|chomp/i

/** Keys that stand as the names of variables: `$sk_live_...`, `process.env.sk_live_...`. */
const keysAsNames = ({ headers }: PastedCall): readonly Fault[] =>
  headers.flatMap(({ value }) =>
    value.placeholders.flatMap(({ name, from, to }): readonly Fault[] => {
      const span = spanIn(value, from, to)
      return isKeyAlone(name) && span ? [{ id: 'key-as-name', span }] : []
    }),
  )

/** A secret of AWS that is sent as it was kept: what its page saves is JSON with names and values. */
const unparsedSecrets = ({ headers, response }: PastedCall): readonly Fault[] =>
  headers.flatMap(({ value }) =>
    value.placeholders.flatMap(({ from, to }): readonly Fault[] => {
      const code = value.text.slice(from, to)
      const span = spanIn(value, from, to)
      return /\bSecretString\b|\bsecret_string\b|\bSecretId\b/.test(code) &&
        !/parse|loads|decode|fromJson|Deserialize|Unmarshal/i.test(code) &&
        span
        ? [{ id: 'secret-in-json', span, sure: (response?.status ?? 0) >= 400 || response?.body !== undefined }]
        : []
    }),
  )

/** Keys that code reads from a file as it is. */
const untrimmedFiles = ({ headers }: PastedCall): readonly Fault[] =>
  headers.flatMap(({ value }) =>
    value.placeholders.flatMap(({ from, to }): readonly Fault[] => {
      const code = value.text.slice(from, to)
      const span = spanIn(value, from, to)
      return FILE.test(code) && !TRIM.test(code) && span ? [{ id: 'file-untrimmed', span }] : []
    }),
  )

/** What says the same as another finding, which tells it better: it is left out where that one is there. */
const ECHOES: readonly (readonly [fault: RegExp, echo: RegExp])[] = [
  ...TOOL_ECHOES,
  [/^(?:line-break|unseen|curly-quotes|variable|empty)$/, /^refused-by-client$/],
  [/^(?:proxy-keyless|rewrite-adds-nothing)$/, /^(?:no-key-came|not-seen|no-key|empty|lost-between|http)$/],
  [/^colon-in-name$/, /^not-reached$/],
  [/^header-swapped$/, /^(?:colon-in-name|placeholder|wrong-header|no-prefix|bearer-missing)$/],
  [/^key-in-body$/, /^headers-not-passed$/],
  [/^path-as-value$/, /^(?:wrong-header|no-prefix|bearer-missing)$/],
  [/^(?:dollar-missing|replaced-by-netrc)$/, /^(?:wrong-scheme|no-prefix|variable|empty|a-key-came|lost-between)$/],
  [/^headers-not-passed$/, /^(?:no-key-came|not-seen|no-key|bearer-missing)$/],
  [/^answer-hidden$/, /^not-seen$/],
  [/^headers-in-query$/, /^(?:variable|placeholder|key-in-query|not-seen|no-key)$/],
  [/^class$/, /^a-key-came$/],
  [/^token$/, /^bearer-extra$/],
  [/^set-later$/, /^empty$/],
  [/^not-called$/, /^(?:variable|placeholder|no-prefix|a-key-came)$/],
  [/^not-awaited$/, /^(?:variable|empty|set-later|a-key-came)$/],
  [/^encoded-lines$/, /^(?:refused-by-client|line-break)$/],
  [/^header-line$/, /^(?:bearer-(?:missing|doubled|extra)|wrong-scheme)$/],
  [/^(?:empty|set-later|not-in-browser|secret-empty|never-set|env-before-dotenv)$/, /^empty-alternative$/],
  [/^empty$/, /^(?:header-line|bearer-(?:doubled|extra))$/],
  [/^basic-from-auth$/, /^(?:wrong-scheme|not-seen|no-key)$/],
  [/^dropped-by-nginx$/, /^wrong-header$/],
  [/^secret-as-printed$/, /^(?:command-as-value|empty|quotes|no-prefix|placeholder)$/],
  [
    /^(?:reference-kept|path-kept|environment-stale|secret-as-printed|carriage-return|value-overridden)$/,
    /^a-key-came$/,
  ],
  [/^(?:secret-empty|cgi-drops|proxy-drops|set-for-command|started-elsewhere)$/, /^(?:no-key-came|lost-between)$/],
  [/^environment-stale$/, /^(?:no-key-came|variable|value-overridden|masked)$/],
  [/^proxy-variable$/, /^variable$/],
  [/^reference-kept$/, /^(?:no-prefix|placeholder|variable|path-as-value|bearer-missing)$/],
  [/^key-to-stranger$/, /^(?:cors|key-in-query|not-seen)$/],
  [/^quotes-in-list$/, /^quotes-kept$/],
  [/^quotes$/, /^quotes-in-list$/],
  [/^redirect-dropped$/, /^(?:host|no-key|not-seen|lost-between|no-key-came|empty)$/],
  [/^value-overridden$/, /^(?:colon-for-equals|quotes-kept|not-seen)$/],
  [/^wrong-scheme$/, /^unseen$/],
  [/^preflight$/, /^(?:no-key|not-seen|http|lost-between|no-key-came)$/],
  [/^scheme-by-client$/, /^bearer-doubled$/],
  [/^dotnet-scheme$/, /^(?:header-twice|refused-by-client)$/],
  [/^(?:header-twice|headers-grouped)$/, /^refused-by-client$/],
  [/^refused-by-client$/, /^(?:bearer-missing|no-key|not-seen)$/],
  [/^(?:no-colon|backslash-in-line)$/, /^refused-by-client$/],
  [/^backslash-in-line$/, /^(?:no-key|method|content-type|body-[\w-]+)$/],
  [
    /^(?:option-in-quotes|header-separator|parameter-ignored|security-unused)$/,
    /^(?:no-key|not-seen|no-key-came|lost-between|wrong-header|no-colon)$/,
  ],
  [/^credential-in-expression$/, /^(?:variable|placeholder|empty)$/],
  [/^started-elsewhere$/, /^(?:empty|not-seen|no-key)$/],
  [/^test-key-in-production$/, /^(?:masked|a-key-came)$/],
  [/^headers-in(?:side)?-body$/, /^(?:key-in-body|body-missing|body-field|body-form|body-not-json|content-type)$/],
  [/^basic-from-auth$/, /^(?:no-prefix|other-provider|class|variable)$/],
  [/^(?:variable|placeholder|masked)$/, /^unseen$/],
  [/^(?:no-key-came|a-key-came|lost-between|gateway-page)$/, /^not-seen$/],
  [/^gateway-page$/, /^(?:page-not-json|no-key)$/],
  [/^(?:body-form|blank-line-before-headers)$/, /^content-type$/],
  [/^a-key-came$/, /^no-key$/],
  [/^host$/, /^(?:not-reached|gateway-page)$/],
  [/^header-handed-on$/, /^empty$/],
  [/^base-dropped$/, /^(?:prefix-missing|path)$/],
  [/^(?:headers-(?:replaced|too-late|immutable|not-passed)|option-misnamed)$/, /^(?:empty|lost-between)$/],
  [/^(?:header-off|quotes-in-variable|not-exported)$/, /^(?:no-key|not-seen|no-key-came|lost-between)$/],
  [/^key-as-name$/, /^(?:variable|empty)$/],
  [/^key-encoded$/, /^(?:no-prefix|bearer-missing)$/],
  [/^continuation-(?:foreign|missing|space)$/, /^(?:refused-by-client|no-key|headers-not-passed)$/],
  [/^continuation-(?:foreign|space)$/, /^continuation-missing$/],
  [/^(?:proxy-drops|secret-empty)$/, /^(?:not-seen|no-key|header-handed-on)$/],
  [/^(?:never-set|set-for-command)$/, /^(?:empty|bearer-missing)$/],
  [
    /^(?:secret-empty|variable-(?:as-command|of-make)|build-only)$/,
    /^(?:masked|placeholder|empty|variable|quotes|not-seen|no-key)$/,
  ],
  [/^key-wrapped$/, /^(?:quotes|no-prefix|form-\w+|file-untrimmed|key-encoded|variable|placeholder)$/],
  [/^key-split$/, /^(?:quotes|quotes-kept|form-\w+|unseen|line-break)$/],
  [/^single-quotes-in-cmd$/, /^(?:refused-by-client|body-\w[\w-]*|lost-between)$/],
  [/^history-stripped$/, /^no-key$/],
  [/^(?:host|path|slash|prefix-\w+)$/, /^page-not-json$/],
  [/^colon-in-name$/, /^(?:refused-by-client|wrong-header|bearer-missing)$/],
  [/^(?:cors|not-reached|address-refused|rewrite-adds-nothing)$/, /^(?:no-key|not-seen)$/],
  [/^address-refused$/, /^(?:http|host|path|not-reached)$/],
  [/^ampersand$/, /^not-seen$/],
  [
    /^(?:header-before-open|headers?-\w+(?:-\w+)?|colon-in-name|comma-missing|option-misnamed|pair-is-a-set|hashtable-colon|options-too-late|header-lines-in-map|no-colon)$/,
    /^(?:no-key|not-seen|no-key-came)$/,
  ],
]

/** Whether another of the findings says it better. */
const isEcho = (id: string, ids: readonly string[]): boolean =>
  ECHOES.some(([shown, echo]) => echo.test(id) && ids.some((each) => each !== id && shown.test(each)))

/** Each cause once. What a client refused to send is told, unless a finding says it better that is told itself. */
export const withoutEchoes = (findings: readonly Finding[]): readonly Finding[] => {
  const ids = [...new Set(findings.map(({ id }) => id))]
  const kept = ids.filter((id) => !isEcho(id, ids))
  const left = new Set(ids.filter((id) => kept.includes(id) || (id === 'refused-by-client' && !isEcho(id, kept))))
  return findings.filter(({ id }) => left.has(id))
}
