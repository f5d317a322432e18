import { relative } from 'node:path'

type Tested = {
  readonly status: string
  readonly fileName: string
  readonly location: { readonly start: { readonly line: number; readonly column: number } }
  readonly replacement: string
}

/** Names each mutant that no test noticed as soon as it was tried: a run that is stopped has said that much. */
class Survivors {
  onMutantTested({ status, fileName, location: { start }, replacement }: Tested): void {
    if (status !== 'Survived' && status !== 'NoCoverage') return
    const place = `${relative('.', fileName)}:${start.line}:${start.column}`
    console.log(`  ${status}: ${place} ${replacement.replaceAll(/\s+/g, ' ')}`)
  }
}

/** By this name StrykerJS looks for what a file of plugins brings. */
export const strykerPlugins = [{ kind: 'Reporter', name: 'survivors', injectableClass: Survivors }]
