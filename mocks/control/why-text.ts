import type { RequestSummary } from './schema.ts'

const marks = { passed: '✓', failed: '✗', skipped: '·' } satisfies Record<
  RequestSummary['trace'][number]['outcome'],
  string
>

/** One request as text: the verdict, then each check with what it saw. No line holds a full key. */
export const whyText = ({ id, provider, method, url, status, verdict, trace }: RequestSummary): string => {
  const { outcome, rule, code } = verdict
  const step = trace.find((each) => each.rule === rule)
  const headline =
    outcome === 'allowed'
      ? 'No check refused it.'
      : `Refused by ${rule ?? 'a check'}${code === undefined ? '' : ` (${code})`}: ${step?.observed ?? ''}; expected: ${step?.expected ?? ''}.`
  const width = Math.max(0, ...trace.map((each) => each.rule.length))
  return [
    `${status} ${method} ${url} (${provider}, request ${id})`,
    headline,
    ...trace.map((each) => `  ${marks[each.outcome]} ${each.rule.padEnd(width)}  ${each.observed}`),
  ].join('\n')
}
