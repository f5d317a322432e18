import type { Case } from '#mocks/engine/case.ts'
import type { IvoryPayData } from './state.ts'

type IvoryPayCase = Case<IvoryPayData>

/** A case as a row of a table. */
export type Row = readonly [
  id: string,
  title: string,
  source: IvoryPayCase['source'],
  expects: IvoryPayCase['expects'],
  stage: IvoryPayCase['arrange'],
  note?: string,
]

export const caseOf = ([id, title, source, expects, stage, note]: Row): IvoryPayCase => ({
  id,
  title,
  ...(note !== undefined && { note }),
  source,
  expects,
  arrange: stage,
})

/** A 400 after the key was accepted, with its exact message. */
export const refused = (reply: string, message: string): IvoryPayCase['expects'] => ({
  status: 400,
  reply,
  body: { statusCode: 400, message },
})
