import { STATUS_CODES } from 'node:http'

/** The standard words for a status: `Unauthorized`. */
export const reasonPhrase = (status: number): string => STATUS_CODES[status] ?? ''
