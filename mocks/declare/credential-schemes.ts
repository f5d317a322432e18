import type { CredentialLocation } from '#mocks/engine/credential.ts'
import type { Source } from '#mocks/engine/source.ts'
import { fieldsOf, type OpenApiPart, type OpenApiReader, partOf } from './openapi-part.ts'
import type { DeclaredChecks } from './rules-schema.ts'
import type { DeclaredFile } from './declared-file.ts'

/** Where a key is sent, by the name of its security scheme, in the order in which the mock looks. */
export type KeySchemes = ReadonlyMap<string, CredentialLocation>

type Sent = NonNullable<DeclaredChecks['sent']>

/** The place that a scheme names; undefined where it is no header that holds a key. */
const locationOf = (
  part: OpenApiPart,
  { empty = 'absent', ...sent }: Sent,
  source: Source,
): CredentialLocation | undefined => {
  const { type, in: carrier, name, scheme } = fieldsOf(part)
  const rest = { note: 'Accepted', empty, source }
  if (type === 'apiKey' && carrier === 'header' && typeof name === 'string')
    return { ...rest, header: name, scheme: 'bare' }
  const word = type === 'http' && typeof scheme === 'string' ? scheme.toLowerCase() : undefined
  return word === 'bearer' || word === 'basic'
    ? { ...rest, header: 'Authorization', scheme: word, otherScheme: sent['other-scheme'] ?? 'absent' }
    : undefined
}

/** The security schemes that carry a key: those that the check `sent` names, or all that are a header. */
export const keySchemes = (
  reader: OpenApiReader,
  { sent, place, rulesFile }: { readonly sent: Sent; readonly place: number; readonly rulesFile: DeclaredFile },
  source: Source,
): KeySchemes => {
  const components = partOf(reader, { value: reader.file.value, path: [] }, 'components')
  const schemes = components && partOf(reader, components, 'securitySchemes')
  const names = schemes ? Object.keys(fieldsOf(schemes)) : []
  const { in: asked } = sent
  const found = new Map<string, CredentialLocation>()
  for (const [index, name] of (asked ?? names).entries()) {
    const part = schemes && partOf(reader, schemes, name)
    const location = part && locationOf(part, sent, source)
    const at = (what: string, fix: string) => rulesFile.problem(['checks', place, 'sent', 'in', index], what, fix)
    if (location) found.set(name, location)
    else if (asked && !part)
      reader.problems.push(
        at(`${reader.file.name} has no security scheme "${name}".`, `There are: ${names.join(', ') || 'none'}.`),
      )
    else if (asked)
      reader.problems.push(
        at(
          `The mock cannot read a key from "${name}".`,
          'It reads headers: apiKey in header, http bearer, http basic.',
        ),
      )
  }
  if (found.size === 0 && !asked)
    reader.problems.push(
      reader.file.problem(
        ['components', 'securitySchemes'],
        'No security scheme of it is a header that holds a key.',
        'Add one: type apiKey in header, or http with scheme bearer or basic.',
      ),
    )
  return found
}
