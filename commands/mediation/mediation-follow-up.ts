import { AGREED, paperCommand } from './paper-command.ts'

export default paperCommand({
  id: 'mediation-follow-up',
  name: '回访表',
  also: ['回访记录表', '回访记录', '调解回访表'],
  summary: '回访记录，打印了签字',
  before: AGREED,
})
