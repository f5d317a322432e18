import type { LabFinding } from './finding.ts'
import type { GhostState } from './ghost.ts'
import { countWords, seconds, stamp } from './words.ts'

/** What the reader has seen so far of a leaked key. */
export const ghostFinding = ({ calls, now, revokedAt, cachedUntil }: GhostState): LabFinding => {
  const stolen = calls.filter(({ ok }) => ok).length
  if (revokedAt === undefined) {
    return stolen === 0
      ? {
          kind: 'open',
          says: 'Nobody has used the key yet',
          why: 'It is public. The first call can come at any second.',
        }
      : {
          kind: 'open',
          says: `The thief is in: ${countWords(stolen, 'call')}`,
          why: 'Each of them was answered like one of yours. Only a revocation begins to end this.',
        }
  }
  const before = calls.filter(({ at, ok }) => ok && at <= revokedAt).length
  const after = stolen - before
  const death = calls.find(({ at, ok }) => !ok && at > revokedAt)
  if (!death) {
    if (cachedUntil === undefined)
      return {
        kind: 'open',
        says: 'Revoked, and no lookup is cached',
        why: 'The next call has to look the key up, and will find it revoked.',
      }
    const says = `Revoked ${seconds(now - revokedAt)} ago, and it still works`
    return {
      kind: 'bad',
      says,
      why: `${countWords(after, 'call')} came through since. The lookup is cached until ${stamp(cachedUntil)}, and no button empties that cache.`,
    }
  }
  const all = `${countWords(stolen, 'call')} came through in all, ${before} before the revocation.`
  if (after === 0)
    return {
      kind: 'good',
      says: 'Stopped at once: 0 calls after the revocation',
      why: `No lookup of this key was cached, so the first call after the revocation was refused, at ${stamp(death.at)}. ${all}`,
    }
  return {
    kind: 'bad',
    says: `The ghost lived ${seconds(death.at - revokedAt)}: ${countWords(after, 'call')} after the revocation`,
    why: `Revoked at ${stamp(revokedAt)}, first refused at ${stamp(death.at)}. ${all} You could not make it shorter; you could only begin sooner.`,
  }
}
