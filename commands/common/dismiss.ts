import { allows, type Matter } from '../../src/domain/matter.ts'
import { type TaskState, task } from '../../src/domain/workflows/task.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { readers } from '../../src/speech/readers/index.ts'
import type { Reading } from '../../src/speech/reading.ts'
import { type Outcome, reply, type Scene } from '../../src/speech/scene.ts'
import { drop } from '../disclosure/publishing.ts'
import { brief } from './phrases.ts'

export default defineCommand({
  id: 'dismiss',
  says: ['取消'],
  quoted: ['取消掉', '取消发布', '先取消', '不发了', '先不发'],
  prompts: ['取消', '预览'],
  everyday: true,
  summary: '取消等您确认的事',
  roles: 'anyone',
  places: 'anywhere',
  shownTo: 'nobody',
  args: {
    matter: readers.matter({ of: 'any', move: 'dismiss', own: true }),
    reason: readers.text({ slot: 'reason', optional: true }),
  },
  examples: [{ say: '取消 41', replies: '#41' }],
  async handle(scene, { matter, reason }) {
    const { tx, account, conversation, now } = scene
    if (matter?.kind === 'disclosure') return drop(scene, matter, reason)
    const pending = await tx.pendings.open(account.id, conversation, now)
    if (!pending) return matter ? offerWithdrawal(matter, reason, scene) : { outcome: 'ignored' }
    await tx.pendings.close(account.id, conversation)
    return reply(`好的，${pending.options.map((number) => `#${number} `).join('')}不办了`)
  },
})

/** 取消 31 by somebody who gave the task, with nothing waiting for an answer: perhaps the task itself is meant. */
function offerWithdrawal(matter: Matter, reason: string | null, { actor }: Scene): Outcome {
  const { number, kind, title } = matter
  const theirs = kind === 'task' && actor && allows(task.moves.withdraw.by, matter, actor)
  if (!theirs || !task.moves.withdraw.from.includes(matter.state as TaskState)) return { outcome: 'ignored' }
  const reading: Reading = { command: 'withdraw-task', slots: { number, ...(reason && { reason }) } }
  return {
    reply: { text: `要撤销任务 #${number} ${brief(title)} 吗？回「确认」就撤，不是就不用理我` },
    ask: { kind: 'confirm', reading, options: [number] },
    outcome: 'asked',
  }
}
