import { AGREED, paperCommand } from './paper-command.ts'

export default paperCommand({
  id: 'mediation-agreement',
  name: '协议书',
  also: ['调解协议书', '调解协议'],
  summary: '调解协议书，打印了双方签名盖章',
  before: AGREED,
})
