import { originOf, serveLocally } from '#mocks/node/local-server.ts'
import { knownIds } from '#mocks/package/known-ids.ts'
import { openWorld } from '#mocks/package/world.ts'
import { issueKey } from '#mocks/state/issue-key.ts'
import { tell } from './tell.ts'

// The local server as the command opens it. Its clock stands still, so that a key over its limit stays over it.
const world = await openWorld(knownIds, Date.parse('2026-01-15T12:00:00Z'), undefined)
const server = await serveLocally(world, 0)
tell(originOf(server), (question) => {
  const payviox = world.providers.get('payviox')
  if (question.ask !== 'keys' || !payviox) return
  world.store.change(payviox, ({ plain, now }) => {
    for (let at = 0; at < question.count; at += 1)
      issueKey(payviox, plain, { class: 'secret', environment: 'live' }, now, world.random)
  })
})
