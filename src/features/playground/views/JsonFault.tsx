import { Icon } from '#src/ui/Icon.tsx'
import { jsonFault } from '#src/ui/json/fault.ts'

/** Where a text stops being JSON, and what is wrong there. */
export default function JsonFault({ id, text }: { readonly id: string; readonly text: string }) {
  const fault = jsonFault(text)
  return (
    fault && (
      <p className="hint hint--bad" id={id}>
        <Icon name="x" />
        <span>
          Line {fault.line}, column {fault.column}: {fault.says}.
        </span>
      </p>
    )
  )
}
