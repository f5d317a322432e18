/** Whether a name, of a variable, field or header, may be that of a credential. */
export const mayNameKey = (name: string): boolean => /key|token|secret|auth|passw|credential|bearer/i.test(name)

/** Whether a variable of the environment, in capitals as they are written, is named after a key. */
export const isKeyVariable = (name: string): boolean => /^[A-Z_][A-Z0-9_]*$/.test(name) && /KEY|TOKEN|SECRET/.test(name)
