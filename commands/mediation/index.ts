/** 纠纷调解 (guidance §17; 人民调解法): of both sides' own will, free, and between those who have to do with it. */

import { AMONG_OURSELVES } from '../../src/domain/household-sight.ts'
import { HOLDER, type Matter, playing } from '../../src/domain/matter.ts'
import { days } from '../../src/domain/time.ts'
import { defineMechanism } from '../../src/speech/define.ts'
import type { Lost } from '../../src/speech/mechanism-parts.ts'
import { playersSay } from '../common/phrases.ts'
import agreeMediation from './agree-mediation.ts'
import alarmMediation from './alarm-mediation.ts'
import { cancel } from './cancel.ts'
import changeMediator from './change-mediator.ts'
import consentMediation from './consent-mediation.ts'
import declineMediation from './decline-mediation.ts'
import disputeRegistration from './dispute-registration.ts'
import failMediation from './fail-mediation.ts'
import followUp from './follow-up-mediation.ts'
import handBack from './hand-back.ts'
import handUp from './hand-up.ts'
import { disputes } from './ledger.ts'
import mediationAgreement from './mediation-agreement.ts'
import mediationFollowUp from './mediation-follow-up.ts'
import mediationRecord from './mediation-record.ts'
import mediationTerms from './mediation-terms.ts'
import { papers } from './papers.ts'
import { allPerformed } from './performed.ts'
import registerDispute from './register-dispute.ts'
import { reminders } from './reminders.ts'
import { readerOf, tellable } from './sight.ts'
import signMediation from './sign-mediation.ts'
import { MEDIATION_TERMS } from './terms.ts'
import { mediatorOf, nextStep, ownStep, standing, words } from './words.ts'
import { mediation } from './workflow.ts'

export default defineMechanism({
  settings: Object.values(MEDIATION_TERMS),
  commands: [
    registerDispute,
    consentMediation,
    declineMediation,
    agreeMediation,
    signMediation,
    failMediation,
    handUp,
    handBack,
    alarmMediation,
    followUp,
    changeMediator,
    disputeRegistration,
    mediationRecord,
    mediationAgreement,
    mediationFollowUp,
    mediationTerms,
  ],
  matter: {
    workflow: mediation,
    words,
    page: 'disputes',
    shownTo: {
      ...{ who: 'parties', where: AMONG_OURSELVES, aloud: 'number-only' },
      lookedUpIn: ['cadres', 'town', 'direct'],
    },
    answeredAbove: true,
    // 61 已签: of a check-in it says that somebody is there.
    alsoSaid: { 'check-in': 'sign-mediation' },
    about(matter, scene) {
      const { actor, place } = scene
      const own = actor
        ? tellable(matter, readerOf(matter, actor.personId, scene.rolesIn(matter.villageId)), place)
        : ''
      const who = mediatorOf(matter)
      const isTheirs = playing(matter, HOLDER).some(({ personId }) => personId !== null && personId === actor?.personId)
      const isAsker = playing(matter, 'applicant').some(
        ({ personId }) => personId !== null && personId === actor?.personId,
      )
      const step = isTheirs ? nextStep(matter) : isAsker ? ownStep(matter) : ''
      return [own, `${standing(matter)}${who && `，调解员：${who}`}`, step].filter(Boolean).join('\n')
    },
    body: (matter, reader) =>
      reader ? tellable(matter, readerOf(matter, reader.personId, reader.roles), 'direct') : '',
    standing: (matter) => `调解，${standing(matter)}`,
    // Who asked for it may be a party.
    named: ({ part }) => part === HOLDER,
    people: (matter) => [playersSay(matter, HOLDER, '来调')],
    asksNothingOf: ['applicant'],
    settledIn: ['refused', 'failed'],
    on: { cancel },
    comesTo: { 'follow-up-mediation': ['visit', 'relapse'] },
    descendantDone: allPerformed,
    bereft: { parts: [HOLDER], goesOn: withoutThem },
    papers,
    reminders,
    isHelp: true,
    waits: [
      { what: '没调好的纠纷', states: ['registered', 'mediating'], since: days(3) },
      { what: '在镇里调的纠纷', states: ['above'], since: days(4), morningSince: 'never' },
      { what: '等签名的调解', states: ['agreed'], since: days(3), morningSince: 'never' },
      { what: '等回访的调解', states: ['performed'], since: days(7) },
    ],
  },
  ledgers: { 调解: [disputes] },
})

/** The roster lost whoever mediated: the secretary names somebody else. */
function withoutThem(matter: Matter, _: Lost) {
  if (playing(matter, HOLDER).length > 0) return null
  const { villageId, number } = matter
  const text = `调解 #${number} 的调解员不在花名册上了，请书记定一个，发：换调解员 ${number} @人`
  return { tells: [{ to: { villageId, rooms: ['cadres'] as const }, text }] }
}
