import type { Case } from '#mocks/engine/case.ts'
import type { IvoryPayData } from './state.ts'

type IvoryPayCase = Case<IvoryPayData>

/** A case as a row of a table. */
export type Row = readonly [
  id: string,
  title: string,
  ground: IvoryPayCase['ground'],
  expects: IvoryPayCase['expects'],
  stage: IvoryPayCase['stage'],
  note?: string,
]

export const caseOf = ([id, title, ground, expects, stage, note]: Row): IvoryPayCase => ({
  id,
  title,
  ...(note !== undefined && { note }),
  ground,
  expects,
  stage,
})

/** A 400 after the key was accepted, with its exact message. */
export const refused = (reply: string, message: string): IvoryPayCase['expects'] => ({
  status: 400,
  reply,
  body: { statusCode: 400, message },
})
