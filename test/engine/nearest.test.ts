import { describe, expect, it } from 'vitest'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'

let village: InProcess

eachInFreshVillage((fresh) => {
  village = fresh
})

async function say(who: string, text: string, room = '村民群'): Promise<string> {
  return (await village.answers(room, who, text)).join('\n')
}

describe('words to the bot that are no command are never met with silence', () => {
  it('does what was said in full, whatever else was said with it', async () => {
    expect(await say('莫老四', '@连心小助手 删除我的信息，我搬去南宁了')).toContain('删')
  })

  it('looks at the matter whose number was said in a question', async () => {
    await say('莫老四', '点单 水管漏水')
    expect(await say('莫老四', '@连心小助手 我那个1号单到哪了呀')).toContain('水管漏水')
  })

  it('offers the command whose word was said, ready to be confirmed where the number was said too', async () => {
    await say('莫老四', '点单 水管漏水')
    expect(await say('莫老四', '@连心小助手 我不想要了，1号单帮忙给撤掉单吧好吗')).toContain('「撤单 #1」')
    await say('莫老四', '确认')
    expect(await village.store.client.matter.findFirst({ where: { number: 1 } })).toMatchObject({ state: 'cancelled' })
  })

  it('shows how it is said where too little was said', async () => {
    const said = await say('莫老四', '@连心小助手 怎么点单的呀教教我')
    expect(said).toContain('点单：')
    expect(said).toContain('点单 厨房水管漏水')
  })

  it('still offers a call for help as an order', async () => {
    expect(await say('莫老四', '@连心小助手 家里水管漏水谁来看看')).toContain('要我帮您点单吗')
    expect(await say('莫老四', '确认')).toContain('#1')
  })

  it('says of what may not be done here that it may not', async () => {
    expect(await say('莫老四', '@连心小助手 我要走访蓝阿婆家怎么说')).toContain('您还用不上它')
  })

  it('says nothing to the same words without its name', async () => {
    expect(await say('莫老四', '怎么点单的呀教教我')).toBe('')
    expect(await say('莫老四', '我那个1号单到哪了呀')).toBe('')
  })
})
