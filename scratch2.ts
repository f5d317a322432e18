import { readFileSync, readdirSync } from 'node:fs'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { diagnose } from '#src/features/diagnose/diagnose.ts'
import { headlineOf } from '#src/features/diagnose/headline.ts'
const means = { catalog: catalogOf(), terms: { now: Date.parse('2026-11-22T10:00:00Z'), random: seededRandom('x') } }
const dir = process.argv[2] ?? '/work/shared/field/given'
const only = process.argv.slice(3)
for (const f of readdirSync(dir).filter((f) => f.endsWith('.txt') && (only.length === 0 || only.includes(f.slice(0, -4))))) {
  const src = readFileSync(`${dir}/${f}`, 'utf8')
  const t = performance.now()
  const d = await diagnose(src, means)
  const ms = Math.round(performance.now() - t)
  console.log(`== ${f} ${d.kind} ${ms}ms`)
  if (d.kind === 'call') { const h = headlineOf(d); console.log(`  ${d.provider.name} (${d.sure}) as ${d.readAs}${d.partial ? ' PART' : ''} | ${h.word}[${h.outcome}] ${h.says} ${h.strong} ${h.code}`); for (const x of d.findings) console.log(`  - ${x.refuses ? 'R' : 's'} ${x.id}: ${x.says} => ${x.fix}`); if (d.remaining.length) console.log('  rest', d.remaining.map((r) => r.rule + (r.fits ? '!' : '')).join()); if (d.corrected) console.log('  own: ' + (d.corrected.own?.label ?? 'curl') + ' | ' + (d.corrected.own?.code ?? d.corrected.command).split('\n').slice(0, 3).join(' / ')) }
  else if (d.kind === 'text') { console.log(`  ${d.provider?.name} as ${d.readAs}`); for (const x of d.findings) console.log(`  - ${x.refuses ? 'R' : 's'} ${x.id}: ${x.says} => ${x.fix}`) }
  else if (d.kind === 'answer') console.log('  ' + d.matches.slice(0, 3).map((m) => m.provider.id + '/' + m.reply).join())
  else console.log('  ' + JSON.stringify(d).slice(0, 300))
  const told = JSON.stringify(d)
  for (const k of src.match(/(?:sk_test_|sk_live_|demo-secret-|pp7f3)[A-Za-z0-9]{6,}/g) ?? []) { const inner = k.replace(/^(?:sk_test_|sk_live_|demo-secret-)/, ''); for (let i = 0; i + 5 <= inner.length; i++) if (told.includes(inner.slice(i, i + 5))) { console.log('  !!! LEAK ' + inner.slice(i, i + 5)); break } }
}
