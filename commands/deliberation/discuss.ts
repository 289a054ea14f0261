import { dayOf } from '../../src/domain/day.ts'
import { daysAfterEvent, firstReminder, NOT_YET, windowOfEvent } from '../../src/domain/disclosure-schedule.ts'
import { may } from '../../src/domain/roles.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { brief, isOwn, no } from '../common/phrases.ts'
import { toRequester } from '../common/tells.ts'
import { tooPrivate } from '../decision/private-title.ts'
import { PUBLISHERS } from '../disclosure/workflow.ts'
import { numberedHears } from './hears.ts'
import { LISTED_AS } from './publishing.ts'
import { nextStep, whyNot } from './words.ts'
import { CONVENERS } from './workflow.ts'

/** 议 60 先铺石子: what was settled is written down, told to who raised it, and owed to the 公开清单. */
export default defineCommand({
  id: 'discuss',
  says: ['议'],
  hears: numberedHears,
  everyday: true,
  countsThings: true,
  summary: '议过的事，写下怎么定的',
  roles: CONVENERS,
  places: ['cadres', 'members', 'direct'],
  args: {
    matter: arg.matter({ of: 'deliberation', move: 'discuss', said: true }),
    text: arg.text({ longest: 200, called: '怎么定的' }),
  },
  form: { label: '议定', tone: 'primary' },
  examples: [{ say: '议 60 先铺石子', replies: '议定了' }],
  async handle(scene, { matter, text }) {
    const isPrivate = await tooPrivate(scene.tx, matter, text)
    if (isPrivate) return refuse(`${no(matter)} ${isPrivate}`)
    const step = await move(scene, matter, 'discuss', { note: text, details: { settled: text } })
    if (isRefusal(step)) return refuse(whyNot(step, '网格员、村干部或书记来记'))
    await owe(scene, matter.villageId)
    const publishes = may(scene.actor?.roles ?? new Set(), PUBLISHERS)
    const told = `说事 ${no(matter)} 「${brief(matter.title, 30)}」议定了：${brief(text, 60)}`
    return reply(
      `${told}\n${nextStep({ ...matter, state: step.to })}${publishes ? `；公开出来发：公布 ${matter.number}` : ''}`,
      ...(isOwn(scene, matter) ? [] : toRequester(matter, told)),
    )
  },
})

/** What was settled together has to be public within some days (村民委员会组织法), where the village's list has the item. */
async function owe({ tx, now }: Scene, villageId: string): Promise<void> {
  const today = dayOf(now)
  const items = await tx.disclosureList.ofVillage(villageId)
  for (const item of items.filter(({ title, dueDay }) => title === LISTED_AS && dueDay === NOT_YET)) {
    const within = daysAfterEvent(item.cadence)
    if (within === null) continue
    const window = windowOfEvent(within, today, today)
    await tx.disclosureList.begin(item, window, firstReminder(window, today))
  }
}
