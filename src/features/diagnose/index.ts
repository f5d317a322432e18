export type { ToPlayground } from './to-playground.ts'
export { usualMistakes } from './usual-mistakes.ts'
export { type Actions, DiagnosePanel } from './views/DiagnosePanel.tsx'
export { LeadToPlayground } from './views/LeadToPlayground.tsx'
