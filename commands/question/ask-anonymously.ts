import type { Matter } from '../../src/domain/matter.ts'
import { after, days } from '../../src/domain/time.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { lately, saysTheSame } from '../../src/speech/said-before.ts'
import { brief, no } from '../common/phrases.ts'
import { isPublic } from '../disclosure/board.ts'
import { isAbout, questionLine, raiseQuestion, routed } from './questions.ts'

/** Nobody answers for words without a name, so they are few. */
const A_DAY = 3

/** Nothing that is said, shown or audited holds who asked: only the store's askers know. */
export default defineCommand({
  id: 'ask-anonymously',
  says: ['匿名质询'],
  wished: 'with-words',
  summary: '提问不留名（谁问的，我对谁也不说）',
  unnamed: 'always',
  roles: 'anyone',
  places: ['direct'],
  args: {
    matter: arg.matter({ of: 'disclosure', said: true, optional: true }),
    text: arg.text({ question: true }),
  },
  examples: [
    { say: '匿名质询 40 修路的钱在哪一项', replies: '#41' },
    { say: '匿名质询 低保是怎么评的', replies: '#1' },
  ],
  async handle(scene, { matter: about, text }) {
    const { tx, actor, village, now } = scene
    if (!actor || !village) return {}
    if (about && !isPublic(about)) return refuse(`没有 #${about.number} 这件公开，请看看号码对不对`)
    const before = await askedBefore(scene, actor.personId, text, about)
    if (before) return reply(`${no(before)} 刚才已经登记好了，不用再发：${brief(text, 40)}\n答复了我私聊告诉您`)
    if ((await tx.askers.count(actor.personId, after(now, -days(1)))) >= A_DAY) {
      return refuse(`匿名质询一天最多 ${A_DAY} 件，明天再问，或者在群里发：质询 要问的事`)
    }
    const rooms = await tx.rooms.ofVillage(village.id, ['villagers'])
    // The group of the whole village: that of a part would tell where they live.
    const villagers = rooms.find((one) => one.orgId === village.id)
    const matter = await raiseQuestion(scene, village.id, { about, text, roomId: villagers?.id ?? null, by: null })
    await tx.askers.keep(matter.id, actor.personId)
    const { tells } = await routed(scene, matter, '一位村民问', about)
    const shown = { text: `${questionLine(matter, '一位村民问', about)}\n7 天内答复` }
    return reply(
      `${no(matter)} 登记好了：${brief(text, 40)}\n群里只看得到「一位村民」，台账里也不写您是谁\n7 天内答复，答复了我私聊告诉您`,
      ...(villagers ? [{ to: { people: [], roomId: villagers.id }, ...shown }] : []),
      ...tells,
    )
  },
})

/** What they asked in the same words a moment ago; nothing else of it is looked at. */
async function askedBefore(scene: Scene, personId: string, text: string, about: Matter | null): Promise<Matter | null> {
  const { tx, now } = scene
  for (const id of await tx.askers.since(personId, lately(now))) {
    const matter = await tx.matters.byId(id)
    if (matter && saysTheSame(matter.title, text) && (await isAbout(matter, about, scene))) return matter
  }
  return null
}
