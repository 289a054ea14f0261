import { toldCommand } from './step-commands.ts'

export default toldCommand(
  { id: 'archive-decision', word: '归档', move: 'archive', summary: '结果公布满了，把这件事归档' },
  { say: '归档 12', replies: '谢谢' },
)
