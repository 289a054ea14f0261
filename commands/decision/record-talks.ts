import { meetingCommand } from './step-commands.ts'

export default meetingCommand({
  id: 'record-talks',
  word: '商议',
  move: 'consult',
  heldBy: ['committees', 'group'],
  summary: '记下两委会、屯户代表会的商议',
})
