import { languageIds, sampleLanguages } from '#mocks/codegen/languages.ts'
import type { SampleChoice } from '#src/ui/sample-choice.ts'
import { Options } from '#src/ui/Select.tsx'

type Props = {
  readonly choice: SampleChoice
  readonly choose: (change: Partial<SampleChoice>) => void
  readonly host: string
}

/** Language and address of the sample. */
export const SampleSelects = ({ choice, choose, host }: Props) => (
  <>
    <select
      className="select"
      aria-label="Language"
      value={choice.lang}
      onChange={({ target: { value } }) => choose({ lang: value })}
    >
      <Options options={languageIds.map((each) => ({ value: each, label: sampleLanguages[each].label }))} />
    </select>
    <select
      className="select"
      aria-label="Address"
      value={choice.target}
      onChange={({ target: { value } }) => choose({ target: value === 'local' ? 'local' : 'provider' })}
    >
      <option value="provider">{host === '' ? 'provider' : host}</option>
      <option value="local">local server</option>
    </select>
  </>
)
