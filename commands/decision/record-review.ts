import { meetingCommand } from './step-commands.ts'

export default meetingCommand({ id: 'record-review', word: '审议', move: 'review', summary: '记下党员大会的审议' })
