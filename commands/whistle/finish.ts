import type { Shared } from '../../src/speech/mechanism.ts'
import { reply } from '../../src/speech/outcome.ts'
import { ofDepartment } from './department.ts'
import { toHearOfTheEnd } from './telling.ts'
import { called, namesOfThose } from './words.ts'
import { AT_IT } from './workflow.ts'

/** 办结: a department has done its piece; the whistle is done once all have, and then its whistler is asked how it was. */
export const finish: Shared = async (scene, matter, { text }) => {
  const made = await ofDepartment(scene, matter, 'finish', text)
  if ('instead' in made) return made.instead
  const { name } = made.own
  if (made.matter.state !== 'done')
    return reply(`${called(matter)} ${name}办好了，辛苦！还等${namesOfThose(made.matter, ...AT_IT)}`)
  return reply(
    `${called(matter)} 办结了，辛苦！等吹哨人评一评`,
    ...(await toHearOfTheEnd(scene, matter, text ? `${name}：${text}` : name)),
  )
}
