/** What a thrown value says of itself: its message, where it is an error. */
export const errorText = (error: unknown): string => (error instanceof Error ? error.message : String(error))
