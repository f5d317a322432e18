/** What a run has shown, as a headline and the reason: `good` and `bad` are said with a sign, `open` is not decided yet. */
export type LabFinding = { readonly kind: 'good' | 'bad' | 'open'; readonly says: string; readonly why: string }
