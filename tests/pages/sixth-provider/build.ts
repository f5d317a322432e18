import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asEnv, noteBuild, siteSettings } from '#scripts/site-settings.ts'
import { copyProjectTo, root } from '../../project-copy.ts'
import { sixth } from './folder.ts'

// Builds the site with a sixth provider, where LATCHKEY_OUT says. A provider is a folder and a line: this copies the project, adds both,
// and touches nothing else. The copy stays for the tests of its mock.
rmSync(sixth, { recursive: true, force: true })
copyProjectTo(sixth)
cpSync(join(import.meta.dirname, 'samplepay'), join(sixth, 'mocks/providers/samplepay'), { recursive: true })
const registry = join(sixth, 'mocks/providers/registry.ts')
const line = `  samplepay: { load: () => import('./samplepay/provider.ts'), docs: () => import('./samplepay/docs.ts') },\n`
writeFileSync(registry, readFileSync(registry, 'utf8').replace(/(?<=paykore: .*\n)/, line))

const settings = siteSettings(process.env)
const env = { ...process.env, ...asEnv({ ...settings, out: 'dist' }) }
execFileSync(process.execPath, ['scripts/build.ts'], { cwd: sixth, env, stdio: 'inherit' })
rmSync(settings.out, { recursive: true, force: true })
renameSync(join(sixth, 'dist'), join(root, settings.out))
noteBuild(settings)
