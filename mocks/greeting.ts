import type { Mock } from './respond.ts'
export const greeting = async (_mock: Mock, origin: string): Promise<string> => `Latchkey mock at ${origin}`
