/** A message in which a client refuses a header before it sends anything. */
export type Refusal = readonly [
  client: string,
  pattern: RegExp,
  /** What the message says of the value, where it does not print it. */
  why?:
    | 'unset'
    | 'denied'
    | 'no-process'
    | 'break'
    | 'wide'
    | 'characters'
    | 'empty'
    | 'apart'
    | 'name'
    | 'type'
    | 'scheme'
    | 'options'
    | 'order'
    | 'list'
    | 'colon'
    | 'secure'
    | 'argument'
    | 'lines'
    | 'worker'
    | 'get-body'
    | 'ends'
    | 'frozen'
    | 'no-storage'
    | 'twice'
    | 'no-object'
    | 'annotation'
    | 'jwt-shape'
    | 'jwt-signature'
    | 'no-env'
    | 'no-value',
]
