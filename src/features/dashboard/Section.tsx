import { type ReactNode, useId } from 'react'
import { Icon } from '#src/ui/Icon.tsx'
import type { Density } from './density.ts'

type Props = {
  readonly density: Density
  readonly title: string
  readonly icon?: 'key' | 'clock'
  /** Stands beside the title. */
  readonly tools?: ReactNode
  readonly children: ReactNode
}

/** A part of the dashboard under a title of its own. */
export const Section = ({ density, title, icon, tools, children }: Props) => {
  const id = useId()
  return (
    <section className={density === 'page' ? 'panel__sec' : undefined} aria-labelledby={id}>
      <div className="pane__h">
        <h3 id={id} tabIndex={-1}>
          {icon && <Icon name={icon} />}
          {title}
        </h3>
        {tools}
      </div>
      {children}
    </section>
  )
}
