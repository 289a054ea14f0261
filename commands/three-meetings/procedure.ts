import type { Role } from '../../src/domain/roles.ts'
import type { Procedure } from '../decision/procedure.ts'

const OF_THE_GROUP: readonly Role[] = ['cadre', 'secretary', 'gridWorker', 'director']

/** 一组三会 (guidance §6) of a 屯: 党小组会提议, 户代表会商议决定, 理事会执行, 监事会评价, and whoever raised it says how it was. */
export const threeMeetings: Procedure = {
  kind: 'threeMeetings',
  name: '一组三会',
  ended: '办完了',
  steps: [
    {
      ...{ state: 'proposing', waits: '等党小组会提议', meets: ['partyGroup', 'committee'] },
      ...{ move: 'propose', command: 'record-motion', word: '提议', by: OF_THE_GROUP },
    },
    {
      ...{ state: 'consulting', waits: '等屯户代表会商议决定', meets: ['group'] },
      ...{ move: 'consult', command: 'record-talks', word: '商议', by: OF_THE_GROUP },
    },
    {
      ...{ state: 'doing', waits: '理事会办着', tells: '路面硬化好了', tasks: true },
      ...{ move: 'carryOut', command: 'carry-out', word: '执行', by: OF_THE_GROUP },
    },
    {
      ...{ state: 'done', waits: '等监事会评价', tells: '做得扎实，大家满意' },
      ...{ move: 'evaluate', command: 'evaluate-decision', word: '评价', by: ['cadre', 'secretary', 'overseer'] },
    },
    {
      ...{ state: 'evaluated', waits: '等提出的人评一评', rated: true },
      ...{ move: 'rate', command: 'rate', word: '评单', by: [] },
    },
  ],
}
