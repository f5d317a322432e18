import type { KeyForm } from '../../../mocks/engine/key.ts'
import { TICKET, twinAnswer } from './twin.ts'

/** A real request that waits in this page for its twin to come round. `run` answers it; it is run once. */
export type Job = { readonly run: () => Promise<Response>; readonly forms: () => readonly KeyForm[]; readonly secrets: readonly string[] }

export type Answered = { readonly status: number; readonly statusText: string; readonly headers: Headers; readonly body: string }

const waiting = new Map<string, Job>()
const answers = new Map<string, Promise<Answered>>()

export const leave = (ticket: string, job: Job): void => void waiting.set(ticket, job)

const settle = async (job: Job): Promise<Answered> => {
  const response = await job.run()
  return { status: response.status, statusText: response.statusText, headers: response.headers, body: await response.text() }
}

/** Runs the job of a ticket, or finds it running: whoever asks first runs it, so nothing runs twice. */
const taken = (ticket: string): Promise<Answered> | undefined => {
  const job = waiting.get(ticket)
  if (job) {
    waiting.delete(ticket)
    answers.set(ticket, settle(job))
  }
  return answers.get(ticket)
}

/** The real answer, from this page. */
export const collect = async (ticket: string): Promise<Answered> => {
  const answer = taken(ticket)
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
export const redeem = async (twin: Request): Promise<Response> => {
  const ticket = twin.headers.get(TICKET) ?? ''
  const job = waiting.get(ticket)
  const answer = taken(ticket)
  if (!job || !answer) return new Response('This address answers only to the playground of this site.', { status: 503 })
  const { status, statusText, headers, body } = await answer
  return twinAnswer(new Response(null, { status, statusText, headers }), body, ticket, job.forms(), job.secrets)
}
