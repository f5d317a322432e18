import type { LogEntry, Transaction } from '#mocks/engine/log-entry.ts'
import type { ProviderState } from '#mocks/engine/provider-state.ts'
import type { Undoable } from './undoable.ts'

export type Watch = (state: ProviderState) => Undoable<ProviderState>

/** A step under way. It is a class since a getter in an object literal makes each object slow; the state is watched when it is asked for. */
export class RunningStep implements Transaction {
  readonly now: number
  readonly plain: ProviderState
  readonly logged: LogEntry[] = []
  readonly #watch: Watch
  #watched: Undoable<ProviderState> | undefined

  constructor(now: number, plain: ProviderState, watch: Watch) {
    this.now = now
    this.plain = plain
    this.#watch = watch
  }
  get state(): ProviderState {
    return (this.#watched ??= this.#watch(this.plain)).draft
  }
  /** Whether it changed anything: the plain state is changed by a step that logs, and by no other. */
  get hasChanged(): boolean {
    return this.logged.length > 0 || this.#watched?.isChanged() === true
  }
  log(entry: LogEntry): void {
    this.logged.push(entry)
  }
  undo(): void {
    this.#watched?.undo()
  }
}
