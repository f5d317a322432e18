import { spawn } from 'node:child_process'
import { copyWorker } from './copy-worker.ts'
import { asEnv, siteSettings } from './site-settings.ts'
import { tool } from './tools.ts'

copyWorker()
const { file, args } = tool('astro', 'dev', ...process.argv.slice(2))
const env = { ...process.env, ...asEnv(siteSettings(process.env)) }
spawn(process.execPath, [file, ...args], { stdio: 'inherit', env }).on('exit', (code) => process.exit(code ?? 1))
