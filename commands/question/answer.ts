import type { Matter } from '../../src/domain/matter.ts'
import { isRefusal, type Refusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { brief, no } from '../common/phrases.ts'
import { REFERRED_WORDS } from '../common/referring.ts'
import { supervisorsOf, toAsker } from './questions.ts'
import type { QuestionState } from './workflow.ts'

export default defineCommand({
  id: 'answer',
  says: ['答复'],
  mistaken: ['打复'],
  hears: { countsBare: () => false },
  summary: '答复质询',
  roles: ['cadre', 'secretary', 'supervisor'],
  places: 'anywhere',
  args: {
    matter: arg.matter({ of: 'question', move: 'answer' }),
    text: arg.text({ called: '怎么答复' }),
  },
  form: { tone: 'primary' },
  examples: [{ say: '答复 46 在支出第3项，共 12,000 元', replies: '#46' }],
  handle: (scene, { matter, text }) =>
    matter.state === 'disputed' ? conclude(scene, matter, text) : answer(scene, matter, text),
})

async function answer(scene: Scene, matter: Matter, text: string): Promise<Outcome> {
  const step = await move(scene, matter, 'answer', { note: text })
  if (isRefusal(step)) return refuse(whyNot(step))
  const told = `质询 ${no(matter)} ${brief(matter.title, 30)}\n答复：${text}（${scene.actor?.name}）\n满意就引用这条回「满意」，不满意发：不满意 #${matter.number} 原因（能说一次）`
  return said(scene, matter, told)
}

/** 监督委员会 has the last word; the secretary where there is none. */
async function conclude(scene: Scene, matter: Matter, text: string): Promise<Outcome> {
  const supervisors = await supervisorsOf(scene, matter.villageId)
  const isTheirs = supervisors.length === 0 || supervisors.some((one) => one.id === scene.actor?.personId)
  if (!isTheirs) return refuse(`${no(matter)} 提问的人对答复不满意，要由监督委员会来答复`)
  const step = await move(scene, matter, 'conclude', { note: text })
  if (isRefusal(step)) return refuse(whyNot(step))
  const by = supervisors.length === 0 ? '村里' : '监督委员会'
  return said(
    scene,
    matter,
    `质询 ${no(matter)} ${brief(matter.title, 30)}\n${by}答复：${text}（${scene.actor?.name}）`,
  )
}

/** Where it was asked the answer is the reply; elsewhere the reply says that it was brought there. */
async function said(scene: Scene, matter: Matter, told: string): Promise<Outcome> {
  const tells = await toAsker(scene, matter, told)
  const here = scene.room !== null && scene.room.id === matter.roomId
  const mentions = here
    ? matter.participants.flatMap((one) => (one.part === 'requester' ? (one.personId ?? []) : []))
    : []
  if (here) return { reply: { text: told, mentions }, tells }
  return reply(`${no(matter)} 答复好了，已告诉提问的人，辛苦您！`, ...tells)
}

const STATES: Readonly<Record<QuestionState, string>> = {
  open: '还没有答复',
  answered: '已经答复过了',
  disputed: '等监督委员会答复',
  closed: '已经答复完了',
  ...REFERRED_WORDS.states,
}

export function whyNot({ refused, matter }: Refusal, whose = '村干部、书记或监督委员会来答复'): string {
  if (refused === 'not-allowed') return `${no(matter)} 要由${whose}`
  return `${no(matter)} ${STATES[matter.state as QuestionState]}，发「查 ${matter.number}」看看`
}
