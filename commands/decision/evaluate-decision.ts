import { toldCommand } from './step-commands.ts'

export default toldCommand(
  { id: 'evaluate-decision', word: '评价', move: 'evaluate', summary: '监督会看过了，写一句评价' },
  { say: '评价 12 做得扎实，大家满意', replies: '评一评' },
)
