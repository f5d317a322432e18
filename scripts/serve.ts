import { createAdaptorServer } from '@hono/node-server'
import { listen, placeFrom } from './listen.ts'
import { builtSettings, siteSettings } from './site-settings.ts'
import { staticSite } from './static-site.ts'
import { stopWithSentence } from './stop.ts'

/** Serves the finished build and prints where. Throws a sentence that names the fix. */
export async function serve(): Promise<void> {
  const place = placeFrom(process.env)
  const { base, out } = builtSettings(siteSettings(process.env).out)
  const port = await listen(createAdaptorServer(staticSite({ out, base })), place)
  console.log(`Latchkey is at http://${place.host}:${port}${base} (Ctrl+C stops it).`)
}

if (import.meta.main) await serve().catch(stopWithSentence)
