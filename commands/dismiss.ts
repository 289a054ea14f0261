import { defineCommand } from '../src/command/define.ts'
import { readers } from '../src/command/readers/index.ts'
import { reply } from '../src/command/scene.ts'
import { drop } from './publishing.ts'

export default defineCommand({
  id: 'dismiss',
  says: ['取消'],
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
    const { tx, account, chatId, now } = scene
    if (matter?.kind === 'disclosure') return drop(scene, matter, reason)
    const pending = await tx.pendings.open(account.id, chatId ?? '', now)
    if (!pending) return { outcome: 'ignored' }
    await tx.pendings.close(account.id, chatId ?? '')
    return reply(`好的，${pending.options.map((number) => `#${number} `).join('')}不办了`)
  },
})
