import type { Refusal } from './refusal.ts'

/** What programs say of a variable that is not set. */
export const UNSET: readonly Refusal[] = [
  ['Python', /can only concatenate str \(not "NoneType"\) to str/, 'unset'],
  ['Python', /KeyError: ['"](?<name>[A-Za-z_]*(?:KEY|TOKEN|SECRET|key|token|secret)[A-Za-z_]*)['"]/, 'unset'],
  [
    'Ruby',
    /key not found: "(?<name>[A-Z_]*(?:KEY|TOKEN|SECRET)[A-Z_]*)"|no implicit conversion of nil into String/,
    'unset',
  ],
  ['Spring', /Could not resolve placeholder '(?<name>[\w.-]{1,80})' in value/, 'unset'],
  ['Rust', /value: NotPresent\b|environment variable not found/, 'unset'],
  [
    '-',
    /(?<![\w$])(?<name>[A-Z][A-Z0-9_]{0,40}?(?:KEY|TOKEN|SECRET)[A-Z0-9_]{0,40})["'`]? (?:environment variable )?(?:is|was|must be)(?: not)? (?:set|missing|undefined|required|defined|unset|empty)\b/,
    'unset',
  ],
  [
    '-',
    /(?:missing|undefined|unset|required)[^\n"'`]{0,30}(?:environment|env)[^\n"'`]{0,20}variables?:? ["'`]?(?<name>[A-Z][A-Z0-9_]{0,40}?(?:KEY|TOKEN|SECRET)[A-Z0-9_]{0,40})/i,
    'unset',
  ],
  ['-', /required key (?<name>[A-Z][A-Z0-9_]{0,40}?(?:KEY|TOKEN|SECRET)[A-Z0-9_]{0,40}) missing value/, 'unset'],
  ['Pydantic', /validation errors? for \w+\s+(?<name>\w*(?:key|token|secret)\w*)\s+Field required/i, 'unset'],
  ['PHP', /Undefined (?:array key|index):? ["']?(?<name>[A-Za-z_]*(?:KEY|TOKEN|SECRET)[A-Za-z_]*)/, 'unset'],
  ['Streamlit', /st\.secrets has no (?:key|attribute) "(?<name>\w{1,60})"/, 'unset'],
]
