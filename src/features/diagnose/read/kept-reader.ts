import type { Fault, PastedText } from '#src/features/diagnose/call.ts'
import { keysIn, settingsIn } from './kept-keys.ts'
import { callPaste, type Reader, textPaste } from './reader.ts'
import { azureUnset } from './texts/azure.ts'
import { looksLikeDockerfile, readDockerfile } from './texts/dockerfile.ts'
import { absentFaults, blankFaults, notInherited, passedOnFaults, unboundFaults } from './texts/empty-variables.ts'
import { byteFaults, exportFaults, returnFaults, wordFaults } from './texts/kept-messages.ts'
import { echoFaults, looksLikeManifest, readManifest } from './texts/manifest.ts'
import { keptInShell } from './texts/settings-beside.ts'
import { readSettingsFile } from './texts/settings.ts'
import { looksLikeTerraform, readTerraform } from './texts/terraform.ts'
import { inputFaults } from './texts/workflow.ts'
import { looksLikeYaml, readYaml } from './texts/yaml-files.ts'
import { looksLikeYamlRequest, readYamlRequest } from './texts/yaml-request.ts'
import { withAnswer } from './with-answer.ts'

type Keys = PastedText['keys']

/** A kind of text that its own faults tell. `hasNoCall`: with an address in it, it is read as a call. */
type Kind = {
  readonly readAs: string
  readonly faults: (source: string) => readonly Fault[]
  readonly keys?: (source: string) => Keys
  readonly hasNoCall?: true
}

const settings = (source: string): Keys => settingsIn(source)?.keys ?? []
const settingsOrKeys = (source: string): Keys => settingsIn(source)?.keys ?? keysIn(source)?.keys ?? []
const echoed = (source: string): Keys =>
  (readSettingsFile(source)?.keys ?? keysIn(source)?.keys ?? []).filter(
    ({ value, variable = '' }) => value.text.length >= 8 && !/(?:error|exception)$/i.test(variable),
  )
const withoutHeader = (source: string): Keys =>
  settings(source).filter(({ variable }) => !/^authorization$/i.test(variable ?? ''))

const COMMANDS: readonly Kind[] = [
  { readAs: 'a command that keeps a key', faults: echoFaults, keys: echoed },
  { readAs: 'a file of variables for docker', faults: exportFaults, keys: settings },
  { readAs: 'a log of GitHub Actions', faults: inputFaults },
  { readAs: 'a message of a shell', faults: unboundFaults, hasNoCall: true },
  { readAs: 'a command of docker', faults: passedOnFaults, keys: settingsOrKeys },
  { readAs: 'a command that sets a variable', faults: wordFaults, keys: settingsOrKeys },
  { readAs: 'lines of a shell', faults: notInherited, keys: withoutHeader, hasNoCall: true },
  { readAs: 'lines of a shell', faults: keptInShell, keys: settings, hasNoCall: true },
  { readAs: 'a message of a shell', faults: returnFaults, keys: settings },
  { readAs: 'the bytes of a file', faults: byteFaults },
]
const MESSAGES: readonly Kind[] = [
  { readAs: 'a pipeline of Azure', faults: azureUnset },
  { readAs: 'a message of Kubernetes', faults: absentFaults },
]

const oneOf = (kinds: readonly Kind[], source: string): PastedText | undefined => {
  const mayBeCall = /https?:\/\//.test(source)
  for (const { readAs, faults, keys, hasNoCall } of kinds) {
    const found = hasNoCall && mayBeCall ? [] : faults(source)
    if (found.length > 0) return { readAs, faults: found, keys: keys?.(source) ?? [] }
  }
  return undefined
}

/** A file of its own kind: of docker, Kubernetes or Terraform. */
const fileOf = (source: string): PastedText | undefined => {
  const dockerfile = looksLikeDockerfile(source) ? readDockerfile(source) : undefined
  if (dockerfile && !/https?:\/\//.test(source.replace(/#[^\n]*/g, ''))) return dockerfile
  if (looksLikeManifest(source)) return readManifest(source)
  return looksLikeTerraform(source) ? readTerraform(source) : undefined
}

/** Where keys are kept, and how they come from there to the call: files, commands, and what shells and runners say of them. */
export const kept: Reader = (source) => {
  const read = fileOf(source) ?? oneOf(COMMANDS, source)
  if (read) return textPaste(read)
  const call = looksLikeYamlRequest(source) ? readYamlRequest(source) : undefined
  if (call) return callPaste(withAnswer(call, source))
  const message = oneOf(MESSAGES, source)
  if (message) return textPaste(message)
  const blank = blankFaults(source)
  // .NET prints a request in lines that look like YAML.
  const text = looksLikeYaml(source) && !/\bRequestUri:/.test(source) ? readYaml(source) : undefined
  if (text) return textPaste({ ...text, faults: [...blank, ...text.faults] })
  return blank.length > 0 ? textPaste({ readAs: 'a message of docker compose', faults: blank, keys: [] }) : undefined
}
