import { paperCommand, REGISTERED } from './paper-command.ts'

export default paperCommand({
  id: 'dispute-registration',
  name: '受理登记表',
  also: ['受理表', '调解受理登记表', '纠纷受理登记表'],
  summary: '受理登记表，打印了签字',
  before: REGISTERED,
})
