import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { reply } from '../../src/speech/outcome.ts'
import { aside, no } from '../common/phrases.ts'
import { toRequester } from '../common/tells.ts'
import { BY_DEPARTMENT } from './by.ts'
import { ofDepartment } from './department.ts'
import { called, numbered } from './words.ts'

export default defineCommand({
  id: 'handle-whistle',
  says: ['处置'],
  everyday: true,
  summary: '部门报一报处置到哪了',
  ...BY_DEPARTMENT,
  args: {
    matter: arg.matter({ of: 'whistle', move: 'handle', said: true }),
    text: arg.text({ optional: true, report: true }),
  },
  examples: [{ say: '处置 8 通了半幅路', replies: '记下了' }],
  async handle(scene, { matter, text }) {
    const made = await ofDepartment(scene, matter, 'handle', text)
    if ('instead' in made) return made.instead
    return reply(
      `${called(matter)} 处置记下了${aside(text)}。办好了发：办结 ${numbered(matter)} 结果`,
      ...toRequester(matter, `${no(matter)} ${made.own.name}在处置${aside(text)}`),
    )
  },
})
