import type { Shared } from '../../src/speech/mechanism.ts'
import { reply } from '../../src/speech/outcome.ts'
import { aside, entitled } from '../common/phrases.ts'
import { toRequester } from '../common/tells.ts'
import { ofDepartment } from './department.ts'
import { sentTo } from './details.ts'
import { toTown } from './telling.ts'
import { called, ownState } from './words.ts'

/** 办结: a department has done its piece; the whistle is done once all have, and then its whistler is asked how it was. */
export const finish: Shared = async (scene, matter, { text }) => {
  const made = await ofDepartment(scene, matter, 'finish', text)
  if ('instead' in made) return made.instead
  const { own } = made
  if (made.matter.state !== 'done') {
    const open = sentTo(made.matter).filter((one) => !['done', 'returned'].includes(ownState(made.matter, one)))
    return reply(`${called(matter)} ${own.name}办好了，辛苦！还等${open.map(({ name }) => name).join('、')}`)
  }
  return reply(
    `${called(matter)} 办结了，辛苦！等吹哨人评一评`,
    ...toRequester(
      matter,
      `${entitled(matter)}办结了（${own.name}${text ? `：${text}` : ''}）。解决了吗？回「满意」或「没解决」，打分发：评哨 ${matter.number} 5`,
    ),
    ...(await toTown(scene, matter, `${called(matter)} 办结了${aside(text)}，等村里评哨`)),
  )
}
