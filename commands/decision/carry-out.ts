import { toldCommand } from './step-commands.ts'

export default toldCommand(
  { id: 'carry-out', word: '执行', move: 'carryOut', summary: '理事会办好了，写一句办得怎样' },
  { say: '执行 12 路面硬化好了', replies: '评价 12' },
)
