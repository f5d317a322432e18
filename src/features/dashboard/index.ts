export { dashboardProvider, linkToDashboard } from './link.ts'

/** The dashboards of all providers, as a page. */
export const loadDashboardPage = async () => (await import('./DashboardPage.tsx')).DashboardPage

/** One provider's dashboard, as a part of a page. */
export const loadDashboard = async () => (await import('./Dashboard.tsx')).Dashboard

/** Keys, clock and account beside a playground; `lazyPart` takes it as it is. */
export const loadPanel = async () => ({ default: (await import('./KeysAndClockPanel.tsx')).KeysAndClockPanel })

/** The log below a playground, with its style sheet; `lazyPart` takes it as it is. */
export const loadLog = async () => (await import('./log/load-log.ts')).loadLog()
