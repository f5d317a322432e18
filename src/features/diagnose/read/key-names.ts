/** Whether a name, of a variable, field or header, may be that of a credential. */
export const mayNameKey = (name: string): boolean => /key|token|secret|auth|passw|credential|bearer/i.test(name)

/** Whether a variable of the environment, in capitals as they are written, is named after a key. */
export const isKeyVariable = (name: string): boolean => /^[A-Z_][A-Z0-9_]*$/.test(name) && /KEY|TOKEN|SECRET/.test(name)

/** The names of a key, as a field of a body has them, for a pattern. */
export const KEY_FIELDS = '(?:x[-_]?)?api[-_]?key|secret[-_]?key'
const KEY_FIELD = new RegExp(`^(?:${KEY_FIELDS}|authorization)$`, 'i')

/** Whether a field of a body is named like the key of an API, as no field of a request is. */
export const isKeyField = (name: string): boolean => KEY_FIELD.test(name)
