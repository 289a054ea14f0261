import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { waysToSay } from '../../src/speech/ways-to-say.ts'
import { no } from '../common/phrases.ts'
import { BY_MEDIATORS } from './by.ts'
import { VILLAGE } from './details.ts'
import { recorded } from './recording.ts'
import { called, numbered, toMediator, toTown, villageOf } from './telling.ts'
import { momentInTown, termsFor } from './terms.ts'
import { whyNot } from './words.ts'

/** 上交镇里, 交给司法所, 请镇里来调 */
const TO_TOWN = [
  ...waysToSay(['上交', '上交到', '上交给', '交给', '交'], ['镇', '镇里', '司法所'], ['', '调']),
  ...waysToSay(['请镇里', '报镇里', '上报镇里'], ['调', '来调', '调解']),
  '上报镇里',
]

/** 上交 61 镇 量不清: the same number goes on in the township, which reads in private who it is about. */
export default defineCommand({
  id: 'hand-up',
  says: ['上交'],
  ways: TO_TOWN,
  ...BY_MEDIATORS,
  summary: '村里调不动，上交镇里调',
  args: {
    matter: arg.matter({ of: 'mediation', move: 'handUp', said: true }),
    text: arg.text({ optional: true, report: true, longest: 300 }),
  },
  form: { label: '上交镇里' },
  examples: [
    { after: { by: 'secretary', say: '纠纷 蓝家莫家争地界 邻里\n愿调 1' }, say: '上交 1 镇 量不清', replies: '镇里' },
  ],
  async handle(scene, { matter, text }) {
    const township = scene.orgs.townshipOf(matter.villageId)
    if (!township) return refuse(`${no(matter)} 花名册上还没有镇，交不上去。请管理员先把镇写进花名册`)
    const why = text?.replace(/^(?:给?镇(?:里|上|政府)?|给?司法所)(?:[\s,，:：]+|$)/u, '') ?? null
    const step = await recorded(scene, matter, 'handUp', why, {
      orgId: township.id,
      details: { ...(await momentInTown(matter.villageId, scene)), [VILLAGE]: villageOf(matter, scene) },
    })
    if (isRefusal(step)) return refuse(whyNot(step))
    const { town } = await termsFor(matter.villageId, scene)
    const number = numbered(matter, scene)
    const told = `${called(matter, scene)}（${matter.title}）上交镇里了，请 ${town} 天内调\n谁和谁、什么事，私聊我发：查 ${number}；谈成了发：达成 ${number} 定的内容`
    return reply(
      `${no(matter)} 上交镇里了，号码不变，${town} 天内来调\n吵凶了还是发：急 ${matter.number} 现场情况`,
      ...(await toTown(scene, township.id, told)),
      ...toMediator(scene, matter, `${no(matter)} 上交镇里了。看进度发：查 ${matter.number}`),
    )
  },
})
