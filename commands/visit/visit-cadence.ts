import { dayOf } from '../../src/domain/day.ts'
import { SECRETARY_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { liaisonHears } from './hears.ts'
import { ALSO_THERE, barredFrom, DAYS_FORM, daysSaid, everySoMany, HOW_DAYS, noteLiaison } from './liaisons.ts'
import { dayName, homeOf } from './visiting.ts'

/** How often a household is visited: by all who do, or by the one who is named. */
export default defineCommand({
  id: 'visit-cadence',
  says: ['走访周期'],
  hears: liaisonHears,
  seldom: true,
  summary: '一户几天走访一次',
  roles: SECRETARY_UP,
  places: ['members', 'cadres', 'direct'],
  args: {
    household: arg.household(),
    person: arg.person({ optional: true, called: '谁的' }),
    text: arg.text({ longest: 12, called: '几天一次', asks: HOW_DAYS, form: DAYS_FORM }),
  },
  form: { label: '改周期', onPeople: 'liaison' },
  examples: [{ say: '走访周期 01-02 60天', replies: '每 60 天' }],
  async handle(scene, { household, person, text }) {
    const { tx, now } = scene
    const home = homeOf(household.called)
    const why = barredFrom(household, scene)
    if (why) return refuse(why)
    const days = daysSaid(text)
    if (days === null) return refuse(HOW_DAYS)
    const all = await tx.visits.ofHouseholds([household.id])
    const meant = person ? all.filter(({ ownerId }) => ownerId === person.id) : all
    if (meant.length === 0)
      return refuse(
        person ? `${home}没有请${person.name}联系` : `${home}还没有联系人，先发：定联系人 ${household.said} 姓名`,
      )
    await everySoMany(days, meant, scene)
    noteLiaison(scene, household)
    const [next] = await tx.visits.ofIds(meant.map(({ id }) => id))
    const by = next ? `，下次 ${dayName(next.dueDay, dayOf(now))}前` : ''
    return reply(`${home}以后每 ${days} 天走访一次${by}。${ALSO_THERE}`)
  },
})
