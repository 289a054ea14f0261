import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEMO } from '../support/demo.ts'
import { startVisiting, type Visiting } from './support.ts'

/** What only the liaison, the village's cadres and its secretary may hear: why, what was written down, where. */
const PRIVATE = /空巢|困难|病患|留守|军烈属|致富能手|腰腿疼|榕树脚|去广东/
/** Which household it is; those whose head is a person of the demo as well are left out. */
const WHICH = /蓝阿婆|农德旺|韦家富|覃大爷|黄阿公|0\d-0\d/
const OWN: Readonly<Record<string, RegExp>> = {
  韦志强: /蓝阿婆|莫老四|农德旺/,
  陆大勇: /覃大爷|黄阿公/,
  李秀英: /韦家富|莫老四/,
}
const CONFIDANTS = ['王建国', '李秀英', '罗文']
/** 没有联系致富能手 says who falls short, and of nobody why they are on a list. */
const QUOTA = /^村干部没有联系致富能手.*$/gmu
const SAID = ['我的联系户', '该走访', '走访情况', '走访情况 那良屯', '我的单', '查 1', '查 2']
const HEARD = DEMO.people.filter((name) => !['莫老四', '张三', '农卫东'].includes(name))

let at: Visiting
beforeAll(async () => {
  at = await startVisiting()
  await at.client.household.updateMany({ data: { address: '榕树脚三号' } })
  await at.say('DM:韦志强', '韦志强', '走访 蓝阿婆 昨天 腰腿疼', '民情 蓝阿婆家缺被子', '报事 莫老四 急难 腰腿疼')
  await at.say('村干群', '李秀英', '暂缓 农德旺 至 2027-01-10 去广东')
  at.setDay('2026-12-26')
})
afterAll(() => at.village.close())

/** Everything the bot says in a room when everybody has said everything there; whom the ten-minute limit silences too. */
async function heardIn(room: (who: string) => string): Promise<ReadonlyMap<string, string>> {
  const heard = new Map<string, string>()
  for (const who of HEARD) {
    const lines: string[] = []
    for (const text of SAID) {
      at.village.clock.advance(11 * 60_000)
      lines.push(await at.say(room(who), who, text))
    }
    heard.set(who, lines.join('\n').replaceAll(QUOTA, ''))
  }
  return heard
}

it.each(['村民群', '志愿者群', '镇工作群'])('%s never hears of a household', async (room) => {
  for (const [who, said] of await heardIn(() => room))
    expect([who, said]).not.toEqual([who, expect.stringMatching(WHICH)])
  const all = at.village.said(room).join('\n')
  expect(all).not.toMatch(PRIVATE)
  expect(all).toMatch(/请到党员群、村干群/)
})

it('党员群 hears which households are the speaker’s own, and nothing more of them', async () => {
  for (const [who, said] of await heardIn(() => '党员群')) {
    const others = said
      .replaceAll(new RegExp(OWN[who] ?? /$^/u, 'gu'), '')
      .match(/蓝阿婆(?!家缺被子)|农德旺|韦家富|覃大爷|黄阿公/u)
    expect([who, others]).toEqual([who, null])
    expect([who, said]).not.toEqual([who, expect.stringMatching(PRIVATE)])
  }
})

it('in private everything is for the liaison, the cadres and the secretary alone', async () => {
  const heard = await heardIn((who) => `DM:${who}`)
  for (const [who, said] of heard) {
    if (CONFIDANTS.includes(who) || OWN[who]) continue
    expect([who, said]).not.toEqual([who, expect.stringMatching(PRIVATE)])
  }
  expect(heard.get('韦志强')).toMatch(/空巢[\s\S]*榕树脚/)
  expect(heard.get('王建国')).toMatch(/去广东/)
})

it('no log and no audit line tells any of it', async () => {
  expect(JSON.stringify(at.village.log)).not.toMatch(PRIVATE)
  expect(JSON.stringify(at.village.log)).not.toMatch(WHICH)
  const audit = await at.client.audit.findMany()
  expect(JSON.stringify(audit.map((line) => line.detail))).not.toMatch(PRIVATE)
  expect(at.errors()).toEqual([])
})
