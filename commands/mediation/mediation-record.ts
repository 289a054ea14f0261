import { paperCommand, REGISTERED } from './paper-command.ts'

export default paperCommand({
  id: 'mediation-record',
  name: '调解记录',
  also: ['调解笔录', '调解记录表'],
  summary: '调解记录，打印了签字',
  before: REGISTERED,
})
