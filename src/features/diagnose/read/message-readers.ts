import type { PastedText } from '#src/features/diagnose/call.ts'
import { keysIn, settingsIn } from './kept-keys.ts'
import { searchText } from './texts/search.ts'
import { networkFault, poolCall } from './texts/network-error.ts'
import { corsFault, droppedFault, parserFault, tokenFault } from './texts/messages.ts'
import { readClientError } from './texts/client-error.ts'
import { readAddressError } from './texts/address-error.ts'
import { type Reader, callPaste, textPaste } from './reader.ts'
import { slice, spanIn } from '#src/features/diagnose/source-text.ts'
import {
  byteFaults,
  absentFaults,
  blankFaults,
  exportFaults,
  passedOnFaults,
  returnFaults,
  notInherited,
  wordFaults,
} from './texts/kept-messages.ts'
import { shellSaid } from './texts/shell-said.ts'
import { looksLikeManifest, readManifest, echoFaults } from './texts/manifest.ts'
import { azureUnset } from './texts/azure.ts'
import { looksLikeDockerfile, readDockerfile } from './texts/dockerfile.ts'
import { keptInShell } from './texts/settings-beside.ts'
import { readSettingsFile } from './texts/settings.ts'
import { looksLikeTerraform, readTerraform } from './texts/terraform.ts'
import { looksLikeYaml, readYaml } from './texts/yaml-files.ts'
import { looksLikeYamlRequest, readYamlRequest } from './texts/yaml-request.ts'
import { emptyInLog, inputFaults } from './texts/workflow.ts'
import { withAnswer } from './with-answer.ts'

/** A message with the keys that stand around it: they tell whose it is, and whoever reads it sees them. */
const withKeys = (text: PastedText, source: string): PastedText => {
  // What PowerShell prints of a line has marks of its own behind the key.
  const isEcho = text.readAs.endsWith('PowerShell')
  const keys = (keysIn(source)?.keys ?? []).map((key) =>
    isEcho ? { ...key, value: slice(key.value, 0, /^[\w-]*/.exec(key.value.text)?.[0].length) } : key,
  )
  const span = keys[0] && spanIn(keys[0].value)
  return span ? { ...text, faults: [...text.faults, { id: 'key-in-log', span }], keys } : text
}

export const message: Reader = (source) => {
  const dropped = droppedFault(source)
  if (dropped && !keysIn(source)) return textPaste({ readAs: 'a log of nginx', faults: [dropped], keys: [] })
  const read = readClientError(source)
  if (read) return 'form' in read ? callPaste(read) : textPaste(withKeys(read, source))
  const said = shellSaid(source)
  const pattern = said.length > 0 ? searchText(source) : undefined
  if (pattern?.url)
    return callPaste({ ...pattern, faults: [...pattern.faults, ...said], readAs: 'a message of a shell' })
  const refused = readAddressError(source)
  if (refused) {
    const { fault, call } = refused
    const found = call ?? searchText(source)
    return found?.url
      ? callPaste({ ...found, faults: [...found.faults.filter(({ id }) => id !== fault.id), fault] })
      : textPaste({ readAs: 'an error of a client', faults: [fault], keys: [] })
  }
  const token = tokenFault(source)
  if (token) return textPaste({ readAs: 'a message about a token', faults: [token], keys: [] })
  const cors = corsFault(source)
  const network = cors && cors.detail !== 'perhaps' ? undefined : networkFault(source)
  const fault = network ?? cors ?? parserFault(source)
  if (!fault) return undefined
  const readAs = network ? 'an error of the network' : cors ? 'a message of a browser' : 'an error of a parser'
  const call = network ? (poolCall(source) ?? searchText(source)) : searchText(source)
  return call?.url ? callPaste({ ...call, faults: [fault], readAs }) : textPaste({ readAs, faults: [fault], keys: [] })
}

export const kept: Reader = (source) => {
  if (looksLikeDockerfile(source)) {
    const file = readDockerfile(source)
    if (file && !/https?:\/\//.test(source.replace(/#[^\n]*/g, ''))) return textPaste(file)
  }
  if (looksLikeManifest(source)) return textPaste(readManifest(source))
  const terraform = looksLikeTerraform(source) ? readTerraform(source) : undefined
  if (terraform) return textPaste(terraform)
  const echo = echoFaults(source)
  if (echo.length > 0)
    return textPaste({
      readAs: 'a command that keeps a key',
      faults: echo,
      keys: (readSettingsFile(source)?.keys ?? keysIn(source)?.keys ?? []).filter(
        ({ value, variable = '' }) => value.text.length >= 8 && !/(?:error|exception)$/i.test(variable),
      ),
    })
  const exported = exportFaults(source)
  if (exported.length > 0)
    return textPaste({
      readAs: 'a file of variables for docker',
      faults: exported,
      keys: settingsIn(source)?.keys ?? [],
    })
  const inputs = inputFaults(source)
  if (inputs.length > 0) return textPaste({ readAs: 'a log of GitHub Actions', faults: inputs, keys: [] })
  const empty = /https?:\/\//.test(source) ? [] : emptyInLog(source)
  if (empty.length > 0) return textPaste({ readAs: 'a log of GitHub Actions', faults: empty, keys: [] })
  const passed = passedOnFaults(source)
  if (passed.length > 0)
    return textPaste({
      readAs: 'a command of docker',
      faults: passed,
      keys: settingsIn(source)?.keys ?? keysIn(source)?.keys ?? [],
    })
  const words = wordFaults(source)
  if (words.length > 0)
    return textPaste({
      readAs: 'a command that sets a variable',
      faults: words,
      keys: settingsIn(source)?.keys ?? keysIn(source)?.keys ?? [],
    })
  const inherited = /https?:\/\//.test(source) ? [] : notInherited(source)
  if (inherited.length > 0)
    return textPaste({
      readAs: 'lines of a shell',
      faults: inherited,
      keys: (settingsIn(source)?.keys ?? []).filter(({ variable }) => !/^authorization$/i.test(variable ?? '')),
    })
  const inShell = /https?:\/\//.test(source) ? [] : keptInShell(source)
  if (inShell.length > 0)
    return textPaste({ readAs: 'lines of a shell', faults: inShell, keys: settingsIn(source)?.keys ?? [] })
  const returns = returnFaults(source)
  if (returns.length > 0)
    return textPaste({ readAs: 'a message of a shell', faults: returns, keys: settingsIn(source)?.keys ?? [] })
  const bytes = byteFaults(source)
  if (bytes.length > 0) return textPaste({ readAs: 'the bytes of a file', faults: bytes, keys: [] })
  if (looksLikeYamlRequest(source)) {
    const call = readYamlRequest(source)
    if (call) return callPaste(withAnswer(call, source))
  }
  const unset = azureUnset(source)
  if (unset) return textPaste({ readAs: 'a pipeline of Azure', faults: [unset], keys: [] })
  const absent = absentFaults(source)
  if (absent.length > 0) return textPaste({ readAs: 'a message of Kubernetes', faults: absent, keys: [] })
  const blank = blankFaults(source)
  // .NET prints a request in lines that look like YAML.
  const text = looksLikeYaml(source) && !/\bRequestUri:/.test(source) ? readYaml(source) : undefined
  if (text) return textPaste({ ...text, faults: [...blank, ...text.faults] })
  return blank.length > 0 ? textPaste({ readAs: 'a message of docker compose', faults: blank, keys: [] }) : undefined
}
