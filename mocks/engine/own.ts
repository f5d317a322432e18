/**
 * The value that `record` itself holds under `name`. Names come from callers: without this check `constructor` or
 * `__proto__` would find what every object inherits.
 */
export const own = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined
