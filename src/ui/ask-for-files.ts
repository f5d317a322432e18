/**
 * Asks at once, and once, for all files that the build named on an element (`data-files`), so that none waits for the one that imports
 * it. What fails here fails again, and is told, where it is imported.
 */
export const askForFiles = ({ dataset }: HTMLElement): void => {
  const base = document.body.dataset['base'] ?? '/'
  const files = dataset['files']?.split(' ') ?? []
  delete dataset['files']
  for (const file of files) {
    const link = document.createElement('link')
    if (file.endsWith('.css')) Object.assign(link, { rel: 'preload', as: 'style' })
    else link.rel = 'modulepreload'
    link.href = base + file
    document.head.append(link)
  }
}
