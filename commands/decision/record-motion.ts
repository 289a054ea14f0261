import { meetingCommand } from './step-commands.ts'

export default meetingCommand({
  id: 'record-motion',
  word: '提议',
  move: 'propose',
  heldBy: ['committee', 'partyGroup'],
  summary: '记下支委会、党小组会的提议',
})
