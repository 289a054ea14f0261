import type { Matter } from '../../src/domain/matter.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { saidBefore } from '../../src/speech/said-before.ts'
import { brief, no } from '../common/phrases.ts'
import { isPublic } from '../disclosure/board.ts'
import { askHears } from './hears.ts'
import { isAbout, raiseQuestion, routed } from './questions.ts'
import { question } from './workflow.ts'

export default defineCommand({
  id: 'ask',
  says: ['质询'],
  wished: 'with-words',
  hears: askHears,
  takesQuestions: true,
  summary: '对公开的事提问',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    matter: arg.matter({ of: 'disclosure', said: true, optional: true }),
    text: arg.text({ question: true }),
  },
  examples: [
    { say: '质询 40 修路的钱在哪一项', replies: '#41' },
    { say: '质询 村里的路灯什么时候装', replies: '#1' },
  ],
  handle: (scene, { matter, text }) => ask(scene, matter, text),
})

async function ask(scene: Scene, about: Matter | null, text: string): Promise<Outcome> {
  const { actor, village, room } = scene
  if (!actor || !village) return {}
  if (about && !isPublic(about)) return refuse(`没有 #${about.number} 这件公开，请看看号码对不对`)
  const before = await saidBefore(scene, question, text, (one) => isAbout(one, about, scene))
  if (before) return reply(`${no(before)} 刚才已经登记好了，不用再发：${brief(text, 40)}\n7 天内答复`)
  const matter = await raiseQuestion(scene, village.id, {
    about,
    text,
    roomId: room?.id ?? null,
    by: { personId: actor.personId, name: actor.name },
  })
  const { mentions, tells } = await routed(scene, matter, `${actor.name}问`, about)
  const seen = scene.place === 'direct' ? '\n村干部看得到是您问的；不想留名，下次发：匿名质询 要问的事' : ''
  const on = about ? `（${no(about)} ${brief(about.title, 20)}）` : ''
  return {
    reply: {
      text: `${no(matter)} 质询登记好了${on}：${brief(text, 40)}\n7 天内答复，答复了我在这里告诉您${seen}`,
      mentions,
    },
    tells,
  }
}
