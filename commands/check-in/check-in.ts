import type { Matter } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import type { PersonRef } from '../../src/speech/args/index.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { each, merged, type Outcome, refuse } from '../../src/speech/outcome.ts'
import { record } from '../../src/speech/progress.ts'
import { answeredBy } from '../../src/speech/shared.ts'
import { no } from '../common/phrases.ts'
import { signed, whyNotCheckIn } from './attendance.ts'
import { maySignFor, signers } from './for-others.ts'
import { checkInHears } from './hears.ts'
import { signByList } from './sign-by-list.ts'
import { checkIn, isOver } from './workflow.ts'

/** Somebody else's name makes it a signature on their behalf (代签). Other mechanisms may have people sign too. */
export default defineCommand({
  id: 'check-in',
  says: ['签到'],
  mistaken: ['牵到', '迁到', '潜到', '遣到', '嵌到', '欠到'],
  opens: ['代签'],
  hears: checkInHears,
  splits: true,
  quoted:
    '签到签到 到 签 我到 我到了 到了 已到 人到了 到位 来了 我来了 报到 签到了 已签到 已签 我签到 我来签到 参加 我参加 报名 我报名'.split(
      ' ',
    ),
  prompts: ['签到'],
  everyday: true,
  summary: '签到',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    matter: arg.matter({ of: ['checkIn', 'answering'], move: 'sign', many: true }),
    people: arg.people({ optional: true, called: '替谁签' }),
  },
  examples: [
    { say: '签到', quoting: '签到 #21 周六清主沟渠 开始了', replies: '#21' },
    { say: '签到 21', replies: '#21' },
  ],
  handle: (scene, { matter, people }) =>
    each(matter, (one) =>
      one.kind === checkIn.kind ? sign(scene, one, people) : answeredBy('check-in')(scene, { matter: one }),
    ),
  list: signByList,
})

async function sign(scene: Scene, matter: Matter, people: readonly PersonRef[]): Promise<Outcome> {
  const { actor, saidAt } = scene
  if (!maySignFor(people, scene, matter)) {
    return refuse(`${actor?.name ?? ''}，代签要由发起人、网格员或村干部来办；本人发：签到 ${matter.number}`)
  }
  if (isOver(matter, saidAt)) return refuse(`${no(matter)} 签到已经截止。补签发：补签 ${matter.number}`)
  const doers = signers(people, scene)
  const made = await record(scene, matter, 'sign', { people: doers })
  if (isRefusal(made)) return refuse(whyNotCheckIn(made, doers))
  const item = made.changes.map((one) => (one.note ? `${one.name}（代签）` : one.name)).join('、')
  return merged(`sign ${matter.id}`, signed(made.matter), item)
}
