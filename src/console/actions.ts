import { type Acted, act } from '../engine/hear/on-behalf.ts'
import { backTo, field, readForm } from './forms.ts'
import type { ConsoleApp, Desk } from './options.ts'

/** Whatever is done here is a line said to the bot as whoever is signed in. */
export function actions(app: ConsoleApp, desk: Desk, answer: (sessionId: string, said: Acted) => void): void {
  const { store, clock, random, ears, health } = desk

  app.post('/act', async (c) => {
    const { person, village, sessionId } = c.get('visitor')
    const form = await readForm(c)
    const line = (form.get('say') ?? [])
      .map((piece) => piece.trim())
      .filter(Boolean)
      .join(' ')
    const as = { person, villageId: village.id, bot: health.wire().account }
    const acted = await store.transaction((tx) => act(line, as, { ...ears, tx, now: clock.now(), random }))
    answer(sessionId, acted)
    return c.redirect(backTo(form), 303)
  })

  app.post('/village', async (c) => {
    const { villages, sessionId } = c.get('visitor')
    const wanted = field(await readForm(c), 'village')
    if (villages.some((one) => one.id === wanted))
      await store.transaction((tx) => tx.sessions.turnTo(sessionId, wanted))
    return c.redirect('/', 303)
  })
}
