import { outageOf } from './calls.ts'
import type { LabFinding } from './finding.ts'
import type { RotateState } from './rotate.ts'
import type { Deployment, Rotation } from './rotation.ts'
import { countWords, seconds, stamp } from './words.ts'

const soFar = (why: string): LabFinding => ({ kind: 'open', says: '0 failed calls so far', why })

/** What the reader has seen so far, in a headline and the reason. */
export const rotateFinding = (state: RotateState, { way }: Rotation, deployment: Deployment): LabFinding => {
  const { calls, now, over, endedAt, deployedAt, seen } = state
  const outage = outageOf(calls, now)
  const sent = `${countWords(calls.length, 'call')} in ${seconds(now)}`
  if (outage.failed > 0) {
    const says = `${seconds(outage.ms)} outage, ${countWords(outage.failed, 'failed call')}`
    if (outage.going)
      return {
        kind: 'bad',
        says: `${says} so far`,
        why: 'The service sends with a key that is refused. Nothing but a deployed new key ends this.',
      }
    return {
      kind: 'bad',
      says,
      why:
        way === 'replace'
          ? gap(outage.ms, deployment)
          : 'The old key was ended before the service had the new one. In the other order no call fails.',
    }
  }
  if (way === 'overlap' && endedAt !== undefined && deployedAt !== undefined && endedAt < deployedAt) {
    const why = `The order was wrong, and luck covered it: the old key was ended at ${stamp(endedAt)}, and kept working from the cache until the new one was deployed at ${stamp(deployedAt)}. Do not build on that.`
    return { kind: over ? 'good' : 'open', says: `0 failed calls, by luck`, why }
  }
  if (over && endedAt !== undefined)
    return {
      kind: 'good',
      says: '0 failed calls',
      why: `${sent}. Both keys were valid until the service had changed over; only then did the old one go.`,
    }
  if (endedAt !== undefined && deployedAt === undefined)
    return soFar('The old key was ended, and the service still uses it. Watch what happens, and when.')
  if (seen === 0)
    return soFar(
      'The dashboard shows no call of the new key: the service does not use it. Ending the old key now would break it.',
    )
  if (seen !== undefined)
    return soFar(`The dashboard shows ${countWords(seen, 'call')} of the new key. The old one can go.`)
  return soFar(`${sent}. The service does not stop for you: choose your order.`)
}

const gap = (ms: number, deployment: Deployment): string => {
  const least = Number(deployment) * 1000
  const no = 'No order avoids this: the new key does not exist before the click, and the click ends the old one.'
  return ms <= least
    ? `${no} This was as short as it gets: exactly the deployment.`
    : `${no} It can be as short as the deployment, ${seconds(least)}: have it ready, and start it with the click.`
}
