/**
 * The value that `record` itself holds under `name`. Names come from callers: without this check `constructor` or
 * `__proto__` would find what every object inherits.
 */
export const own = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined

/** Keeps `value` in `record` under `name`, whatever the name: assigning to `__proto__` would keep nothing. */
export const keepAs = <Value>(record: Record<string, Value>, name: string, value: Value): void =>
  void Object.defineProperty(record, name, { value, configurable: true, enumerable: true, writable: true })
