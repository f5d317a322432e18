const SECRET =
  /secret|token|passw|passphrase|hash|authorization|credential|signature|cookie|session[-_]?(?:id|key)|(?:^|[-_.])session$|card[-_]?number|cvc|cvv|verification|pin[-_]?code|(?:api|private|access)[-_. ]?key|(?:^|[-_.])(?:auth|bearer|jwt|otp|pin|pwd)(?:$|[-_.\d])|^(?:x-[\w-]{0,60}|public|publishable|client|signing|encryption)[-_]?key$|^key$/i
// What is told of a secret is none: its type, its end, its length, and in AWS where it is kept.
const ANNOUNCED =
  /(?:type|expir\w{0,12}|hint|count|length|required|[-_]at|At)$|^Secret(?:Id|Name|Arn)$|[Cc]redentials?_?[Ii]d$/

/** Whether what stands behind this name, of a field, header, parameter or variable, is a secret. */
export const isSecretName = (name: string): boolean => SECRET.test(name) && !ANNOUNCED.test(name)
