import { dayOf } from '../../src/domain/day.ts'
import { playing } from '../../src/domain/matter.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply, type Tell } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import { saidBefore } from '../../src/speech/said-before.ts'
import { homeName, no } from '../common/phrases.ts'
import { toPeople, toSecretaries } from '../common/tells.ts'
import { meritsOf, type Reward } from '../merit-points/merits.ts'
import { called } from '../merit-points/naming.ts'
import { fundLeft, ownOf, quarterName, quarterOf } from '../merit-points/purses.ts'
import { isOff, type VillagePoints, whereOn } from '../merit-points/village-points.ts'
import { type Lacking, setAside } from './entries.ts'
import { redeemHears } from './hears.ts'
import { type Redeemed, redemption } from './workflow.ts'

/** 兑换 洗衣液: one's own points for a reward, one each time. Somebody else hands it over. */
export default defineCommand({
  id: 'redeem',
  says: ['兑换', '积分兑换'],
  wished: 'with-words',
  hears: redeemHears,
  summary: '用积分换东西',
  roles: 'anyone',
  places: 'anywhere',
  args: { text: arg.text({ optional: true, longest: 20, called: '换什么' }) },
  form: { begins: '积分兑换', insists: ['text'] },
  examples: [{ say: '兑换 洗衣液', replies: '换好了：洗衣液' }],
  async handle(scene, { text }) {
    const found = await whereOn(scene)
    if (isOff(found)) return found
    const { tx, actor } = scene
    if (!actor) return {}
    const { rewards } = await meritsOf(tx, found.villageId)
    const [only, second] = text === null ? [] : called(text, rewards)
    if (!only || second) return whichOne(rewards)
    const before = await saidBefore(scene, redemption, only.title)
    if (before) return reply(`${no(before)} ${only.title}已经换好了，等着领，不用再发。还要一份过几分钟再发`)
    return redeem(scene, found, only)
  },
})

function whichOne(rewards: readonly Reward[]): Outcome {
  const [first] = rewards
  if (!first) return refuse('村里还没有定能换什么，请问问书记')
  return refuse(
    `换哪一样？有：${rewards.map(({ title, points }) => `${title} ${points} 分`).join('、')}\n比如发：兑换 ${first.title}`,
  )
}

async function redeem(
  scene: Scene,
  { villageId, points }: { readonly villageId: string; readonly points: VillagePoints },
  { title, points: price, cost }: Reward,
): Promise<Outcome> {
  const { tx, now, actor, home, room, random } = scene
  if (!actor) return {}
  const quarter = quarterOf(dayOf(now))
  if (cost > 0 && points.fund === null) return refuse('书记还没定兑换的钱，定了才能换。书记发：积分池 每季2000元')
  if (cost > 0 && points.fund !== null) await fundLeft(tx, villageId, { quarter, fund: points.fund, now })
  const { personId, name } = actor
  const redeemed: Redeemed = { entry: random.id(), personId, reward: title, points: price, cost, quarter }
  const lacking = await setAside(scene, villageId, redeemed)
  if (lacking) return refuse(await whatLacks(scene, villageId, lacking, redeemed))
  const keepers = []
  for (const id of points.keepers) keepers.push(await tx.people.byId(id))
  const matter = await raise(scene, redemption, {
    villageId,
    orgId: home?.id ?? villageId,
    title,
    details: { ...redeemed },
    roomId: room?.id ?? null,
    participants: [
      { personId, name, part: 'requester' },
      ...keepers.flatMap((one) =>
        one && one.id !== personId ? [{ personId: one.id, name: one.name, part: 'keeper' }] : [],
      ),
    ],
    by: personId,
  })
  const where = homeName(home)
  const toHand = `兑换 ${no(matter)} ${where ? `${where} ` : ''}${name} 换${title}。东西给了就发：确认 ${matter.number}；没货了发：撤单 ${matter.number}`
  return reply(
    `${name}，${no(matter)} 换好了：${title}。去领时报 ${no(matter)}；不要了发：撤单 ${matter.number}`,
    ...(await whoHands(
      scene,
      villageId,
      playing(matter, 'keeper').flatMap((one) => one.personId ?? []),
      toHand,
    )),
  )
}

async function whoHands(
  scene: Scene,
  villageId: string,
  keepers: readonly string[],
  text: string,
): Promise<readonly Tell[]> {
  return keepers.length > 0 ? toPeople(scene, keepers, text) : toSecretaries({ tx: scene.tx, villageId }, text)
}

/** How many one has is for oneself alone to hear. */
async function whatLacks(
  { tx, place, actor }: Scene,
  villageId: string,
  lacking: Lacking,
  { personId, reward, points, quarter }: Redeemed,
): Promise<string> {
  switch (lacking) {
    case 'points': {
      if (place !== 'direct') return `${actor?.name}，您的积分还换不了${reward}。看自己的私聊我发：我的积分`
      const own = (await tx.purses.holding(villageId, [ownOf(personId)])).get(ownOf(personId)) ?? 0
      return `${reward}要 ${points} 分，您有 ${own} 分，还差 ${points - own} 分。怎么得分发：积分规则`
    }
    case 'stock':
      return `${reward}换完了。看还有什么发：积分规则`
    case 'money':
      return `${quarterName(quarter)}兑换的钱用完了，下个季度再换。您的分都留着，看自己的私聊我发：我的积分`
  }
}
