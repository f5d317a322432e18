const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/**
 * A view of plain data whose changes can be taken back: `draft` changes the original, `undo` puts back what was there, and
 * `isChanged` says whether anything was written.
 */
export type Undoable<T> = { readonly draft: T; readonly undo: () => void; readonly isChanged: () => boolean }

// By definition, not by assignment: a caller may have named a field `__proto__`.
const put = (target: object, key: PropertyKey, value: unknown): boolean =>
  Array.isArray(target)
    ? Reflect.set(target, key, value)
    : Reflect.defineProperty(target, key, { value, configurable: true, enumerable: true, writable: true })

/** Watches the changes of one step, so that a step that throws can keep nothing. A copy would cost as much as the data is large. */
export const undoable = <T extends object>(original: T): Undoable<T> => {
  const drafts = new Map<object, object>()
  const originals = new Map<object, object>()
  const undoing: (() => void)[] = []
  const copied = new Set<object>()

  /** A value as it is stored: what came out of a draft goes back as what it stands for. */
  const stored = (value: unknown): unknown => {
    if (!isObject(value)) return value
    const known = originals.get(value)
    if (known) return known
    for (const [key, part] of Object.entries(value)) {
      const plain = stored(part)
      if (plain !== part) put(value, key, plain)
    }
    return value
  }

  const remember = (target: object, key: PropertyKey): void => {
    if (Array.isArray(target)) {
      if (copied.has(target)) return
      copied.add(target)
      const items: readonly unknown[] = target.slice()
      undoing.push(() => {
        target.length = 0
        for (const item of items) target.push(item)
      })
      return
    }
    const before = Reflect.getOwnPropertyDescriptor(target, key)
    undoing.push(
      () => void (before ? Reflect.defineProperty(target, key, before) : Reflect.deleteProperty(target, key)),
    )
  }

  const handler: ProxyHandler<object> = {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key)
      return isObject(value) && !Object.isFrozen(target) ? draftOf(value) : value
    },
    set: (target, key, value) => {
      remember(target, key)
      return Reflect.set(target, key, stored(value))
    },
    defineProperty: (target, key, { value }) => {
      remember(target, key)
      return put(target, key, stored(value))
    },
    deleteProperty: (target, key) => {
      remember(target, key)
      return Reflect.deleteProperty(target, key)
    },
  }

  const kept = <Part extends object>(target: Part, draft: Part): Part => {
    drafts.set(target, draft)
    originals.set(draft, target)
    return draft
  }
  const draftOf = (target: object): object => drafts.get(target) ?? kept(target, new Proxy(target, handler))

  return {
    draft: kept(original, new Proxy<T>(original, handler)),
    undo: () => {
      for (const step of undoing.toReversed()) step()
    },
    isChanged: () => undoing.length > 0,
  }
}
