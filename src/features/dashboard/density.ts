/** How much room the dashboard has: a panel beside a playground, or a page of its own. */
export type Density = 'panel' | 'page'
