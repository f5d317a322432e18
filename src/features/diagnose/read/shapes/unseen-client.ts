import type { Met } from '#src/features/diagnose/read/languages/course/walk.ts'
import type { Thing } from '#src/features/diagnose/read/languages/value.ts'
import { CARRIER } from './not-passed.ts'
import type { Draft } from './draft.ts'

/** How people name a client that they keep: it may hold a header for each call, or an interceptor that adds one. */
const CLIENT = /^[_$@]*(?:[a-z]\w*)?(?:client|template|session|conn(?:ection)?|api|instance|dio|guzzle|httpService)$/i
/** What is a library by its name alone, and a client where an object keeps it. */
const KEPT = /^[_$@]*(?:(?:[a-z]\w*)?http|axios|rest|ky|got)$/i
const OWNER = /^(?:this|self|app|ctx|c|s|[_@$]\w+)\./
/** A function that hands out a client, made where the text does not show it. */
const FACTORY = /^(?:get|make|create|build)_?\w*(?:client|session|api|connection|axios)$/i

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1)
const ownerOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')))

/** Whether a text makes what goes by this name: it is set to what a call or a constructor gives, or is a function that is written here. */
const isMade = (source: string, name: string): boolean =>
  new RegExp(
    `(?<!\\w)${name}\\b(?:[ \\t]{0,4}:[ \\t]{0,4}[\\w.<>?\\[\\]]{1,60})?[ \\t]{0,4}:?=[ \\t\\n]{0,9}(?:await |new |&)*[\\w.:$\\\\]{1,80}(?:<[^>\\n]{0,60}>)?[({]|(?:def|function|func|fun|const) ${name}\\b|\\bas ${name}:`,
  ).test(source.slice(0, 60_000))

/** Whether a client by the path that code reaches it by is made where the text does not show it. */
const isUnseen = (source: string, path: string): boolean => {
  // A module of the writer's own hands out a client that it made.
  if (/^(?:\.{1,2}|[@~#])\//.test(path)) return true
  const name = lastOf(path)
  if (!/^[a-z_$@]/.test(path) || !/^[a-z_$@]/.test(name)) return FACTORY.test(name) && /^[a-z_$@]/.test(path)
  const isClient = CLIENT.test(name) || FACTORY.test(name) || (OWNER.test(path) && KEPT.test(name))
  return isClient && !isMade(source, name.replace(/\W/g, ''))
}

/** What sends each request that a text builds first: `client` of `client.newCall(request)`. */
export const sendersOf = (calls: readonly Met[]): ReadonlyMap<Thing, string> =>
  new Map(
    calls.flatMap(({ on, path, args }) =>
      on?.isGlobal === true
        ? args.flatMap(({ value }) =>
            value.kind === 'thing' && !value.isGlobal ? [[value.root ?? value, ownerOf(path)] as const] : [],
          )
        : [],
    ),
  )

/** By what path a call reaches its client, where it does so by one. */
export const clientOfCall = ({ on, path }: Met): string =>
  on === undefined || on.isGlobal ? ownerOf(path) || path : on.made

/** By what path a thing that sends itself reaches its client. */
export const clientOfThing = (thing: Thing, sender: string | undefined): string => {
  // The client of Java itself adds no header to a request.
  if (/HttpRequest\b/.test(thing.made)) return ''
  return sender ?? (thing.isGlobal || FACTORY.test(lastOf(thing.made)) ? thing.made : ownerOf(thing.made))
}

/** Where a client is made outside of the text, the call shows only a part of what it sends. */
export const withUnseenClient = (draft: Draft, path: string): void => {
  const carries = draft.headers.some(({ name }) => CARRIER.test(name.text))
  if (
    !carries &&
    draft.keyFields.length === 0 &&
    draft.faults.length === 0 &&
    path !== '' &&
    isUnseen(draft.source, path)
  )
    draft.partial = true
}
