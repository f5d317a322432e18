import { createServer } from 'node:net'
import { build } from './build.ts'
import { listen, placeFrom } from './listen.ts'
import { serve } from './serve.ts'
import { stopWithSentence } from './stop.ts'

async function start(): Promise<void> {
  // A taken port is said at once, not after the build.
  const probe = createServer()
  await listen(probe, placeFrom(process.env))
  await new Promise((closed) => probe.close(closed))
  if (!(await build())) process.exit(1)
  await serve()
}

await start().catch(stopWithSentence)
