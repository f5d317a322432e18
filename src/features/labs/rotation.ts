import type { Operations } from '#mocks/engine/operations.ts'
import type { Source } from '#mocks/engine/source.ts'

export const rotateActions = ['create', 'deploy', 'verify', 'end', 'replace'] as const
export type RotateAction = (typeof rotateActions)[number]

/** A step of a rotation as its button names it, and what the provider says of it. */
export type RotateStep = {
  readonly action: RotateAction
  readonly label: string
  readonly says: string
  readonly source?: Source
}

/**
 * How a provider's keys can be changed. `overlap`: old and new live side by side, and the old is ended by hand. `replace`:
 * the call that makes the new key ends the old one.
 */
export type Rotation =
  | { readonly way: 'overlap'; readonly by: 'revoke' | 'rotate'; readonly steps: readonly RotateStep[] }
  | { readonly way: 'replace'; readonly by: 'mint' | 'rotate'; readonly steps: readonly RotateStep[] }

const deploy: RotateStep = {
  action: 'deploy',
  label: 'Deploy',
  says: 'Puts the newest key into the service. The old key stays in use until the deployment is through.',
}
const verify: RotateStep = {
  action: 'verify',
  label: 'Verify',
  says: 'Looks into the dashboard: how many calls has the new key had?',
}

/** How keys are changed where these operations are on offer; undefined where a key can be neither ended nor replaced. */
export const rotationOf = ({ mint, rotate, revoke }: Operations): Rotation | undefined => {
  const what = mint.issues === 'pair' ? 'pair' : 'key'
  // A second key beside the first counts only where the provider offers it, not where the mock assumes it.
  const beside = !mint.replaces && mint.source.basis !== 'assumed'
  const create: RotateStep = { action: 'create', label: `Create a new ${what}`, says: mint.says, source: mint.source }
  if (beside && revoke) {
    const end: RotateStep = { action: 'end', label: 'Revoke the old key', says: revoke.says, source: revoke.source }
    return { way: 'overlap', by: 'revoke', steps: [create, deploy, verify, end] }
  }
  if (beside && rotate) {
    const end: RotateStep = {
      action: 'end',
      label: 'Rotate the old key away',
      says: rotate.says,
      source: rotate.source,
    }
    return { way: 'overlap', by: 'rotate', steps: [create, deploy, verify, end] }
  }
  if (mint.replaces) {
    const replace: RotateStep = {
      action: 'replace',
      label: `Generate a new ${what}`,
      says: mint.says,
      source: mint.source,
    }
    return { way: 'replace', by: 'mint', steps: [replace, deploy, verify] }
  }
  if (rotate) {
    const replace: RotateStep = {
      action: 'replace',
      label: 'Regenerate the key',
      says: rotate.says,
      source: rotate.source,
    }
    return { way: 'replace', by: 'rotate', steps: [replace, deploy, verify] }
  }
  return undefined
}

/** How long a deployment takes, in s, and what stands behind it. */
export const deployments = { '1': 'read again', '8': 'restart', '30': 'build' } as const
export type Deployment = keyof typeof deployments

/** The way that keeps the harm smallest, and the one that is usual when nobody thought ahead. */
export const rotateScripts = (
  way: Rotation['way'],
  deployment: Deployment,
): Readonly<Record<'right' | 'wrong', readonly { readonly at: number; readonly do: RotateAction }[]>> => {
  const through = Number(deployment) * 1000
  return way === 'overlap'
    ? {
        right: [
          { at: 5000, do: 'create' },
          { at: 7000, do: 'deploy' },
          { at: 12_000 + through, do: 'verify' },
          { at: 15_000 + through, do: 'end' },
        ],
        wrong: [
          { at: 8000, do: 'end' },
          { at: 22_000, do: 'create' },
          { at: 24_000, do: 'deploy' },
          { at: 29_000 + through, do: 'verify' },
        ],
      }
    : {
        right: [
          { at: 8000, do: 'replace' },
          { at: 8000, do: 'deploy' },
          { at: 13_000 + through, do: 'verify' },
        ],
        wrong: [
          { at: 8000, do: 'replace' },
          { at: 24_000, do: 'deploy' },
          { at: 29_000 + through, do: 'verify' },
        ],
      }
}
