import { once } from 'node:events'
import { freePort } from './listen.ts'
import type { ToolFolder } from './tool-folder.ts'

/** The version of Prism that this project is put beside. */
export const PRISM = '5.16.0'

/** Prism with a document, and where it answers. */
export const startPrism = async (tool: ToolFolder, document: string) => {
  const port = String(await freePort())
  const child = tool.start('prism', ['mock', document, '--port', port])
  const { stdout } = child
  if (!stdout) throw new Error('Prism has no output.')
  let printed = ''
  while (!printed.includes('listening')) {
    const chunks: readonly unknown[] = await once(stdout, 'data')
    printed += chunks.join('')
  }
  stdout.resume()
  return { origin: `http://127.0.0.1:${port}`, child }
}
