import { dayOf, daysBetween } from '../../src/domain/day.ts'
import { mayRecord, visibleFields } from '../../src/domain/household-sight.ts'
import { MEMBER_UP } from '../../src/domain/roles.ts'
import { fulfilledOn } from '../../src/domain/visit.ts'
import { arg, type HouseholdRef } from '../../src/speech/args/index.ts'
import { dayBeen } from '../../src/speech/day-said.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { type Outcome, refuse, reply, type Tell } from '../../src/speech/outcome.ts'
import type { Slots } from '../../src/speech/reading.ts'
import type { HouseholdMatter, VisitDuty } from '../../src/store/index.ts'
import { brief } from '../common/phrases.ts'
import { eventVisit } from '../event-visit/workflow.ts'
import { fulfilAreas } from './areas.ts'
import { attempt, forgetAttempts, metNobody } from './attempt.ts'
import { recordVisitHears } from './hears.ts'
import { askOfOthers, leftInNote } from './left-in-note.ts'
import { dayName, homeOf } from './visiting.ts'

/** The liaison of the household and those above the grid may record; the duty itself knows its liaison. */
export default defineCommand({
  id: 'record-visit',
  says: ['走访', '上门走访', '入户走访'],
  summary: '记一次走访',
  roles: MEMBER_UP,
  places: ['members', 'cadres', 'direct'],
  hears: recordVisitHears,
  args: {
    household: arg.household({ many: true }),
    date: arg.date({ tense: 'past', optional: true, called: '哪天去的' }),
    text: arg.text({ optional: true, called: '情况' }),
  },
  form: { label: '记走访', tone: 'primary' },
  examples: [
    { say: '走访 蓝阿婆 昨天 身体还好，缺过冬的被子', replies: '蓝阿婆' },
    { say: '走访 01-01、01-02 今天 都好', replies: '01-02' },
  ],
  async handle(scene, { household: visited, date, text }) {
    const { tx, actor, now, saidAt } = scene
    if (!actor) return {}
    const today = dayOf(now)
    const heard = dayBeen(date, saidAt)
    const sure = 'wrong' in heard && heard.wrong === 'long-ago' && scene.confirmed ? heard.day : undefined
    const said = sure === undefined ? heard : { day: sure }
    if ('wrong' in said) {
      const day = said.day === undefined ? '' : dayName(said.day, today)
      if (said.wrong === 'long-ago') return askWhether(day, slotsOf(visited, said.day, text))
      return refuse(NOT_A_DAY[said.wrong](day))
    }
    const barred = visited.find(({ viewer }) => !mayRecord(viewer))
    if (barred) return refuse(`${homeOf(barred.called)}不是您的联系户，要由联系人或网格员来记`)

    const left = text === null || scene.confirmed ? [] : await leftInNote(scene, visited, text)
    if (left.length > 0) return askOfOthers(visited, left, slotsOf(visited, said.day, text))
    if (text !== null && metNobody(text)) return attempt(scene, visited, said.day)
    const ids = visited.map((one) => one.id)
    const owed = await tx.visits.ofHouseholds(ids)
    const own = owed.filter((duty) => duty.ownerId === actor.personId)
    const fulfilled = own.flatMap((duty) => {
      const next = fulfilledOn(duty, said.day, today)
      return next ? [{ dutyId: duty.id, next }] : []
    })
    const orgIds = visited.map(({ orgId }) => orgId)
    const areas = await fulfilAreas(scene, orgIds, said.day)
    const made = ids.map((householdId) => ({ householdId, personId: actor.personId, day: said.day, note: text }))
    const fresh = new Set((await tx.visits.record(made, now)).map((visit) => visit.householdId))
    await tx.visits.fulfil(fulfilled)
    await forgetAttempts(scene, ids)
    noteVisits(
      scene,
      visited.filter((one) => fresh.has(one.id)),
    )

    const open = await tx.households.openMatters(ids)
    const closed = await closeEvents(scene, open, said.day)
    const when = said.day === today ? '' : ` ${dayName(said.day, today)}`
    const lines = visited.map((one) => {
      const events = closed
        .filter((matter) => matter.householdId === one.id)
        .map((matter) => `，#${matter.number} 办好了`)
      const duty = own.find(({ household }) => household.id === one.id)
      const next = fulfilled.find(({ dutyId }) => dutyId === duty?.id)?.next ?? duty
      const done = fresh.has(one.id) ? '记好了' : '已经记过了'
      return `${homeOf(one.called)}${when}走访${done}${events.join('')}${next ? whenNext(next.dueDay, today) : whoElse(one, fresh.has(one.id))}`
    })
    const others = open.filter((matter) => !closed.includes(matter))
    return reply(
      [...lines, ...areas, ...bundled(scene, visited, others)].join('\n'),
      ...tellLiaisons(
        scene,
        owed.filter(({ household }) => fresh.has(household.id)),
      ),
    )
  },
})

const NOT_A_DAY: Readonly<Record<'vague' | 'ahead', (day: string) => string>> = {
  vague: () => '是哪一天去的？写上日子再发一次，比如：走访 01-01 11月20日',
  ahead: (day) => `${day}还没到，去过了再记。今天去的就发：走访 户主 今天`,
}

/** A visit of half a year ago is mostly a slip of the pen, and sometimes one that is only now written down. */
function askWhether(day: string, slots: Slots): Outcome {
  return {
    reply: { text: `${day}是半年多以前了。确实是这天去的就回「确认」，写错了就改好日期再发一次` },
    ask: { kind: 'confirm', reading: { command: 'record-visit', slots }, options: [] },
    outcome: 'asked',
  }
}

/** The same line, as it was understood. */
function slotsOf(visited: readonly HouseholdRef[], date: string | undefined, text: string | null): Slots {
  const households = visited.map((one) => one.said)
  return {
    ...(date !== undefined && { date }),
    ...(text !== null && { text }),
    ...(households[0] !== undefined && { household: households[0] }),
    ...(households.length > 1 && { households }),
  }
}

/** An old visit that is written down late may leave the household overdue. */
function whenNext(dueDay: string, today: string): string {
  const late = daysBetween(dueDay, today)
  return late > 0 ? `，不过已经逾期 ${late} 天了，请再去看看` : `，下次 ${dayName(dueDay, today)}前`
}

function whoElse({ liaisons }: HouseholdRef, isNew: boolean): string {
  if (liaisons.length === 0) return '。这户还没有联系人'
  return isNew ? '，也告诉联系人了' : ''
}

/** Who wrote down a visit to which household. */
function noteVisits({ tx, actor, account, now }: Scene, visited: readonly HouseholdRef[]): void {
  for (const { id, villageId } of visited) {
    const line = { personId: actor?.personId ?? null, accountId: account.id, villageId }
    tx.audit.note({ ...line, action: 'visit-household', subject: id }, now)
  }
}

/** Who was there answered what was reported (四必到) on that day or before; an earlier visit that is only now written down did not. */
async function closeEvents(
  scene: Scene,
  open: readonly HouseholdMatter[],
  day: string,
): Promise<readonly HouseholdMatter[]> {
  const events = open.filter((one) => one.kind === eventVisit.kind && dayOf(one.createdAt) <= day)
  for (const { villageId, number } of events) {
    const matter = await scene.tx.matters.byNumber(villageId, number)
    if (matter) await move(scene, matter, 'visit')
  }
  return events
}

/** The household's other open matters in one line: to its liaison, in words only where nobody else listens. */
function bundled(
  { place, registry }: Scene,
  visited: readonly HouseholdRef[],
  open: readonly HouseholdMatter[],
): readonly string[] {
  const known = open
    .filter((matter) => registry.matter(matter.kind) && !registry.isSettled(matter))
    .filter((matter) => visited.some((one) => one.id === matter.householdId && one.viewer.isLiaison))
  if (known.length === 0) return []
  const inWords = visited.every(({ viewer }) => visibleFields(viewer, place).has('note'))
  const named = known.map(({ number, kind, title }) => `#${number} ${inWords ? brief(title) : registry.nameOf(kind)}`)
  return [`还有没办完的：${named.join('、')}`]
}

/** Every other liaison hears which household it was in private, elsewhere only that there was one. */
function tellLiaisons({ actor }: Scene, owed: readonly VisitDuty[]): readonly Tell[] {
  const homes = new Map<string, string[]>()
  for (const { ownerId, household } of owed) {
    if (ownerId !== actor?.personId) homes.set(ownerId, [...(homes.get(ownerId) ?? []), household.head])
  }
  return [...homes].map(([person, heads]) => ({
    to: { person, roomId: null },
    text: `${actor?.name}走访了您联系的${heads.join('、')}，记下了`,
    openText: `${actor?.name}走访了您联系的 ${heads.length} 户，记下了。私聊我发「我的联系户」看`,
    discreet: true,
  }))
}
