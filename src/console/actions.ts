import { HTTPException } from 'hono/http-exception'
import type { Matter } from '../domain/matter.ts'
import { type Acted, act } from '../engine/hear/on-behalf.ts'
import type { Registry } from '../speech/registry.ts'
import { backTo, type Form, field, readForm } from './forms.ts'
import type { ConsoleApp, Desk, Visitor } from './options.ts'
import { changedSince, isFirst } from './ticket.tsx'
import { standingOf } from './words.ts'

/** Whatever is done here is a line said to the bot as whoever is signed in, in the village the form was made for. */
export function actions(app: ConsoleApp, desk: Desk, answer: (visitor: Visitor, said: Acted) => void): void {
  const { store, clock, random, ears, health } = desk

  app.post('/act', async (c) => {
    const visitor = c.get('visitor')
    const { person, village } = visitor
    const form = await readForm(c)
    const now = clock.now()
    const as = { person, villageId: village.id, bot: health.wire().account }
    const done = await store.transaction(async (tx) => {
      if (!(await isFirst(tx, form, visitor, now))) return null
      const changed = await changedSince(tx, form, visitor)
      if (changed) return { acted: tooLate(desk.registry, changed, now), to: `/matters/${changed.number}` }
      const answering = field(form, 'answers') || undefined
      return { acted: await act(lineOf(form), as, { ...ears, tx, now, random }, answering), to: backTo(form) }
    })
    if (done) answer(visitor, done.acted)
    return c.redirect(done?.to ?? backTo(form), 303)
  })

  app.post('/village', async (c) => {
    const { villages, sessionId } = c.get('visitor')
    const wanted = field(await readForm(c), 'village')
    if (!villages.some((one) => one.id === wanted)) throw new HTTPException(403)
    await store.transaction((tx) => tx.sessions.turnTo(sessionId, wanted))
    return c.redirect('/', 303)
  })
}

function lineOf(form: Form): string {
  return (form.get('say') ?? [])
    .map((piece) => piece.trim())
    .filter(Boolean)
    .join(' ')
}

/** Nothing is done; the matter's own page shows it and what can be done with it now. */
function tooLate(registry: Registry, matter: Matter, now: Date): Acted {
  const { said } = standingOf(registry, matter, now)
  return {
    text: `这件事刚刚变了，没有照原来的办：#${matter.number} 现在是「${said}」。要办请看下面再点`,
    ending: 'refused',
    question: null,
  }
}
