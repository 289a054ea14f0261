import { isRefusal, type Matter } from '../../src/domain/matter.ts'
import { GRID_UP } from '../../src/domain/roles.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { move } from '../../src/speech/move.ts'
import { readers } from '../../src/speech/readers/index.ts'
import { each, type Outcome, refuse, reply, type Scene } from '../../src/speech/scene.ts'
import { grantExtension } from '../task/extensions.ts'
import { no, whyNotIdentity } from './phrases.ts'

/** A binding waits for 书记, an extension for the creator of the task; the matter itself knows whom it waits for. */
export default defineCommand({
  id: 'approve',
  says: ['同意'],
  quoted: ['同意了', '我同意'],
  prompts: ['申请'],
  everyday: true,
  summary: '同意一项申请',
  roles: GRID_UP,
  places: 'anywhere',
  args: {
    matter: readers.matter({ of: ['identity', 'task'], move: 'approve', many: true }),
  },
  examples: [
    { say: '同意 8', replies: '#8' },
    { say: '同意', quoting: '#9 覃海燕 申请志愿者身份', replies: '#9' },
  ],
  handle: (scene, { matter }) => each(matter, (one) => (one.kind === 'task' ? grantExtension : approve)(scene, one)),
})

async function approve(scene: Scene, matter: Matter): Promise<Outcome> {
  const step = await move(scene, matter, 'approve')
  if (isRefusal(step)) return refuse(whyNotIdentity(step))
  const { accountId, personId, name, roles } = matter.details as Record<string, string>
  await scene.tx.people.rebind(accountId ?? '', personId ?? '', scene.now)
  return reply(`${no(matter)} 同意了，${name}登记好了${roles ? `：${roles}` : ''}`, {
    to: { account: accountId ?? '', roomId: matter.roomId },
    text: `${name}，书记同意了，您登记好了。回「我的」看看记了什么，发「帮助」看看能做什么`,
    ask: { kind: 'confirm', reading: { command: 'me', slots: {} }, options: [] },
  })
}
