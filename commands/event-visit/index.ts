/** 四必到 (guidance §16): weddings and funerals, emergencies, quarrels and troubled minds want a visit within a day. */
import { AMONG_OURSELVES } from '../../src/domain/household-sight.ts'
import { type Matter, playing } from '../../src/domain/matter.ts'
import { defineMechanism } from '../../src/speech/define.ts'
import type { Lost } from '../../src/speech/mechanism-parts.ts'
import { daysSince } from '../common/days-since.ts'
import { raisedAndHeld } from '../common/phrases.ts'
import reportEvent from './event-visit.ts'
import { words } from './words.ts'
import { eventVisit } from './workflow.ts'

export default defineMechanism({
  commands: [reportEvent],
  matter: {
    workflow: eventVisit,
    words,
    shownTo: { who: 'parties', where: AMONG_OURSELVES, aloud: 'number-only' },
    standing: () => words.kind,
    // The title names no household: whoever may know asks in private.
    people: raisedAndHeld,
    reminders: {
      notVisited: ({ matter }) =>
        `还没有人上门，24 小时内请去看看。是哪一户私聊我发：查 ${matter.number}；去过了发：走访 户主 情况`,
      stillNotVisited: ({ matter, at }) =>
        `报上来 ${daysSince(matter.enteredAt, at)}还没有人上门，请过问一下：查 ${matter.number}`,
    },
    bereft: { parts: ['holder'], goesOn: withoutThem },
    visitedIn: ['open'],
    waits: [{ what: '等上门的急事', states: ['open'] }],
  },
})

/** A household that is gone needs no visit; where it lost whoever was to go, the cadres find somebody. */
function withoutThem(matter: Matter, { lostHousehold }: Lost) {
  if (lostHousehold) return { move: 'lapse' }
  if (playing(matter, 'holder').length > 0) return null
  const { villageId, number } = matter
  const text = `#${number} 那户还没有人上门，原来的联系人去不了，请另外安排人。是哪一户，私聊我发：查 ${number}`
  return { tells: [{ to: { villageId, rooms: ['cadres'] as const }, text }] }
}
