const KEY_HEADER =
  /^(?:au?t?h?o?ri[sz]?a?t?i?on|authentication|proxy-authorization|(?:x[-_ ]?)?(?:api|auth|access|secret|public|publishable)[-_ ]?(?:key|token|secret)?|x-[\w-]{0,60}key|x-(?!csrf|xsrf)[\w-]{0,60}(?:secret|token)|oauth[-_]?token|(?!sec-|[\w-]{0,40}(?:idempotency|[cx]srf))[a-z][a-z\d]{1,20}(?:[-_][a-z\d]{1,20}){0,2}[-_](?:api[-_]?)?(?:key|token)|token|bearer|key)$/i
const KEY_PARAMETER =
  /^(?:(?:x[-_])?api[-_]?key|apikey|key|token|access[-_]?token|secret(?:[-_]?key)?|auth(?:orization)?)$/i

/** Whether a header of this name may have been meant to carry the key of an API. */
export const mayCarryKey = (header: string): boolean => KEY_HEADER.test(header)

/** Whether a parameter of this name may have been meant to carry the key of an API. */
export const mayBeKeyParameter = (name: string): boolean => KEY_PARAMETER.test(name)
