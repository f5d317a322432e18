import type { Aspect } from '#mocks/engine/docs.ts'

/** The aspects of a comparison as pages name them. */
export const aspects = {
  header: 'Header',
  environment: 'Environment is set by',
  missingKey: 'A missing key gets',
  badKey: 'A bad key gets',
  wrongClass: 'A key of the wrong class gets',
  clientKey: 'The client-side key may',
  secondCredential: 'A second credential',
  issued: 'What is issued',
  shownOnce: 'Is a key shown again?',
  replacedKey: 'Old key after rotation',
  revocation: 'A revoked key',
  expiry: 'Expiry',
  rateLimit: 'Rate limit',
  errorShape: 'Shape of an error',
  branchOn: 'What tells errors apart',
  requestId: 'Request id in errors',
  ipRules: 'IP addresses',
  usage: 'Watching usage',
} as const satisfies Record<Aspect, string>
