import type { Matter } from '../../src/domain/matter.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { reply } from '../../src/speech/outcome.ts'
import { NOTHING_SAID } from '../../src/speech/shared.ts'

export default defineCommand({
  id: 'dismiss',
  says: ['取消'],
  mistaken: ['曲消', '屈消', '去消', '取晓', '取小', '取笑', '取效'],
  quoted: ['取消掉', '取消发布', '先取消', '不发了', '先不发'],
  prompts: ['取消', '预览'],
  everyday: true,
  summary: '取消等您确认的事',
  roles: 'anyone',
  places: 'anywhere',
  shownTo: 'nobody',
  args: {
    matter: arg.matter({ of: 'any', move: 'dismiss', own: true }),
    reason: arg.text({ slot: 'reason', optional: true }),
  },
  examples: [{ say: '取消 41', replies: '#41' }],
  async handle(scene, { matter, reason }) {
    const { tx, account, conversation, now, saidAt } = scene
    const own = matter && scene.registry.matter(matter.kind)?.on?.dismiss
    const said = { ...NOTHING_SAID, reason }
    // What waits to be published is dropped; of anything else a question that waits for an answer comes first.
    if (own && isOpenTo(scene, matter)) return own(scene, matter, said)
    const pending = await tx.pendings.open(account.id, conversation, now, saidAt)
    if (!pending) return own ? own(scene, matter, said) : { outcome: 'ignored' }
    await tx.pendings.close(account.id, conversation)
    return reply(`好的，${pending.options.map((number) => `#${number} `).join('')}不办了`)
  },
})

/** Whether 取消 is a move of the matter's own. */
function isOpenTo({ registry }: Scene, { kind }: Matter): boolean {
  return 'dismiss' in (registry.matter(kind)?.workflow.moves ?? {})
}
