import { meetingCommand } from './step-commands.ts'

export default meetingCommand({
  id: 'record-review',
  word: '审议',
  move: 'review',
  heldBy: ['members'],
  summary: '记下党员大会的审议',
})
