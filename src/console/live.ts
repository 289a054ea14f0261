import { HTTPException } from 'hono/http-exception'
import { streamSSE } from 'hono/streaming'
import { tokenOf } from './door/guard.ts'
import { visitorOf } from './door/visitor.ts'
import type { ConsoleApp, Desk } from './options.ts'

const LOOK_MS = 4_000
/** Browsers that watch at once; more would keep the database busy with looking. */
const MOST = 30

/** Tells a page that something happened in its village, so that it looks at itself again. It carries nothing else. */
export function live(app: ConsoleApp, { store, clock, health }: Desk): void {
  let open = 0
  app.get('/live', (c) => {
    if (open >= MOST) throw new HTTPException(503)
    open++
    const { village } = c.get('visitor')
    return streamSSE(c, async (stream) => {
      const gone = new AbortController()
      stream.onAbort(() => gone.abort())
      try {
        let before: string | null = null
        while (!gone.signal.aborted) {
          const now = await look(tokenOf(c) ?? '', village.id)
          if (now === null) break
          if (before !== null && now !== before) await stream.writeSSE({ event: 'changed', data: '' })
          else await stream.write(': here\n\n')
          before = now
          await clock.sleep(LOOK_MS, gone.signal)
        }
      } finally {
        open--
      }
    })
  })

  /** How things stand, as a text that differs when they do; null once nobody is signed in any more. */
  function look(token: string, villageId: string): Promise<string | null> {
    return store.transaction(async (tx) => {
      const visitor = await visitorOf(tx, token, clock.now(), villageId)
      if (!visitor) return null
      const { waiting, dead } = await tx.outbox.backlog()
      return [await tx.audit.lastDeed(visitor.village.id), waiting, dead, health.wire().said].join(' ')
    })
  }
}
