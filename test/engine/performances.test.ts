import { describe, expect, it } from 'vitest'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'

/** What was agreed in a mediation: signed, kept or not kept, looked after. 覃小芳 looks after the grid and so mediates. */
let village: InProcess
const { say, heard, at } = eachInFreshVillage((one) => {
  village = one
})
async function agreed(terms: string) {
  await say('村干群', '覃小芳', '纠纷 蓝家莫家争地界 邻里')
  await say('村干群', '覃小芳', '愿调 1')
  await say('DM:覃小芳', '覃小芳', `达成 1 ${terms}`)
}

describe('what was agreed', () => {
  it('that is not kept its mediator hears of in private, with what is open now', async () => {
    village.wechat.isFriend = () => true
    await agreed('莫老四退半米 12月4日前')
    await say('村干群', '覃小芳', '已签 1')
    expect(await say('DM:张三', '张三', '没履行 2')).toMatch(/不是您的事/u)
    const told = await heard(() => village.answers('DM:莫老四', '莫老四', '2 没履行 腰痛做不了'))
    expect(told.join('\n')).toMatch(
      /DM:莫老四 #2 记下了，还没做到，已私下告诉调解员\n有难处跟调解员讲；做到了发：履行 2/u,
    )
    expect(told.join('\n')).toMatch(/DM:覃小芳 #2 莫老四说还没做到：腰痛做不了/u)
    const own = await say('村干群', '覃小芳', '2 没履行 墙没拆')
    expect(own).toMatch(/还没做到\n请再劝一劝，做到了发：履行 2\n要重新调发：回访 1 没履行；硬是不肯的，可以去法院/u)
    expect(own).not.toMatch(/墙|莫老四/u)
    expect(await say('村干群', '覃小芳', '2 履行了')).toMatch(/说到做到/u)
    expect(await say('村干群', '覃小芳', '没履行 2')).toMatch(/做到了，不用再发/u)
    expect(await say('村干群', '覃小芳', '回访 1 没履行')).toMatch(/接着调/u)
  })

  it.each(['已签 1', '1 已签', '#1 已签', '已签 #1', '1号协议签好了', '1 签了'])(
    'is signed by 「%s」',
    async (words) => {
      await agreed('莫家退半米')
      expect(await say('村干群', '覃小芳', words)).toMatch(/签好了.*司法确认/u)
    },
  )

  it('goes on when it was looked after before its day: who looked hears which are still to come', async () => {
    village.wechat.isFriend = () => true
    await agreed('莫老四退半米 12月4日前')
    await say('村干群', '覃小芳', '已签 1')
    expect(await say('村干群', '覃小芳', '回访 1 没再吵')).toMatch(
      /了结了，辛苦您！\n约好的 #2 还没到，到那天照样提醒\n/u,
    )
    expect((await heard(() => at('2026-12-04 09:30'))).join()).toMatch(/DM:莫老四 .*今天到日子/u)
  })
})
