import { stagedModel } from '#mocks/codegen/staged.ts'
import { allBundles } from '#src/docs/provider-bundle.ts'
import { runOf } from '#src/docs/runs.ts'
import { shapeOf } from './shape.ts'

const modelled = (await allBundles()).flatMap(({ provider }) =>
  provider.cases.map(async (each) => ({
    provider,
    each,
    name: `${provider.name}: ${each.title}`,
    shape: shapeOf(stagedModel((await runOf(provider.id, each.id)).sent, provider, { target: 'local' })),
  })),
)

/** Every case, with the shape of its sample. */
export const allCases = await Promise.all(modelled)

/** The first case of each shape: `npm test` plays these, the nightly `npm test -- samples-all` all of them. */
export const casesOfEachShape = [...Map.groupBy(allCases, ({ shape }) => shape).values()].flatMap(
  ([first]) => first ?? [],
)
