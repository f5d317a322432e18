import type { Fault } from '#src/features/diagnose/call.ts'
import type { Cause } from './cause.ts'

// What asks SSM for a parameter and does not have it decrypted: the command, or an SDK.
const ENCRYPTED =
  /\baws ssm get-parameters?\b(?![^\n]*--with-decryption)[^\n|)]*|\bget_parameters?\((?![^)]*WithDecryption\s*=\s*True)[^)]*\)|\b(?:GetParameters?Command|getParameters?)\(\{(?![^}]*WithDecryption)[^}]*\}/
// How such a value begins, and how SSM names its type.
const CIPHERTEXT = /\bAQICA[\w+/=]{12,}|\bAQECA[\w+/=]{12,}|\bSecureString\b/

const REFUSED = /INVALID_API_KEY|[Ii]nvalid (?:API )?key|\b40[13]\b|Unauthorized/

/** A parameter of AWS that stays encrypted, since nobody asked for the text. */
export const encryptedParameter: Cause = (source) => {
  const isShown = CIPHERTEXT.test(source)
  const match = isShown || REFUSED.test(source) ? ENCRYPTED.exec(source) : null
  return match ? [fault('secret-as-printed', match.index, match[0], isShown ? 'ssm' : 'ssm perhaps')] : []
}

// A variable as a shell prints it, and an object in JSON below, whose values are texts.
const PRINTED_JSON =
  /(?:\becho[ \t]+["']?\$\{?(\w+)\}?["']?|\bprintenv[ \t]+(\w+))[ \t]*\r?\n[ \t]*(\{[ \t]*"[\w.-]{1,80}"[ \t]*:[ \t]*"[^"\n]{8,}"[^\n]{0,400}\})/

/** A variable that holds the whole JSON of a secret, as it was printed. */
export const printedJson: Cause = (source) => {
  const match = PRINTED_JSON.exec(source)
  const [all = '', echoed, printed, json = ''] = match ?? []
  return match
    ? [
        fault(
          'secret-as-printed',
          match.index + all.length - json.length,
          json,
          `json ${echoed ?? printed ?? 'the variable'}`,
        ),
      ]
    : []
}

// The address of a secret in a store, in the place of a key.
const REFERENCE =
  /(?:\b([A-Z][A-Z0-9_]{0,40}?(?:KEY|TOKEN|SECRET)[A-Z0-9_]{0,40})["']?[ \t]*[=:][ \t]*["']?(?:\{\{[ \t]*)?|(?:authorization|api[-_]key)["']?[ \t]*:[ \t]*["']?(?:Bearer )?)(op:\/\/[^\s"']+|ref\+\w+:\/\/[^\s"']+|vault:[\w./-]+#\w+|@Microsoft\.KeyVault\([^)\n]*\)|projects\/[\w-]+\/secrets\/[\w-]+(?:\/versions\/\w+)?|arn:aws:(?:secretsmanager|ssm):[^\s"']+)/i

/** A reference that nothing resolved: what resolves it has to start the program. */
export const unresolvedReference: Cause = (source) => {
  if (/\bop (?:run|inject)\b|\bvals (?:exec|eval)\b/.test(source)) return []
  const match = REFERENCE.exec(source)
  const [all = '', name = '', reference = ''] = match ?? []
  return match
    ? [fault('reference-kept', match.index + all.length - reference.length, reference, `${storeOf(reference)} ${name}`)]
    : []
}

const storeOf = (reference: string): string =>
  reference.startsWith('op:')
    ? 'op'
    : reference.startsWith('@Microsoft')
      ? 'azure'
      : reference.startsWith('projects/')
        ? 'google'
        : reference.startsWith('arn:')
          ? 'aws'
          : 'other'

const SEALED =
  /(?:\b(\w{0,40}?(?:KEY|TOKEN|SECRET)\w{0,40})["']?[ \t]*[=:]|(?:authorization|api[-_]key)["']?[ \t]*:)[^\n]{0,60}?(ENC\[AES256_GCM|\$ANSIBLE_VAULT;|AQICA[\w+/]{8})/i

/** A value as it is kept encrypted: by sops, by Ansible, by KMS. */
export const sealedValue: Cause = (source) => {
  const match = ENCRYPTED.test(source) ? null : SEALED.exec(source)
  const [all = '', name = 'The value', mark = ''] = match ?? []
  return match && !/\bsops (?:exec-env|-d|--decrypt|decrypt)\b/.test(source)
    ? [
        fault(
          'secret-as-printed',
          match.index + all.length - mark.length,
          mark,
          `sealed ${name.replace(/ /g, '\u00a0')}`,
        ),
      ]
    : []
}

// What prints base64 and is not piped through what decodes it.
const STILL_ENCODED =
  /\$\([ \t]*(?:kubectl get secret[^)|\n]*jsonpath=[^)|\n]*\.data\b[^)|\n]*|gcloud secrets versions access[^|\n]*get\(payload\.data\)["']?[ \t]*)\)/

/** A value that a store prints in base64, and that is sent as it is. */
export const stillEncoded: Cause = (source) => {
  const match = STILL_ENCODED.exec(source)
  return match ? [fault('secret-as-printed', match.index, match[0], 'base64')] : []
}

// A variable of a container in JSON, whose value is the name of a secret.
const IN_TASK =
  /"name"[ \t]*:[ \t]*"(\w{0,40}?(?:KEY|TOKEN|SECRET)\w{0,40})"[ \t]*,\s*"value"[ \t]*:[ \t]*"(arn:aws:(?:secretsmanager|ssm):[^"\n]+)"/

// The same in YAML.
const IN_LIST =
  /-[ \t]+[Nn]ame:[ \t]*["']?(\w{0,40}?(?:KEY|TOKEN|SECRET)\w{0,40})["']?[ \t]*\r?\n[ \t]+[Vv]alue:[ \t]*["']?(arn:aws:(?:secretsmanager|ssm):[^\s"']+|vault:[\w./-]+#\w+|op:\/\/[^\s"']+|ref\+\w+:\/\/[^\s"']+)/

/** The address of a secret where a task of ECS takes a plain value. */
export const referenceInTask: Cause = (source) => {
  const match = IN_TASK.exec(source) ?? IN_LIST.exec(source)
  const [all = '', name = '', reference = ''] = match ?? []
  return match
    ? [fault('reference-kept', match.index + all.lastIndexOf(reference), reference, `${storeOf(reference)} ${name}`)]
    : []
}

const PRINTED_PATH =
  /\b(?:echo[ \t]+["']?\$\{?(\w+)\}?["']?|printenv[ \t]+(\w+))[ \t]*\r?\n[ \t]*(\/(?:[\w.-]+\/)+[\w.-]+)[ \t]*\r?(?:\n|$)/

/** A variable that holds the path of a file, as it was printed. */
export const printedPath: Cause = (source) => {
  const match = PRINTED_PATH.exec(source)
  const [all = '', echoed, printed = '', path = ''] = match ?? []
  const name = echoed ?? printed
  return match && /KEY|TOKEN|SECRET|^[A-Z_]+$/.test(name) && !/PATH|FILE|DIR|HOME|PWD/.test(name)
    ? [fault('path-kept', match.index + all.lastIndexOf(path), path, name)]
    : []
}

const FROM_FILE =
  /\b(?:authorization|(?:x-)?api-?key|\w{0,40}(?:token|secret|api_key))"?[ \t]*=[ \t]*"?(?:Bearer[ \t]+)?(?:\$\{[ \t]*)?(file)\([^\n]{3,120}\)/i

/** A key that Terraform reads from a file with the line break at its end. */
export const fileOfTerraform: Cause = (source) => {
  const match = /^[ \t]*(?:provider|resource|data|locals|variable|module)\b[^\n]{0,80}\{/m.test(source)
    ? FROM_FILE.exec(source)
    : null
  const at = match ? match.index + match[0].indexOf('file(') : 0
  const span = { from: at, to: at + 4 }
  if (!match) return []
  return /invalid header/.test(source)
    ? [{ id: 'encoded-line-break', span, detail: 'file' }]
    : [{ id: 'file-untrimmed', span }]
}

const ENCODED = /\b(\w{0,40}?(?:KEY|TOKEN|SECRET)\w{0,40})["']?[ \t]*[=:][ \t]*["']?(?:\$\{)?(jsonencode)\((?![{[])/i

/** A text that Terraform writes as JSON, with quotes around it. */
export const encodedAsJson: Cause = (source) => {
  const match = ENCODED.exec(source)
  const [all = '', , code = ''] = match ?? []
  return match ? [fault('key-wrapped', match.index + all.length - code.length - 1, code, 'jsonencode')] : []
}

const fault = (id: Fault['id'], from: number, text: string, detail: string): Fault => ({
  id,
  span: { from, to: from + text.length },
  detail,
})
