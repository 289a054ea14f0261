import { isRefusal } from '../../src/domain/workflow.ts'
import { asks } from '../../src/language/talk.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { waysToSay } from '../../src/speech/ways-to-say.ts'
import { aside, brief, no } from '../common/phrases.ts'
import { toRequester } from '../common/tells.ts'
import { whyNot } from './words.ts'

/** 答复 71 …, which of a 监督 is this. */
export default defineCommand({
  id: 'answer-supervision',
  says: ['答监督', '答复监督'],
  ways: [...waysToSay(['答', '答复', '回', '回复'], ['监督', '监督意见']), '监督答复'],
  hears: { opens: ({ rest }, { number }) => number !== undefined && !asks(rest), countsBare: () => false },
  summary: '答复监督意见（发「答复」也行）',
  roles: ['secretary', 'cadre', 'townStaff', 'admin'],
  places: ['cadres', 'town', 'direct'],
  args: {
    matter: arg.matter({ of: 'supervision', move: 'answer', said: true }),
    text: arg.text({ longest: 300, called: '怎么答复' }),
  },
  form: { label: '答复', tone: 'primary' },
  examples: [{ say: '答监督 12 票据补齐了', replies: '答复好了' }],
  async handle(scene, { matter, text }) {
    const step = await move(scene, matter, 'answer', { note: text })
    if (isRefusal(step)) return refuse(whyNot(step, '村干部或书记来答复'))
    const told = `监督 ${no(matter)} ${brief(matter.title, 30)}\n答复：${brief(text, 120)}（${scene.actor?.name ?? ''}）\n可以就引用这条回「满意」，不行发：不满意 ${matter.number} 原因`
    return reply(`${no(matter)} 答复好了，已告诉监督员，辛苦您！`, ...toRequester(matter, told))
  },
})

/** 满意 settles it; 不满意 has it answered again, with ten days more. */
export const rateIt: Shared = async (scene, matter, { rating, text }) => {
  const made = (rating ?? 4) <= 2 ? 'again' : 'settle'
  const step = await move(scene, matter, made, { note: text })
  if (isRefusal(step)) return refuse(whyNot(step, '提意见的监督员来说'))
  if (made === 'settle') return reply(`${no(matter)} 这件监督意见了结了，辛苦您！`)
  const { villageId } = matter
  const told = `监督 ${no(matter)} 监督员说答复不行${aside(text)}，请再答复：答监督 ${matter.number} 内容`
  return reply(`${no(matter)} 请村里再答复，10 天内`, {
    to: { villageId, rooms: ['cadres'], except: scene.room?.id },
    text: told,
  })
}

export const cancel: Shared = async (scene, matter, { reason }) => {
  const step = await move(scene, matter, 'cancel', { note: reason })
  if (isRefusal(step)) return refuse(whyNot(step, '提意见的监督员来撤'))
  return reply(`${no(matter)} 监督意见撤了${aside(reason)}`)
}
