/** 协商 (guidance §14): what villagers raise is talked over together, done, and made public. */

import { may } from '../../src/domain/roles.ts'
import { days } from '../../src/domain/time.ts'
import { defineMechanism } from '../../src/speech/define.ts'
import { available } from '../../src/speech/help.ts'
import { isItWell, playersSay } from '../common/phrases.ts'
import actOn from './act-on.ts'
import bringUp from './bring-up.ts'
import discuss from './discuss.ts'
import { act, cancel, finish, rate, taskDone } from './finishing.ts'
import { deliberations } from './ledger.ts'
import { announced, publish } from './publishing.ts'
import topics from './topics.ts'
import { nextStep, standing, words } from './words.ts'
import { CONVENERS, deliberatedIn, deliberation } from './workflow.ts'

export default defineMechanism({
  commands: [bringUp, topics, discuss, actOn],
  matter: {
    workflow: deliberation,
    words,
    shownTo: { who: 'anyone', where: 'anywhere' },
    body: (matter) => deliberatedIn(matter).settled ?? '',
    about(matter, { actor, place, registry }) {
      const runs = actor && may(actor.roles, CONVENERS) && available(registry.get(discuss.id), actor, place)
      return [standing(matter), runs ? nextStep(matter) : ''].filter(Boolean).join('。')
    },
    standing: (matter) => `您说的事，${standing(matter)}`,
    people: (matter) => [playersSay(matter, 'requester', '说的事')],
    on: { 'act-on': act, finish, rate, cancel, 'publish-decision': publish },
    comesTo: { rate: ['rate', 'again'] },
    descendantAnnounced: async (matter, notice, stage) => announced(matter, notice, stage),
    descendantDone: taskDone,
    page: 'deliberations',
    reminders: {
      idle: ({ matter }) => `${standing(matter)}，放了 15 天。${nextStep(matter)}`,
      unrated: ({ matter }) => `办好 3 天了。${isItWell(matter)}`,
    },
    waits: [
      { what: '等议事会的事', states: ['raised'], morningSince: 'never', todo: () => '议题' },
      { what: '议了没人办的事', states: ['discussed'], since: days(15), todo: (number) => `查 ${number}` },
    ],
  },
  ledgers: { 协商: [deliberations] },
})
