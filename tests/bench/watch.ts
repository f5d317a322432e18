/** What is on the screen: the first element of a selector that shows this text. `a >>> b` goes into the shadow root of `a`. */
export type Sight = { readonly on: string; readonly text?: string }

/** What the page itself notes; times are in ms since the epoch, as a click may lead to another page. */
type Watch = {
  find(what: Sight): HTMLElement | undefined
  visible: number
  answer: number
  shift: number
  /** What the hand is about to press, and whether the last press reached it. */
  aim: HTMLElement | undefined
  hit: boolean
}
declare global {
  interface Window {
    watch: Watch
  }
}

/** Runs in the page before all of its scripts: looks each frame whether what is waited for is there. */
export const watchFor = ([shows, answer]: readonly [Sight, Sight | undefined]): void => {
  const inside = (node: ParentNode): ParentNode => (node instanceof Element ? (node.shadowRoot ?? node) : node)
  const watch: Watch = {
    find: ({ on, text = '' }) =>
      on
        .split('>>>')
        .reduce<ParentNode[]>(
          (nodes, part) => nodes.flatMap((node) => [...inside(node).querySelectorAll(part.trim())]),
          [document],
        )
        .filter((node) => node instanceof HTMLElement)
        .find(
          (node) =>
            node.getBoundingClientRect().height > 0 && node.checkVisibility() && node.textContent.includes(text),
        ),
    visible: 0,
    answer: 0,
    shift: 0,
    aim: undefined,
    hit: false,
  }
  window.watch = watch
  addEventListener(
    'pointerdown',
    (event) => {
      watch.hit = watch.aim !== undefined && event.composedPath().includes(watch.aim)
    },
    true,
  )
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ('value' in entry && 'hadRecentInput' in entry && !entry.hadRecentInput) watch.shift += Number(entry.value)
  }).observe({ type: 'layout-shift', buffered: true })
  const look = (): void => {
    if (!watch.visible && watch.find(shows)) watch.visible = performance.timeOrigin + performance.now()
    if (!watch.answer && answer && watch.find(answer)) watch.answer = performance.timeOrigin + performance.now()
    if (!watch.visible || (answer && !watch.answer)) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Runs in the page: where an element is, once it is there, in view, on top, and the same for two frames. */
export const placeOf = async (what: Sight): Promise<readonly [x: number, y: number] | undefined> => {
  const isOnTop = (element: Element, x: number, y: number): boolean => {
    let root: DocumentOrShadowRoot | null = document
    while (root) {
      const top: Element | null = root.elementFromPoint(x, y)
      if (element.contains(top)) return true
      root = top?.shadowRoot ?? null
    }
    return false
  }
  for (let before = ''; !window.watch.answer;) {
    const element = window.watch.find(what)
    if (element && !element.matches(':disabled')) {
      const { top, left, width, height } = element.getBoundingClientRect()
      const place = [left + width / 2, top + height / 2] as const
      // An eye sees it first: a scroll in the frame in which it came would count as a shift of what stood there before.
      if (before === String(place)) {
        const isInView = place[1] >= 0 && place[1] <= innerHeight
        if (isInView && isOnTop(element, ...place)) {
          window.watch.aim = element
          return place
        }
        if (!isInView) element.scrollIntoView({ block: 'center', behavior: 'instant' })
      }
      before = String(place)
    }
    await new Promise(requestAnimationFrame)
  }
  return undefined
}
