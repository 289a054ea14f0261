import { rollCommand } from '../common/yearly-roll.ts'
import { learners } from './rolls.ts'

/** Who came to which course in a year, as a file to who keeps the roll. */
export default rollCommand(learners, {
  id: 'training-roll',
  says: ['培训名册', '培训花名册', '培训记录', '联育名册'],
  summary: '一年的培训名册：谁来了、多久',
  examples: [{ say: '培训名册 2026', replies: '2026' }],
  none: '还没有培训。开一次就在群里发：培训 防火知识 2小时',
})
