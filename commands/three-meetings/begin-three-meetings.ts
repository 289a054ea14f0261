import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { refuse } from '../../src/speech/outcome.ts'
import { begin } from '../decision/begin.ts'
import { decisionKind } from '../decision/kind.ts'
import { threeMeetings } from './procedure.ts'

export default defineCommand({
  id: 'begin-three-meetings',
  says: ['一组三会', '走一组三会', '发起一组三会', '开始一组三会'],
  wished: 'with-words',
  hears: { isEvident: ({ text }) => text !== undefined },
  summary: '屯里的事走一组三会',
  roles: ['secretary', 'cadre', 'gridWorker', 'director'],
  places: ['cadres', 'members', 'direct'],
  args: {
    text: arg.text({
      longest: 60,
      called: '哪个屯、什么事',
      form: {
        apart: /^(?!.*(?:什么|吗|呢|没有|要学|学习|培训|制度|工作法|程序|流程))(?!.{0,4}(?:怎么|哪|谁))\S.{2,}$/u,
      },
    }),
  },
  form: { begins: '屯里的事走一组三会' },
  examples: [{ say: '一组三会 那良屯 修屯内路', replies: '提议 1' }],
  async handle(scene, { text }) {
    const [, called = '', title = ''] = /^(\S+)\s+(.+)$/su.exec(text.trim()) ?? []
    const group = groupCalled(called, scene)
    const org = group ?? own(scene)
    if (!org) return refuse('请写是哪个屯，比如：一组三会 那良屯 修屯内路')
    return begin(scene, threeMeetings, decisionKind(threeMeetings), group ? title : text, org)
  },
})

/** The part of this village that is called so. */
function groupCalled(name: string, { orgs, village }: Scene) {
  if (!village || name === '') return undefined
  return orgs.named(name).find((org) => org.id !== village.id && orgs.isWithin(org.id, village.id))
}

/** The speaker's own part of the village. */
function own({ home, village, orgs }: Scene) {
  return home && village && home.id !== village.id && orgs.isWithin(home.id, village.id) ? home : undefined
}
