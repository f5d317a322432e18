type Event = { readonly at: number; readonly nth: number; readonly run: () => Promise<void> | void }

/**
 * What happens when, in virtual time (ms since the lab's beginning). Events run one after another, in order of time, those
 * of one instant in the order in which they were set; `tick` is told the time of each before it runs.
 */
export const agendaOf = (tick: (at: number) => Promise<void> | void) => {
  let events: Event[] = []
  let now = 0
  let nth = 0

  const move = async (to: number): Promise<void> => {
    now = to
    await tick(to)
  }
  const next = (to: number): Event | undefined => {
    const due = events.filter(({ at }) => at <= to)
    return due.length === 0
      ? undefined
      : due.reduce((first, each) =>
          each.at < first.at || (each.at === first.at && each.nth < first.nth) ? each : first,
        )
  }

  return {
    now: () => now,
    /** Sets an event; one in the past happens at once. */
    at: (at: number, run: Event['run']): void => {
      nth += 1
      events.push({ at: Math.max(at, now), nth, run })
    },
    /** Lets time pass until `to`; it never runs back. */
    advance: async (to: number): Promise<void> => {
      for (let due = next(to); due; due = next(to)) {
        const { nth: done } = due
        events = events.filter((each) => each.nth !== done)
        await move(due.at)
        await due.run()
      }
      if (to > now) await move(to)
    },
  }
}
