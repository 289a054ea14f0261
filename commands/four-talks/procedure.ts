import type { Role } from '../../src/domain/roles.ts'
import { memberGroups } from '../../src/domain/target.ts'
import type { Procedure } from '../decision/procedure.ts'

const OFFICE: readonly Role[] = ['cadre', 'secretary']

/** 四议两公开 (guidance §14): 党支部会提议, 两委会商议, 党员大会审议, 村民会议或代表会议决议; 决议公开, 实施结果公开. */
export const fourTalks: Procedure = {
  kind: 'fourTalks',
  name: '四议',
  ended: '已归档',
  steps: [
    {
      ...{ state: 'proposing', waits: '等支部委员会提议', meets: ['committee'] },
      ...{ move: 'propose', command: 'record-motion', word: '提议', by: OFFICE },
    },
    {
      ...{ state: 'consulting', waits: '等村两委会商议', meets: ['committees'] },
      ...{ move: 'consult', command: 'record-talks', word: '商议', by: OFFICE },
    },
    {
      ...{ state: 'reviewing', waits: '等党员大会审议', meets: ['members'], putTo: memberGroups },
      ...{ move: 'review', command: 'record-review', word: '审议', by: OFFICE },
    },
    {
      ...{ state: 'resolving', waits: '等村民代表会议决议', meets: ['representatives', 'villagers', 'delegates'] },
      ...{ move: 'resolve', command: 'record-vote', word: '决议', by: OFFICE },
    },
    {
      ...{ state: 'resolved', waits: '决议通过，等公布', publishes: '决议' },
      ...{ move: 'publish', command: 'publish-decision', word: '公布', by: OFFICE },
    },
    {
      ...{ state: 'published', waits: '决议公布了，办着', afterNotice: true, tells: '装好12盏，花8600元', tasks: true },
      ...{ move: 'report', command: 'report-result', word: '结果', by: OFFICE },
    },
    {
      ...{ state: 'reported', waits: '办好了，等公布结果', publishes: '结果' },
      ...{ move: 'publishResult', command: 'publish-decision', word: '公布', by: OFFICE },
    },
    {
      ...{ state: 'shown', waits: '结果公布着', afterNotice: true },
      ...{ move: 'archive', command: 'archive-decision', word: '归档', by: OFFICE },
    },
  ],
}
