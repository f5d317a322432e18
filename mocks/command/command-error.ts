/** What a command ends with when it cannot do what it was asked: a sentence for the terminal, and the exit code. */
export class CommandError extends Error {
  readonly code: number

  constructor(sentence: string, code: number) {
    super(sentence)
    this.code = code
  }
}

/** The exit codes besides that of a command that `run` started. 69 is `EX_UNAVAILABLE` of sysexits.h. */
export const exitCodes = { stopped: 0, failed: 1, usage: 2, noServer: 69 } as const

/** Wrong usage. */
export const misused = (sentence: string): CommandError => new CommandError(sentence, exitCodes.usage)

/** Something that failed at what it was rightly asked. */
export const failed = (sentence: string): CommandError => new CommandError(sentence, exitCodes.failed)
