import { useState } from 'react'
import type { TextDiagnosis } from '#src/features/diagnose/diagnosis.ts'
import { Findings } from './Findings.tsx'
import { KeyView } from './KeyView.tsx'
import { ShownPaste } from './ShownPaste.tsx'
import { ProviderTag } from '#src/ui/ProviderTag.tsx'

/** A text that is no call: what it was read as, what is wrong in it, and what its key tells. */
export const TextView = ({ diagnosis }: { readonly diagnosis: TextDiagnosis }) => {
  const [open, setOpen] = useState<number>()
  const { readAs, provider, findings, shown, report } = diagnosis
  return (
    <>
      <div className="card__band diag__stack">
        <p>
          {provider && (
            <>
              <ProviderTag tag={provider.tag} data-provider={provider.id} /> <strong>{provider.name}.</strong>{' '}
            </>
          )}
          Read as {readAs}.{findings.length === 0 && ' Nothing is wrong in how it is written.'}
        </p>
        <ShownPaste shown={shown} open={open} />
        {findings.length > 0 && <Findings findings={findings} point={setOpen} />}
      </div>
      {report && <KeyView report={report} {...(provider && { only: provider.id })} />}
    </>
  )
}
