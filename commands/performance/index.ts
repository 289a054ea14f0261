/** What two sides agreed in a mediation, done by a day: a matter of the same thread, seen by those alone who have to do with it. */
import { AMONG_OURSELVES } from '../../src/domain/household-sight.ts'
import { HOLDER, playing } from '../../src/domain/matter.ts'
import { defineMechanism } from '../../src/speech/define.ts'
import { playersSay } from '../common/phrases.ts'
import notPerformed from './not-performed.ts'
import perform, { perform as performed } from './perform.ts'
import { nextStep, tellable, termOf, words } from './words.ts'
import { PERFORMER, performance } from './workflow.ts'

export default defineMechanism({
  commands: [perform, notPerformed],
  matter: {
    workflow: performance,
    words,
    page: 'disputes',
    shownTo: { who: 'parties', where: AMONG_OURSELVES, aloud: 'number-only' },
    about: (matter, { actor, place, rolesIn }) =>
      [
        actor ? tellable(matter, actor.personId, rolesIn(matter.villageId), place) : '',
        matter.state === 'open' ? nextStep(matter) : words.states[matter.state as keyof typeof words.states],
      ]
        .filter(Boolean)
        .join('\n'),
    body: (matter, reader) => (reader ? tellable(matter, reader.personId, reader.roles, 'direct') : ''),
    standing: (matter) => `约好的事，${words.states[matter.state as keyof typeof words.states] ?? ''}`,
    named: ({ part }) => part === HOLDER,
    people: (matter) => [playersSay(matter, HOLDER, '来调')],
    // The day itself reminds them; their list may be read where others are.
    asksNothingOf: [PERFORMER],
    settledIn: ['unknown'],
    bereft: { parts: [PERFORMER], goesOn: () => null },
    on: { finish: performed },
    // 履行 is its own word for it: one button is enough.
    mayDo: { finish: () => false },
    // A day that two sides agreed on is that day, of rest or not.
    isHelp: true,
    reminders: {
      // To who must do it, in private alone.
      due: ({ matter }) => `今天到日子：${termOf(matter)}\n${nextStep(matter)}`,
      dueToday: ({ matter }) =>
        playing(matter, PERFORMER).length > 0
          ? `今天到日子，加了好友的话，要做的人也收到了提醒。${nextStep(matter)}`
          : `今天到日子，认不出该谁做，请您提醒一下。${nextStep(matter)}`,
      late: ({ matter }) => `过了 3 天，还没听说做到，请去问问。${nextStep(matter)}`,
    },
  },
})
