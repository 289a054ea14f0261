import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { reply } from '../../src/speech/outcome.ts'
import { aside, no } from '../common/phrases.ts'
import { toRequester } from '../common/tells.ts'
import { BY_DEPARTMENT } from './by.ts'
import { ofDepartment } from './department.ts'
import { called, numbered } from './words.ts'

/** Being there is a word, never a position. */
export default defineCommand({
  id: 'arrive-whistle',
  says: ['报到'],
  quoted: ['到了', '已到', '到现场了', '已到现场', '我们到了', '已经到了', '人到了', '到场了'],
  prompts: ['报到', '签收'],
  everyday: true,
  summary: '部门到了现场，说一声',
  ...BY_DEPARTMENT,
  args: {
    matter: arg.matter({ of: 'whistle', move: 'arrive', said: true }),
    text: arg.text({ optional: true }),
  },
  form: { tone: 'primary' },
  examples: [{ say: '报到 8 两人到', replies: '到现场了' }],
  async handle(scene, { matter, text }) {
    const made = await ofDepartment(scene, matter, 'arrive', text)
    if ('instead' in made) return made.instead
    return reply(
      `${called(matter)} ${made.own.name}到现场了${aside(text)}。办好了发：办结 ${numbered(matter)} 结果`,
      ...toRequester(matter, `${no(matter)} ${made.own.name}到现场了${aside(text)}`),
    )
  },
})
