import { useEffect, useRef, useState } from 'react'
import type { Provider } from '#mocks/engine/provider.ts'
import type { RequestDraft } from '#src/session/request/draft.ts'
import { lazyPart } from '#src/ui/LazyPart.tsx'

const Sample = lazyPart('The call as code', async () => ({ default: (await import('./Sample.tsx')).Sample }))

/** Where the call stands as code. What writes it is loaded when its place comes near the screen: on a phone, after the first answer. */
export const SamplePlace = (props: { readonly provider: Provider; readonly draft: RequestDraft }) => {
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (isNear || !place.current) return undefined
    const seen = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true)
    })
    seen.observe(place.current)
    return () => seen.disconnect()
  }, [isNear])
  return (
    <div ref={place} className="sampleplace">
      {isNear && <Sample {...props} />}
    </div>
  )
}
