import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Question, Usage } from './children/tell.ts'

/** A server in a process of its own, so that its processor time can be told from the caller's. */
export type Child = { readonly origin: string; ask(question: Question): Promise<Usage>; end(): void }

/** Starts `children/{name}.ts`. */
export const startChild = async (name: 'bare' | 'mock'): Promise<Child> => {
  const child = fork(fileURLToPath(new URL(`./children/${name}.ts`, import.meta.url)))
  const origin = await new Promise<string>((resolve) => child.once('message', resolve))
  return {
    origin,
    ask: (question) =>
      new Promise<Usage>((resolve) => {
        child.once('message', resolve)
        child.send(question)
      }),
    end: () => child.kill(),
  }
}
