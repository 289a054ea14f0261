import type { Matter } from '../../src/domain/matter.ts'
import { localTime } from '../../src/domain/time.ts'
import { misleads } from '../../src/language/dates/index.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { MatterKind, Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse } from '../../src/speech/outcome.ts'
import type { Reading } from '../../src/speech/reading.ts'
import { NOTHING_SAID } from '../../src/speech/shared.ts'
import { no } from './phrases.ts'

export default defineCommand({
  id: 'confirm',
  says: ['确认', '确认公开', '确认发布'],
  mistaken: ['却认'],
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
    const kind = matter && scene.registry.matter(matter.kind)
    const own = kind?.on?.confirm
    if (own) return (await whetherStill(scene, matter, kind)) ?? own(scene, matter, NOTHING_SAID)
    const pending = await tx.pendings.open(account.id, conversation, now, saidAt)
    if (pending?.kind !== 'confirm') {
      return matter ? refuse(`${no(matter)} 现在没有要您确认的。看看发：查 ${matter.number}`) : { outcome: 'ignored' }
    }
    // Its number names what is of this village, and so no question of another.
    if (matter && pending.villageId !== (scene.village?.id ?? null)) return { outcome: 'ignored' }
    if (matter && pending.options.length > 0 && !pending.options.includes(matter.number)) return { outcome: 'ignored' }
    await tx.pendings.close(account.id, conversation)
    return { carryOn: pending.reading as Reading }
  },
})

/**
 * A draft that lay until the days it names were over would mislead all who read it: that is asked about once, and said again
 * it is meant. Null when there is nothing to ask.
 */
async function whetherStill(scene: Scene, matter: Matter, { workflow, body }: MatterKind): Promise<Outcome | null> {
  const { tx, account, conversation, now, saidAt, confirmed } = scene
  if (confirmed || matter.state !== workflow.start) return null
  const text = `${matter.title}\n${body?.(matter, null) ?? ''}`
  if (!misleads(text, matter.createdAt, now)) return null
  const pending = await tx.pendings.open(account.id, conversation, now, saidAt)
  const again = { command: 'confirm' as const, slots: { number: matter.number } }
  if (pending?.kind === 'confirm' && isSame(pending.reading as Reading, again)) {
    await tx.pendings.close(account.id, conversation)
    return null
  }
  const { number } = matter
  return {
    reply: {
      text: `${no(matter)} 是 ${localTime(matter.createdAt)} 写的，里面的日子可能过了。还照这样发就再回：确认 ${number}；要改就先发：取消 ${number}，改好再发`,
    },
    ask: { kind: 'confirm', reading: again, options: [number] },
    outcome: 'asked',
  }
}

function isSame(one: Reading, other: Reading): boolean {
  return one.command === other.command && one.slots.number === other.slots.number
}
