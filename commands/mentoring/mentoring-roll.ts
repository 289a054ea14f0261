import { rollCommand } from '../common/yearly-roll.ts'
import { pairs } from './roll.ts'

/** Who taught whom in a year, as a file to who keeps the roll. */
export default rollCommand(pairs, {
  id: 'mentoring-roll',
  says: ['帮带名册', '帮带花名册', '结对名册'],
  summary: '一年里谁带谁、写了什么',
  examples: [{ say: '帮带名册 2026', replies: '2026' }],
  none: '还没有写过帮带小结。结对发：帮带 @导师 @徒弟 每月底',
})
