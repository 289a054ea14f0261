import { meetingCommand } from './step-commands.ts'

export default meetingCommand({
  id: 'record-vote',
  word: '决议',
  move: 'resolve',
  heldBy: ['representatives', 'villagers', 'delegates'],
  summary: '记下村民代表会议或村民会议的决议',
})
