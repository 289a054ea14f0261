/** 吹哨 党员 (guidance §12): hands of the village are called until there are enough. Nobody has to come, and who did not is never spoken of. */
import { AT_WORK } from '../../src/domain/household-sight.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { defineMechanism } from '../../src/speech/define.ts'
import { reply } from '../../src/speech/outcome.ts'
import { brief, no, playersSay } from '../common/phrases.ts'
import { hoursLedger } from '../service-hours/ledger.ts'
import { askHours, tell, unconfirmedHours, vouch } from '../service-hours/telling.ts'
import { came, cancel } from './answering.ts'
import callHelpers from './call-helpers.ts'
import joinMuster from './join-muster.ts'
import leaveMuster from './leave-muster.ts'
import { musters } from './ledger.ts'
import { served } from './served.ts'
import { howMany, namesOf, whenOf, whyNot, words } from './words.ts'
import { CAME, calledTo, isToldOf, muster, those } from './workflow.ts'

export default defineMechanism({
  commands: [callHelpers, joinMuster, leaveMuster],
  matter: {
    workflow: muster,
    words,
    shownTo: { who: 'anyone', where: 'anywhere', lookedUpIn: AT_WORK },
    saidTo: (matter) => ({ rooms: calledTo(matter), within: [] }),
    show: (_, matter) => reply(shown(matter)),
    standing: (matter, { personId }) => {
      const own = matter.participants.find((one) => one.part === 'helper' && one.personId === personId)
      return own
        ? `${whenOf(matter)}，您${words.own[own.state as keyof typeof words.own] ?? ''}`
        : `您召集的，${howMany(matter)}`
    },
    on: {
      'check-in': came,
      cancel,
      'tell-hours': tell(served, { did: '去的', next: () => '等召集人核了就算数', whyNot }),
      'vouch-hours': vouch(served, whyNot),
    },
    // 我来 with a number is said of orders first.
    alsoSaid: { 'claim-order': 'join-muster' },
    people: (matter) => [playersSay(matter, 'requester', '召集'), howMany(matter)],
    named: (one, { state }) => isToldOf(one, state),
    served,
    // It is mostly on days of rest.
    isHelp: true,
    bereft: { parts: ['helper'], goesOn: () => null },
    reminders: {
      today: ({ matter }) => `就在今天，辛苦您。到了发：签到 ${matter.number}；来不了发：来不了 ${matter.number}`,
      over: ({ matter }) => `结束了，签到 ${those(matter, ...CAME).length} 人。看名单发：查 ${matter.number}`,
      hours: ({ matter }) => `结束了，辛苦您！${askHours(matter)}`,
      unconfirmed: ({ matter }) => unconfirmedHours(matter, 'helper'),
    },
  },
  ledgers: { 召集: [musters], 时长: [hoursLedger(muster.kind, '召集时长', ['over'], served)] },
})

/** Before its day who will come, then who came. */
function shown(matter: Matter): string {
  const head = `召集 ${no(matter)} ${brief(matter.title, 40)}（${whenOf(matter)}，${words.states[matter.state as keyof typeof words.states] ?? ''}）`
  const lines = [
    ['报名', namesOf(matter, 'in')],
    ['候补', namesOf(matter, 'reserve')],
    ['签到', namesOf(matter, ...CAME)],
  ] as const
  const told = matter.state === 'over' ? lines.slice(2) : lines
  return [head, ...told.flatMap(([what, who]) => (who ? [`${what}：${who}`] : []))].join('\n')
}
