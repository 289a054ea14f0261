import { describe, expect, it } from 'vitest'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'

/** 监督: by 农贵生 of the committee, of any matter of the village. It begins on a Monday at nine. */
let village: InProcess
const { say, heard, at } = eachInFreshVillage((one) => {
  village = one
})
const found = async () => {
  await say('村干群', '王建国', '四议 修上屯路灯')
  return say('村干群', '农贵生', '监督 1 票据缺一张')
}

describe('what the committee finds amiss', () => {
  it('is answered where it was said, by 答复 as a question is, and settled by who found it', async () => {
    expect(await found()).toMatch(/#2 监督意见登记好了（对 #1 四议）\n10 天内答复/u)
    expect(await say('村干群', '李秀英', '监督 1 我也说一句')).toMatch(/监督员/u)
    expect(await say('村民群', '张三', '查 2')).toMatch(/当事人/u)
    const answered = await say('村干群', '李秀英', '答复 2 票据补齐了')
    expect(answered).toMatch(/答复：票据补齐了（李秀英）/u)
    expect(await say('村干群', '农贵生', '不满意 2 还差一张')).toMatch(/再答复/u)
    expect(await say('村干群', '王建国', '答监督 2 全补齐了')).toMatch(/答复好了/u)
    expect(await say('村干群', '农贵生', '评单 2 满意')).toMatch(/了结了/u)
    expect(await say('村干群', '农贵生', '监督清单')).toMatch(/本月监督意见 1 件，没答复的 0 件/u)
  })

  it('is the township’s to ask about after ten days, and whoever found it hears so', async () => {
    await found()
    expect((await heard(() => at('2026-11-30 09:30'))).join('\n')).toMatch(/还有 3 天到期，请答复：答监督 2/u)
    const late = (await heard(() => at('2026-12-03 09:30'))).join('\n')
    expect(late).toMatch(/镇工作群 .*私聊我发：查|DM:陈晓明 .*10 天没答复/u)
    expect(await say('镇工作群', '陈晓明', '查 青山村 2')).toMatch(/监督：票据缺一张/u)
  })

  it('is named with its village above, in words that are heard there', async () => {
    village.wechat.isFriend = () => true
    await found()
    const late = (await heard(() => at('2026-12-03 09:30'))).join('\n')
    expect(late).toMatch(/DM:陈晓明 #2 「票据缺一张」青山村 10 天没答复监督意见，请过问一下：答监督 青山村 2 内容/u)
    expect(await say('DM:陈晓明', '陈晓明', '答监督 青山村 2 请村里周五前补上')).toMatch(/#2 答复好了/u)
  })
})
