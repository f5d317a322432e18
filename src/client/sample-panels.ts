import type { SampleFile } from '#src/docs/samples/sample-file.ts'
import type { CodePart } from '#src/ui/highlight.ts'
import type { SampleChoice } from '#src/ui/sample-choice.ts'

const parse: (text: string) => SampleFile = JSON.parse
const files = new Map<string, Promise<SampleFile>>()

/** The file beside a page with its further samples. One that did not come is asked for again the next time. */
const fileAt = (address: string): Promise<SampleFile> => {
  const loading =
    files.get(address) ??
    fetch(address).then(async (file) => {
      if (!file.ok) throw new Error(`${address}: ${file.status}`)
      return parse(await file.text())
    })
  files.set(address, loading)
  loading.catch(() => files.delete(address))
  return loading
}

/** The samples that stood in the page when it came, by panel. */
const fromPage = new WeakMap<Element, readonly Node[]>()
/** What each set is to show: it may change while a file is on its way. */
const wanted = new WeakMap<Element, string>()

const keepPage = (set: HTMLElement): void => {
  for (const panel of set.querySelectorAll(':scope > [data-lang]'))
    fromPage.set(panel, [...(panel.querySelector('pre')?.childNodes ?? [])])
}

/** The language's name, as its tab has it. */
const labelOf = (set: HTMLElement, lang: string): string =>
  set.querySelector(`[data-tab="${lang}"]`)?.textContent.trim() ?? lang

const panelFor = (set: HTMLElement, lang: string): HTMLElement => {
  const known = set.querySelector<HTMLElement>(`:scope > [data-lang="${lang}"]`)
  if (known) return known
  const panel = document.createElement('div')
  panel.dataset['lang'] = lang
  panel.role = 'tabpanel'
  panel.ariaLabel = labelOf(set, lang)
  set.querySelector('.snip__foot')?.before(panel)
  return panel
}

const coloured = ([className, text]: Exclude<CodePart, string>): Node => {
  const span = document.createElement('span')
  span.className = className
  span.append(text)
  return span
}

const codeOf = (parts: readonly CodePart[]): HTMLElement => {
  const code = document.createElement('code')
  code.append(...parts.map((part) => (typeof part === 'string' ? part : coloured(part))))
  return code
}

/** Puts one thing into a panel: the code, or a sentence about it. */
const fill = (panel: HTMLElement, code: readonly Node[] | undefined, sentence: string): void => {
  const pre = panel.querySelector('pre') ?? document.createElement('pre')
  pre.tabIndex = 0
  if (code) pre.replaceChildren(...code)
  const note = panel.querySelector('.snip__note') ?? document.createElement('p')
  note.className = 'snip__note'
  note.role = 'status'
  note.textContent = sentence
  pre.hidden = sentence !== ''
  panel.append(note, pre)
}

/** The panel of a set for a choice. What of it is not in the page comes later; `around` is given each change to make. */
export const samplePanel = (
  set: HTMLElement,
  { lang, target }: SampleChoice,
  around: (change: () => void) => void,
): HTMLElement => {
  if (!wanted.has(set)) keepPage(set)
  const panel = panelFor(set, lang)
  const choice = `${lang} ${target}`
  if (wanted.get(set) === choice) return panel
  wanted.set(set, choice)
  const put = (code: readonly Node[] | undefined, sentence = ''): void => {
    if (wanted.get(set) === choice) around(() => fill(panel, code, sentence))
  }
  const fail = (): void => {
    put(undefined, `${labelOf(set, lang)} did not load. Check the connection, then choose it again.`)
    // The next choice of the same tries again.
    if (wanted.get(set) === choice) wanted.set(set, '')
  }
  const here = target === 'provider' ? fromPage.get(panel) : undefined
  if (here !== undefined) {
    put(here)
    return panel
  }
  put(undefined, `Loading ${labelOf(set, lang)}`)
  fileAt(set.dataset['samples'] ?? '').then((file) => put([codeOf(file[target][lang] ?? [])]), fail)
  return panel
}
