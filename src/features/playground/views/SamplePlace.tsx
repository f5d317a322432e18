import { useEffect, useRef, useState } from 'react'
import type { Provider } from '#mocks/engine/provider.ts'
import type { RequestDraft } from '#src/session/request/draft.ts'
import { lazyPart } from '#src/ui/LazyPart.tsx'

const Sample = lazyPart('The call as code', async () => ({ default: (await import('./Sample.tsx')).Sample }), {
  quiet: true,
})

/** Where a playground is one column, in which the code stands below the answer. */
const PHONE = '(max-width: 40rem)'
/** How long the first answer has the line to itself, in ms. */
const CALM = 400

type Props = {
  readonly provider: Provider
  readonly draft: RequestDraft
  /** An answer is there. */
  readonly isAnswered: boolean
}

/** Where the call stands as code. What writes it waits on a phone until its place is in sight, or a moment after the first answer. */
export const SamplePlace = ({ provider, draft, isAnswered }: Props) => {
  const place = useRef<HTMLDivElement>(null)
  const [isWanted, setWanted] = useState(false)
  useEffect(() => {
    if (isWanted || !place.current) return undefined
    const show = (): void => setWanted(true)
    const timer = isAnswered || !matchMedia(PHONE).matches ? setTimeout(show, isAnswered ? CALM : 0) : undefined
    const seen = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) show()
    })
    seen.observe(place.current)
    return () => {
      clearTimeout(timer)
      seen.disconnect()
    }
  }, [isWanted, isAnswered])
  return (
    <div ref={place} className="sampleplace">
      {isWanted && <Sample {...{ provider, draft }} />}
    </div>
  )
}
