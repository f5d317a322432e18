import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { chromium } from '@playwright/test'
import type { Machine } from './find-browser.ts'
import { tools } from './tools.ts'

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    // Not there, or not to be run: for the search this is the same.
    return false
  }
}

/** Playwright takes a path, not a name, so a name is looked up here. */
export function pathOf(program: string): string {
  if (isAbsolute(program)) return program
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, program)).find(isProgram) ?? program
}

/** Chrome on Windows opens a window instead of saying its version, so there its presence must do. */
function runs(program: string): boolean {
  if (process.platform === 'win32') return existsSync(program)
  return spawnSync(program, ['--version'], { timeout: 20_000 }).status === 0
}

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  playwrightsOwn: chromium.executablePath(),
  runs,
  succeeds: (command, ...args) => {
    const [program, all] = command === 'playwright' ? [process.execPath, [tools.playwright, ...args]] : [command, args]
    return (
      spawnSync(program, all, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
        .status === 0
    )
  },
  say: (line) => {
    console.log(`  ${line}`)
  },
}
