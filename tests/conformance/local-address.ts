import type { Server } from 'node:http'

/** The origin of a local server that listens on a port. */
export const addressOf = (server: Server): string => {
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The server listens on no port.')
  return `http://127.0.0.1:${address.port}`
}
