import { readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { siteFiles } from './site-files.ts'
import { builtSettings, siteSettings } from './site-settings.ts'
import { stopWithSentence } from './stop.ts'

const texts: readonly string[] = [
  '.html',
  '.js',
  '.css',
  '.json',
  '.svg',
  '.md',
  '.txt',
  '.xml',
  '.yaml',
  '.yml',
  '.http',
]
/** A smaller file takes as many packets as its compressed one. */
const LEAST = 1024

/** Writes a .gz and a .br beside each text file of the build, for hosts that send such files. Returns how many it wrote. */
export function compress(out: string): number {
  const paths = [...siteFiles(out).paths].filter((path) => texts.includes(extname(path)))
  const written = paths.map((path) => {
    const file = join(out, path)
    const content = readFileSync(file)
    if (content.length < LEAST) return 0
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
    writeFileSync(`${file}.br`, brotliCompressSync(content))
    return 2
  })
  return written.reduce<number>((sum, count) => sum + count, 0)
}

function main(): void {
  const { out } = builtSettings(siteSettings(process.env).out)
  console.log(`Wrote ${compress(out).toLocaleString('en')} compressed files in ${out}. hosting/ has what serves them.`)
}

if (import.meta.main) await Promise.try(main).catch(stopWithSentence)
