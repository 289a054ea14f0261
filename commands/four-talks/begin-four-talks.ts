import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { begin } from '../decision/begin.ts'
import { decisionKind } from '../decision/kind.ts'
import { fourTalks } from './procedure.ts'

export default defineCommand({
  id: 'begin-four-talks',
  says: ['四议', '四议两公开', '走四议', '发起四议', '开始四议'],
  wished: 'with-words',
  hears: { isEvident: ({ text }) => text !== undefined },
  summary: '一件大事走四议两公开',
  roles: ['secretary', 'cadre'],
  places: ['cadres', 'members', 'direct'],
  args: {
    text: arg.text({
      longest: 60,
      called: '什么事',
      form: {
        apart:
          /^(?![两公])(?!.*(?:什么|吗|呢|没有|要学|学习|培训|制度|工作法|程序|流程))(?!.{0,4}(?:怎么|哪|谁))\S.+$/u,
      },
    }),
  },
  form: { begins: '一件大事走四议' },
  examples: [{ say: '四议 修上屯路灯', replies: '提议 1' }],
  async handle(scene, { text }) {
    if (!scene.village) return {}
    return begin(scene, fourTalks, decisionKind(fourTalks), text, scene.village)
  },
})
