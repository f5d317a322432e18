// A word of a sample in front of what is meant: `YourToken`.
const CAMEL = /^(?:[Yy]our|YOUR|[Mm]y|[Ii]nsert|[Rr]eplace|[Ee]nter|[Pp]aste)(?=[A-Z])[A-Za-z]{3,40}$/
const PLACEHOLDER =
  /(?:^|[\W_])(?:your|my|insert|replace|change|example|sample|dummy|secret[-_]key|api[-_]key|token_here|key_here|redacted)(?:$|[\W_])|^change(?:me|it)$|x{4,}|\.{3}|\u2026|\*{3,}|^<.*>$|^\{.*\}$|^\[.*\]$|^#[a-z_]{3,40}$/i

const runsOf = (text: string): readonly string[] => text.match(/[A-Za-z0-9]{16,}/g) ?? []

/** Whether a text is a placeholder. One with a long run of letters and digits is taken for a key all the same. */
export const isPlaceholder = (text: string): boolean =>
  CAMEL.test(text) || (PLACEHOLDER.test(text) && !runsOf(text.replace(/x{4,}/gi, '')).some((run) => /\d/.test(run)))

/** Whether a text is the name of a key in capitals, as constants and variables of the environment have it, and none of chance. */
export const isNameOfKey = (text: string): boolean =>
  /^[A-Z]+(?:_[A-Z]+){0,6}_(?:KEY|TOKEN|SECRET)$/.test(text) && text.length < 60
