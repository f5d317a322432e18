import { once } from 'node:events'
import { createServer, type Server } from 'node:net'

export type ListenPlace = { readonly port: number; readonly host: string }

/**
 * The place that PORT and HOST name: port 4321 of the loopback address without them. An empty HOST is none: to Node it would be
 * every address. Throws a sentence that names the fix.
 */
export function placeFrom({ PORT = '4321', HOST }: Readonly<Record<string, string | undefined>>): ListenPlace {
  const port = Number(PORT)
  if (!/^\d+$/.test(PORT) || port > 65_535) throw new Error(`PORT is "${PORT}". Set it to a number from 0 to 65535.`)
  return { port, host: HOST || '127.0.0.1' }
}

/** Starts to listen and returns the port that it got. Throws a sentence that names the fix when the port cannot be had. */
export async function listen(server: Server, { port, host }: ListenPlace): Promise<number> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (cause) {
    throw new Error(whyNot(cause, port, host), { cause })
  }
  const address = server.address()
  return typeof address === 'object' && address ? address.port : port
}

/** A port of the loopback address that nothing uses now. */
export async function freePort(): Promise<number> {
  const probe = createServer()
  const port = await listen(probe, { port: 0, host: '127.0.0.1' })
  await new Promise((closed) => probe.close(closed))
  return port
}

function whyNot(error: unknown, port: number, host: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken. Stop what uses it, or choose another with PORT=${port + 1} in front of the command.`
  if (code === 'EACCES')
    return `Port ${port} is not allowed for this user. Choose one above 1023 with PORT=4321 in front of the command.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST is "${host}", which is no address of this machine. Leave HOST out to use 127.0.0.1.`
  return `The server could not listen on ${host}:${port}: ${String(error)}`
}
