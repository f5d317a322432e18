const sheets = new Map<string, Promise<void>>()

/** Adds a style sheet that the page did without until now; resolves when it applies. A page asks for each sheet once. */
export const loadStyles = (url: string): Promise<void> => {
  const known = sheets.get(url)
  if (known) return known
  const loading = new Promise<void>((resolve, reject) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = url
    link.onload = () => resolve()
    link.onerror = () => {
      // Asked for again, it is tried again.
      sheets.delete(url)
      link.remove()
      reject(new Error(`The style sheet ${url} did not load.`))
    }
    document.head.append(link)
  })
  sheets.set(url, loading)
  return loading
}
