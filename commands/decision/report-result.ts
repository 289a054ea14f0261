import { toldCommand } from './step-commands.ts'

export default toldCommand(
  { id: 'report-result', word: '结果', move: 'report', summary: '定下来的事办好了，写一句办得怎样' },
  { say: '结果 12 装好12盏，花8600元', replies: '公布 12' },
)
