/** Goes on with a value: at once where it is there, since promises for each step of a call cost as much as the steps. */
export const after = <Value, Next>(
  value: Value | Promise<Value>,
  go: (value: Value) => Next | Promise<Next>,
): Next | Promise<Next> => (value instanceof Promise ? value.then(go) : go(value))
