import { isRefusal, type Matter } from '../../src/domain/matter.ts'
import { GRID_UP } from '../../src/domain/roles.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { move } from '../../src/speech/move.ts'
import { readers } from '../../src/speech/readers/index.ts'
import { each, type Outcome, refuse, reply, type Scene } from '../../src/speech/scene.ts'
import { refuseExtension } from '../task/extensions.ts'
import { aside, no, whyNotIdentity } from './phrases.ts'

export default defineCommand({
  id: 'reject',
  says: ['不同意'],
  everyday: true,
  summary: '不同意一项申请',
  roles: GRID_UP,
  places: 'anywhere',
  args: {
    matter: readers.matter({ of: ['identity', 'task'], move: 'reject', many: true }),
    reason: readers.text({ slot: 'reason', optional: true }),
  },
  examples: [
    { say: '不同意 8 不是我们屯的人', replies: '#8' },
    { say: '不同意，镇里周五就要收', quoting: '#31 农卫东 申请延期到 11月30日', replies: '#31' },
  ],
  handle: (scene, { matter, reason }) =>
    each(matter, (one) => (one.kind === 'task' ? refuseExtension : reject)(scene, one, reason)),
})

async function reject(scene: Scene, matter: Matter, reason: string | null): Promise<Outcome> {
  const step = await move(scene, matter, 'reject', { note: reason })
  if (isRefusal(step)) return refuse(whyNotIdentity(step))
  const { accountId, name } = matter.details as Record<string, string>
  return reply(`${no(matter)} 没有同意，这个微信号没有登记为${name}`, {
    to: { account: accountId ?? '', roomId: matter.roomId },
    text: `${no(matter)} 书记没有同意登记为${name}${aside(reason)}。有疑问请当面找书记`,
  })
}
