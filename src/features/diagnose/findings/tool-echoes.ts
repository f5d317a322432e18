/** What says the same as a finding about files and tools, which tells it better. */
export const TOOL_ECHOES: readonly (readonly [fault: RegExp, echo: RegExp])[] = [
  [/^environment-stale$/, /^(?:no-key|empty|lost-between|not-seen)$/],
  [/^tag-as-text$/, /^(?:no-prefix|unseen|bearer-missing|placeholder|variable|wrong-scheme|form-\w+)$/],
  [
    /^(?:env-file-unread|dotenv-braces|config-unquoted|array-in-sh)$/,
    /^(?:variable|empty|not-seen|no-key|no-key-came|a-key-came|refused-by-client)$/,
  ],
  [/^export-takes-line$/, /^(?:header-twice|variable|empty|not-seen|unseen|no-prefix|form-\w+)$/],
  [/^output-in-value$/, /^(?:refused-by-client|line-break|unseen)$/],
  [/^key-split$/, /^refused-by-client$/],
  [/^encoded-line-break$/, /^not-seen$/],
  [/^login-of-proxy$/, /^(?:a-key-came|not-seen)$/],
  [/^rewrite-adds-nothing$/, /^(?:path|host|prefix-\w+)$/],
  [/^(?:clocks-apart|token-past-end)$/, /^(?:token-\w+(?<!past-end)|no-key-came|a-key-came|not-seen)$/],
  [/^cgi-drops$/, /^not-seen$/],
  [/^export-kept$/, /^a-key-came$/],
  [/^option-unknown$/, /^no-key$/],
  [/^option-equals$/, /^(?:quote-open|no-key)$/],
  [/^(?:json-single-quotes|args-without-shell)$/, /^(?:masked|refused-by-client|not-seen|no-key|header-unquoted)$/],
  [/^dropped-by-nginx$/, /^(?:not-seen|no-key-came|no-key)$/],
  [/^scheme-case$/, /^not-seen$/],
  [/^preflight$/, /^(?:body-[\w-]+|content-type|method)$/],
]
