import { memberOf, type Value } from '#src/features/diagnose/read/languages/value.ts'
import { type CallShape, type Role, VERB } from './call-shape.ts'

const IS_VERB = new RegExp(`^${VERB}$`, 'i')

/** What the arguments of a call are. Some clients take the verb in front of the address: `needle('get', url, options)`. */
export const rolesOf = ({ args, style }: CallShape, given: readonly Value[]): readonly Role[] => {
  const [first, , third] = given
  // The first Alamofire took a member of its own for the verb: `.GET`.
  if (style.client === 'swift' && first?.kind === 'thing' && IS_VERB.test(first.made.replace(/^\./, '')))
    return ['method', 'url']
  const isVerb = args[0] === 'url-or-options' && first?.kind === 'text' && IS_VERB.test(first.part.text)
  if (!isVerb) return args
  const isOptions =
    given.length < 4 && (/^(?:get|head)$/i.test(first.part.text) || memberOf(third, 'headers', 'header'))
  return isOptions ? ['method', 'url', 'options'] : ['method', 'url', 'body', 'options']
}
