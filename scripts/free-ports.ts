import { createServer } from 'node:net'
import { listen } from './listen.ts'

const isFree = async (port: number): Promise<boolean> => {
  const server = createServer()
  try {
    await listen(server, { port, host: '127.0.0.1' })
    return true
  } catch {
    return false // Taken or not allowed: either way another one has to do.
  } finally {
    server.close()
  }
}

/** The first of two free ports next to each other on the loopback address, `from` or a little above it. */
export async function freePair(from: number): Promise<number> {
  for (let port = from; port < from + 200; port += 2) if ((await isFree(port)) && (await isFree(port + 1))) return port
  throw new Error(
    `No two ports from ${from} to ${from + 200} are free. Stop what uses them, then run the same command again.`,
  )
}
