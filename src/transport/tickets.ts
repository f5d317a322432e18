import type { Mock } from '#mocks/mock.ts'
import { type ReadAnswer, readAnswer } from './read-answer.ts'
import { TICKET, twinAnswer } from './twin.ts'

/** A real request that waits in this page for its twin to come round. It is answered once. */
export type Job = { readonly mock: Mock; readonly real: Request; readonly secrets: readonly string[] }

/** How a real request is answered: by the mock itself, or by MSW's handlers of it. */
export type Answering = (mock: Mock, real: Request) => Promise<Response>

/** Forms of all keys that this page may have to mask. */
const formsOf = ({ catalog }: Mock) => catalog.loaded().flatMap(({ keyFormats }) => keyFormats)

const waiting = new Map<string, Job>()
const answers = new Map<string, Promise<ReadAnswer>>()

export const leave = (ticket: string, job: Job): void => void waiting.set(ticket, job)

/** Runs the job of a ticket, or finds it running: whoever asks first runs it, so nothing runs twice. */
const taken = (ticket: string, answering: Answering): Promise<ReadAnswer> | undefined => {
  const job = waiting.get(ticket)
  if (job) {
    waiting.delete(ticket)
    answers.set(ticket, answering(job.mock, job.real).then(readAnswer))
  }
  return answers.get(ticket)
}

/** The real answer, from this page. */
export const collectTicket = async (ticket: string, answering: Answering): Promise<ReadAnswer> => {
  const answer = taken(ticket, answering)
  if (!answer) throw new Error('A ticket was collected twice.')
  try {
    return await answer
  } finally {
    answers.delete(ticket)
  }
}

/** Throws a ticket away that nobody will ask for. */
export const discard = (ticket: string): void => {
  waiting.delete(ticket)
  answers.delete(ticket)
}

/** Answers a twin: the real request is run here, and a redacted copy of its answer goes back through the worker. */
export const redeem = async (twin: Request, answering: Answering): Promise<Response> => {
  const ticket = twin.headers.get(TICKET) ?? ''
  const job = waiting.get(ticket)
  const answer = taken(ticket, answering)
  if (!job || !answer) return new Response('This address answers only to the playground of this site.', { status: 503 })
  const { status, statusText, headers, body } = await answer
  return twinAnswer(new Response(null, { status, statusText, headers }), body, ticket, formsOf(job.mock), job.secrets)
}
