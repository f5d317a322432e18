import type { ServerType } from '@hono/node-server'

/** The origin of a local server that listens on a port. */
export const addressOf = (server: ServerType): string => {
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The server listens on no port.')
  return `http://127.0.0.1:${address.port}`
}
