import { dayOf } from '../../src/domain/day.ts'
import { SECRETARY_UP } from '../../src/domain/roles.ts'
import { normalize } from '../../src/language/fold.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { fundLeft, fundOf, inYuan, MONEY, paidIn, quarterName, quarterOf } from './purses.ts'
import { isOff, keepPoints, whereOn } from './village-points.ts'

const FORM = /^(?:改成|改为|定为|是)?\s*(?:每个?季度?\s*)?(\d{1,6}(?:\.\d{1,2})?)\s*(元|块钱?|万元?)?$/u
/** A village spends no more on rewards in a quarter, in 分. */
const MOST = 100_000_00

/** 积分池: so much may be spent on rewards in a quarter, and nothing beyond that is ever promised. */
export default defineCommand({
  id: 'set-fund',
  says: ['积分池'],
  summary: '兑换的钱每季多少，花到哪了',
  roles: SECRETARY_UP,
  places: ['cadres', 'members', 'direct'],
  seldom: true,
  args: {
    text: arg.text({ optional: true, called: '每季多少钱', longest: 16, form: { apart: FORM, touching: FORM } }),
  },
  form: { label: '定积分池', settles: '积分' },
  examples: [
    { say: '积分池', replies: '积分池' },
    { say: '积分池 每季2000元', replies: '每季 2000 元' },
  ],
  async handle(scene, { text }) {
    const found = await whereOn(scene)
    if (isOff(found)) return found
    const { villageId, points } = found
    const { tx, now } = scene
    const quarter = quarterOf(dayOf(now))
    if (text === null) {
      if (points.fund === null) return reply('还没定兑换的钱。这样发：积分池 每季2000元')
      const left = await fundLeft(tx, villageId, { quarter, fund: points.fund, now })
      return reply(
        `积分池每季 ${inYuan(points.fund)}，${quarterName(quarter)}还剩 ${inYuan(left)}。要改就发：积分池 每季2000元`,
      )
    }
    const [, figure, unit = '元'] = FORM.exec(normalize(text)) ?? []
    const fund = Math.round(Number(figure) * (unit.startsWith('万') ? 1_000_000 : 100))
    if (!Number.isSafeInteger(fund) || fund > MOST) return refuse(`每季最多 ${inYuan(MOST)}。这样发：积分池 每季2000元`)
    const left = await refill(scene, villageId, { quarter, fund, before: points.fund })
    await keepPoints(tx, villageId, { ...points, fund })
    return reply(`记好了，积分池每季 ${inYuan(fund)}，${quarterName(quarter)}还能兑 ${inYuan(left)}，花完就换不了`)
  },
})

/** What is missing to the new sum goes in; what is over goes out, but never what was spent or promised already. */
async function refill(
  { tx, now, random }: Scene,
  villageId: string,
  { quarter, fund, before }: { readonly quarter: string; readonly fund: number; readonly before: number | null },
): Promise<number> {
  const left = await fundLeft(tx, villageId, { quarter, fund: before ?? fund, now })
  const paid = (await tx.purses.holding(villageId, [paidIn(quarter)])).get(paidIn(quarter)) ?? 0
  const missing = fund - paid - left
  const moved = { villageId, what: `${quarter} 积分池`, once: random.id(), now }
  if (missing > 0) {
    await tx.purses.transfer({ ...moved, from: MONEY, to: fundOf(quarter), amount: missing, fromSource: true })
  } else {
    const over = Math.min(left, -missing)
    if (over > 0) await tx.purses.transfer({ ...moved, from: fundOf(quarter), to: MONEY, amount: over })
  }
  return fundLeft(tx, villageId, { quarter, fund: 0, now })
}
