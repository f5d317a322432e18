const SECRET =
  /secret|token|passw|passphrase|hash|authorization|credential|signature|cookie|session[-_]?(?:id|key)|(?:^|[-_.])session$|card[-_]?number|cvc|cvv|verification|pin[-_]?code|(?:api|private|access)[-_. ]?key|(?:^|[-_.])(?:auth|bearer|jwt|otp|pin|pwd)(?:$|[-_.\d])|^(?:x-[\w-]{0,60}|public|publishable|client|signing|encryption)[-_]?key$|^key$/i
// What is told of a secret is none: its type, its end, its length, and in AWS where it is kept.
const ANNOUNCED =
  /(?:type|expir\w{0,12}|hint|count|length|required|[-_]at|At)$|^Secret(?:Id|Name|Arn)$|[Cc]redentials?_?[Ii]d$/
const KEY_HEADER =
  /^(?:au?t?h?o?ri[sz]?a?t?i?on|authentication|proxy-authorization|(?:x[-_ ]?)?(?:api|auth|access|secret|public|publishable)[-_ ]?(?:key|token|secret)?|x-[\w-]{0,60}key|x-(?!csrf|xsrf)[\w-]{0,60}(?:secret|token)|oauth[-_]?token|(?!sec-|[\w-]{0,40}(?:idempotency|[cx]srf))[a-z][a-z\d]{1,20}(?:[-_][a-z\d]{1,20}){0,2}[-_](?:api[-_]?)?(?:key|token)|token|bearer|key)$/i
const KEY_PARAMETER =
  /^(?:(?:x[-_])?api[-_]?key|apikey|key|token|access[-_]?token|secret(?:[-_]?key)?|auth(?:orization)?)$/i

/** Whether what stands behind this name, of a field, header, parameter or variable, is a secret. */
export const isSecretName = (name: string): boolean => SECRET.test(name) && !ANNOUNCED.test(name)

/** Whether a header of this name may have been meant to carry the key of an API. */
export const mayCarryKey = (header: string): boolean => KEY_HEADER.test(header)

/** Whether a parameter of this name may have been meant to carry the key of an API. */
export const mayBeKeyParameter = (name: string): boolean => KEY_PARAMETER.test(name)
