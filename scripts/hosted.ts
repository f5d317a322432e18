import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { hostedFiles } from './hosted-files.ts'
import { placeFrom } from './listen.ts'
import { builtSettings, siteSettings } from './site-settings.ts'
import { stopWithSentence } from './stop.ts'

type Place = { readonly port: number; readonly base: string; readonly root: string }

/** Replaces each line that a host has to change. Throws when the file has no such line any more. */
const changed = (text: string, changes: readonly (readonly [RegExp, string])[]): string =>
  changes.reduce((before, [line, now]) => {
    if (!line.test(before)) throw new Error(`The configuration has no line like ${line.source}.`)
    return before.replace(line, now)
  }, text)

/** The shipped configuration of nginx as a whole one, for this place. */
const nginx = ({ port, base, root }: Place, folder: string): readonly string[] => {
  const site = changed(readFileSync('hosting/nginx.conf', 'utf8'), [
    [/listen 80;/, `listen 127.0.0.1:${port};`],
    [/root \/var\/www\/latchkey;/, `root ${root};`],
    [/set \$base "";/, `set $base "${base.slice(0, -1)}";`],
  ])
  writeFileSync(join(folder, 'site.conf'), site)
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`)
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${user} daemon off; pid ${folder}/pid; error_log stderr error; events {}
http { include /etc/nginx/mime.types; access_log off; ${own.join(' ')} include site.conf; }`,
  )
  return ['nginx', '-e', 'stderr', '-c', join(folder, 'nginx.conf')]
}

/** The shipped configuration of Caddy, for this place. */
const caddy = ({ port, base, root }: Place, folder: string): readonly string[] => {
  const site = changed(readFileSync('hosting/Caddyfile', 'utf8'), [
    [/^:80 \{$/m, `:${port} {`],
    [/root \* \/var\/www\/latchkey/, `root * ${root}`],
    [/vars base ""/, `vars base "${base.slice(0, -1)}"`],
  ])
  writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tdefault_bind 127.0.0.1\n}\n${site}`)
  return ['caddy', 'run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')]
}

export const hosts = { nginx, caddy } as const
export type HostName = keyof typeof hosts

/** Starts a web server of this machine with its shipped configuration. Throws where hosted-files.ts has not copied the build. */
export function startHost(name: HostName, out: string, port: number): ChildProcess {
  const { base } = builtSettings(out)
  const files = hostedFiles(out)
  if (!existsSync(files))
    throw new Error(`There is no ${files}. Run: node scripts/bootstrap.mjs scripts/hosted-files.ts`)
  const folder = resolve('.cache', 'hosting', `${name}-${port}`)
  rmSync(folder, { recursive: true, force: true })
  const root = join(folder, 'www')
  const site = resolve(join(root, base))
  mkdirSync(dirname(site), { recursive: true })
  symlinkSync(files, site)
  const [program = '', ...args] = hosts[name]({ port, base, root }, folder)
  return spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] })
}

/** Serves the build by the server that LATCHKEY_HOSTED names, until it is stopped. */
function main(): void {
  const name = process.env['LATCHKEY_HOSTED']
  if (name !== 'nginx' && name !== 'caddy')
    throw new Error(`LATCHKEY_HOSTED is "${name ?? ''}". Set it to nginx or caddy.`)
  const { port } = placeFrom(process.env)
  const server = startHost(name, siteSettings(process.env).out, port)
  server.on('error', () =>
    stopWithSentence(new Error(`${name} is not installed here. On Debian: apt install ${name}.`)),
  )
  server.on('exit', (code) => process.exit(code ?? 1))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => server.kill(signal))
  console.log(`${name} serves the build at http://127.0.0.1:${port}/ (Ctrl+C stops it).`)
}

if (import.meta.main) await Promise.try(main).catch(stopWithSentence)
