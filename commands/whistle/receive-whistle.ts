import { arg } from '../../src/speech/args/index.ts'
import { deadlineText } from '../../src/speech/deadline.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { reply } from '../../src/speech/outcome.ts'
import { no } from '../common/phrases.ts'
import { toRequester } from '../common/tells.ts'
import { BY_DEPARTMENT } from './by.ts'
import { ofDepartment } from './department.ts'
import { answerBy, arriveBy } from './details.ts'
import { called, numbered } from './words.ts'

export default defineCommand({
  id: 'receive-whistle',
  says: ['签收'],
  quoted: ['签收了', '已签收', '我们签收', '收到', '收到了', '已收到', '马上去', '马上到', '马上过去', '这就去'],
  prompts: ['签收'],
  everyday: true,
  summary: '部门签收派来的哨',
  ...BY_DEPARTMENT,
  args: {
    matter: arg.matter({ of: 'whistle', move: 'receive' }),
  },
  form: { tone: 'primary' },
  examples: [{ say: '签收 8', replies: '签收了' }],
  async handle(scene, { matter }) {
    const made = await ofDepartment(scene, matter, 'receive')
    if ('instead' in made) return made.instead
    const there = arriveBy(made.matter)
    const until = there ?? answerBy(made.matter)
    const by = until ? `${deadlineText(until, scene.now)} 前` : ''
    const next = there ? `到了现场发：报到 ${numbered(matter)}` : `办好了发：办结 ${numbered(matter)} 结果`
    return reply(
      `${called(matter)} ${made.own.name}签收了。${by}${next}`,
      ...toRequester(matter, `${no(matter)} ${made.own.name}签收了`),
    )
  },
})
