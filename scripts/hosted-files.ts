import { cpSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { compress } from './compress.ts'
import { stopWithSentence } from './stop.ts'

/** Where the copy of a build stands that web servers of the tests serve, a compressed file beside each of its texts. */
export const hostedFiles = (out: string): string => resolve('.cache', 'hosting', out)

/** Copies both builds and compresses them. It takes a minute and more, which no server of a test has. */
function main(): void {
  for (const out of ['dist', 'dist-docs']) {
    const files = hostedFiles(out)
    rmSync(files, { recursive: true, force: true })
    cpSync(out, files, { recursive: true })
    compress(files)
  }
}

if (import.meta.main) await Promise.try(main).catch(stopWithSentence)
