import { HTTPException } from 'hono/http-exception'
import type { Matter } from '../domain/matter.ts'
import { type Acted, type Acting, act, answerQuestion, fillIn, type Means } from '../engine/hear/on-behalf.ts'
import { filledIn } from '../speech/form.ts'
import type { Registry } from '../speech/mechanism.ts'
import { backTo, type Form, field, readForm } from './forms.ts'
import { type Leftovers, typedIn } from './leftovers.ts'
import type { ConsoleApp, Desk } from './options.ts'
import { givenIn } from './question.tsx'
import { changedSince, isFirst } from './ticket.tsx'
import { standingOf } from './words.ts'

/** Whatever is done here is done as in WeChat by whoever is signed in, in the village the form was made for. */
export function actions(app: ConsoleApp, desk: Desk, left: Leftovers): void {
  const { store, clock, random, ears, health } = desk

  app.post('/act', async (c) => {
    const visitor = c.get('visitor')
    const { person, village } = visitor
    const form = await readForm(c)
    const now = clock.now()
    const carryOut = meantBy(form, desk.ears.registry)
    const inGroup = desk.ears.registry.live.find(({ id }) => id === field(form, 'command'))?.form?.inGroup
    const roomId = inGroup ? field(form, 'room') : undefined
    const as = { person, villageId: village.id, bot: health.wire().account, roomId }
    const done = await store.transaction(async (tx) => {
      if (!(await isFirst(tx, form, visitor, now))) return null
      const changed = await changedSince(tx, form, visitor)
      if (changed) {
        // What is of the township itself has no page but its office's.
        const to = visitor.villages.includes(village) ? `/matters/${changed.number}` : backTo(form)
        return { acted: tooLate(desk.registry, changed, now), to }
      }
      return { acted: await carryOut(as, { ...ears, tx, now, random }), to: backTo(form) }
    })
    if (done) {
      const inVain = done.acted.ending === 'refused' || done.acted.ending === 'ignored'
      left.keep(visitor.sessionId, village.id, { said: done.acted, typed: inVain ? typedIn(form) : null })
    }
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

/**
 * What a form means: a command with its fields, the answer to a question, or a line in people's own words, which alone
 * has to be understood. @throws HTTPException 400 when it is none of these.
 */
function meantBy(form: Form, registry: Registry): (as: Acting, means: Means) => Promise<Acted> {
  const question = field(form, 'answers')
  if (question) {
    const given = givenIn(form)
    if (!given) throw new HTTPException(400)
    return (as, means) => answerQuestion(question, given, as, means)
  }
  const id = field(form, 'command')
  if (!id) return (as, means) => act(field(form, 'say'), as, means)
  const command = registry.live.find((one) => one.id === id)
  const reading = command && filledIn(command, (name) => field(form, name))
  if (!reading) throw new HTTPException(400)
  return (as, means) => fillIn(reading, as, means)
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
