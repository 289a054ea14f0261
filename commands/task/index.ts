/** 任务: one matter, each assignee with a state of their own; it is done once everybody is. */

import { AT_WORK } from '../../src/domain/household-sight.ts'
import { playing } from '../../src/domain/matter.ts'
import { participantIn } from '../../src/domain/progress.ts'
import { deadlineText } from '../../src/speech/deadline.ts'
import { defineMechanism } from '../../src/speech/define.ts'
import { playersSay } from '../common/phrases.ts'
import { acknowledge } from './acknowledge.ts'
import assignTask from './assign-task.ts'
import { dismiss } from './dismiss.ts'
import extend from './extend.ts'
import { extensionAsked, grantExtension, refuseExtension } from './extensions.ts'
import { finish } from './finish.ts'
import { tasks } from './ledger.ts'
import { reminders } from './reminders.ts'
import { recurringTask } from './round.ts'
import roll from './task-roll.ts'
import { taskStatus } from './task-status.ts'
import { urge } from './urge.ts'
import withdrawTask from './withdraw-task.ts'
import { withoutAssignees } from './without-assignees.ts'
import { words } from './words.ts'
import { task } from './workflow.ts'

export default defineMechanism({
  commands: [assignTask, extend, withdrawTask, roll],
  matter: {
    workflow: task,
    words,
    shownTo: { who: 'parties', where: 'anywhere', lookedUpIn: AT_WORK },
    headline: (matter, { place, now }) => taskStatus(matter, place, now),
    // Its timeline would name people where many listen.
    timelineIn: ['members', 'cadres', 'volunteers', 'direct'],
    standing(matter, actor, now) {
      if (!participantIn(matter, 'assignee', actor)) return '您派的任务'
      if (matter.state === 'resting') return '任务，先放着，等镇里定'
      return matter.deadline ? `任务，${deadlineText(matter.deadline, now)} 前` : '任务'
    },
    people: (matter) => {
      const done = playing(matter, 'assignee').filter(({ state }) => state === 'done').length
      return [
        playersSay(matter, 'requester', '派'),
        playersSay(matter, 'assignee', '办'),
        done > 0 ? `${done} 人办好了` : '',
      ]
    },
    fromAbove: {
      part: 'assignee',
      giver: 'requester',
      deed: 'finish',
      moves: { note: 'note', rest: 'rest', resume: 'resume', end: 'stop' },
    },
    consequence: extensionAsked,
    comesTo: { extend: ['extend', 'postpone'] },
    bereft: { parts: ['assignee'], goesOn: withoutAssignees },
    on: { acknowledge, finish, approve: grantExtension, reject: refuseExtension, urge, dismiss },
    reminders,
    waits: [
      { what: '申请延期的任务', states: ['asked'], todo: (number) => `同意 ${number}` },
      { what: '过期的任务', states: ['open', 'asked'], since: 'deadline' },
    ],
    page: 'tasks',
  },
  duties: [recurringTask],
  ledgers: { 任务: [tasks] },
})
