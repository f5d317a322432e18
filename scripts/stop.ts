/** Ends the program with the sentence of an error; the stack would only bury it. */
export function stopWithSentence(error: unknown): never {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
