import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { no } from '../common/phrases.ts'
import { tellsLesson } from './hears.ts'
import { ASKS_LINES, nextStep, whyNot } from './words.ts'

/** 完成 12 … of a period says the same. */
export const tell: Shared = async (scene, matter, { text: note }): Promise<Outcome> => {
  const who = scene.actor?.name ?? ''
  if (note === null || note.trim() === '')
    return { reply: { text: `${who}，${no(matter)} ${nextStep(matter)}` }, outcome: 'asked' }
  const step = await move(scene, matter, 'finish', { note })
  if (isRefusal(step)) return refuse(whyNot(step))
  return reply(`${who}，${no(matter)} 这一期的小结记下了，辛苦您！看记录发：查 ${matter.number}`)
}

/** 撤单 12: this period is left out; 停止任务 ends it for good. */
export const leaveOut: Shared = async (scene, matter, { reason }) => {
  const step = await move(scene, matter, 'cancel', { note: reason })
  if (isRefusal(step)) return refuse(whyNot(step))
  return reply(`${no(matter)} 这一期不写了，没关系。以后都不带了就发：停止任务 ${matter.title}`)
}

export default defineCommand({
  id: 'tell-mentoring',
  says: ['帮带小结'],
  prompts: [ASKS_LINES],
  chooses: (offer, words) => offer.includes(ASKS_LINES) && tellsLesson(words),
  summary: '帮带的小结，写两行',
  roles: 'anyone',
  places: 'anywhere',
  shownTo: ['cadre', 'secretary'],
  seldom: true,
  args: {
    matter: arg.matter({ of: 'mentoring', move: 'finish', said: true }),
    text: arg.text({ optional: true, longest: 300, report: true }),
  },
  form: { label: '写小结', tone: 'primary' },
  examples: [{ say: '帮带小结 12 教了写台账，会了', replies: '#12' }],
  handle: async (scene, { matter, text }) => tell(scene, matter, { text, reason: null, rating: null }),
})
