/** The world that a step was meant for is gone: it was cleared, in this tab or another. */
export class WorldGone extends Error {
  constructor() {
    super('This world was cleared in the meantime. Nothing was written; send again to begin a new one.')
  }
}
