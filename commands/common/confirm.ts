import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Reading } from '../../src/speech/reading.ts'
import { NOTHING_SAID } from '../../src/speech/shared.ts'

export default defineCommand({
  id: 'confirm',
  says: ['确认', '确认公开', '确认发布'],
  hears: { isPlain: true },
  quoted: ['确认发出', '确认无误'],
  prompts: ['确认', '预览'],
  everyday: true,
  ages: true,
  summary: '确认',
  roles: 'anyone',
  places: 'anywhere',
  shownTo: 'nobody',
  args: {
    matter: arg.matter({ of: 'any', move: 'confirm', own: true }),
  },
  form: { tone: 'primary' },
  examples: [{ say: '确认 41', replies: '#41' }],
  async handle(scene, { matter }) {
    const { tx, account, conversation, now, saidAt } = scene
    const own = matter && scene.registry.matter(matter.kind)?.on?.confirm
    if (own) return own(scene, matter, NOTHING_SAID)
    const pending = await tx.pendings.open(account.id, conversation, now, saidAt)
    if (pending?.kind !== 'confirm') return { outcome: 'ignored' }
    // Its number names what is of this village, and so no question of another.
    if (matter && pending.villageId !== (scene.village?.id ?? null)) return { outcome: 'ignored' }
    if (matter && pending.options.length > 0 && !pending.options.includes(matter.number)) return { outcome: 'ignored' }
    await tx.pendings.close(account.id, conversation)
    return { carryOn: pending.reading as Reading }
  },
})
