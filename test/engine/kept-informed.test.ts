import { beforeEach, describe, expect, it } from 'vitest'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'

let village: InProcess
eachInFreshVillage((fresh) => {
  village = fresh
})

const say = async (room: string, who: string, text: string, heardIn = room) =>
  (await village.answers(room, who, text, heardIn)).join('\n')
const heard = (room: string) => village.said(room).join('\n')
const at = async (moment: string) => {
  await village.setClock?.(new Date(moment))
  await village.settle()
}

describe('who asked for help', () => {
  beforeEach(() => say('村民群', '莫老四', '点单 我家电视没信号了'))

  it('hears after a day without anybody that the secretary was asked, and the secretary was', async () => {
    await at('2026-11-24T02:00:00Z')
    expect(village.said('村民群').at(-1)).toBe(
      '@莫老四\u2005#1 「我家电视没信号了」还没人接，已请书记派人。有人去，我马上告诉您',
    )
    expect(heard('村干群')).toContain('#1 「我家电视没信号了」1 天了还没有人接，请书记派个人')
  })

  it.each([
    ['我下午去', '由陆大勇接单，下午来帮您'],
    ['我明天上午过去', '由陆大勇接单，明天上午来帮您'],
    ['我马上去', '由陆大勇接单，马上来帮您'],
    ['我来', '由陆大勇接单，会来帮您'],
  ])('hears when somebody comes: %s', async (words, told) => {
    const [order = ''] = village.said('志愿者群')
    await say('志愿者群', '陆大勇', `「连心小助手：${order}」\n- - - - - - - - - - - - - - -\n${words}`)
    expect(heard('村民群')).toContain(told)
  })

  it('and who gives it back in private is not asked to take it again', async () => {
    await say('志愿者群', '陆大勇', '接单 1')
    expect(await say('DM:陆大勇', '陆大勇', '退单 1 要去南宁')).toBe(
      '#1 退回去了，正在另外找人：我家电视没信号了'.replace(/^/u, '陆大勇，'),
    )
    expect(heard('志愿者群')).toContain('#1 退回来了，还没有人接')
  })

  it('hears when, where it stands behind the number', async () => {
    await say('志愿者群', '陆大勇', '接单 1 明天下午去')
    expect(heard('村民群')).toContain('由陆大勇接单，明天下午来帮您')
    expect(heard('志愿者群')).toContain('#1 由您接单（明天下午去）')
  })

  it('hears that nobody rated it counts as 未评价, and may have it opened again for 30 days', async () => {
    await say('志愿者群', '陆大勇', '接单 1')
    await say('志愿者群', '陆大勇', '完成 1')
    await at('2026-11-30T02:00:00Z')
    await at('2026-11-30T02:01:00Z')
    expect(village.said('村民群').at(-1)).toContain('记成未评价了。其实没办好就发：重开 1')
    expect(await say('村民群', '张三', '重开 1')).toContain('要由点单人莫老四来重开')
    await at('2026-12-20T02:00:00Z')
    expect(await say('村民群', '莫老四', '重开 1 又没信号了')).toContain('#1 没办好，对不住。我重新找人，也告诉书记了')
    expect(heard('村干群')).toContain('#1 「我家电视没信号了」还没办好（又没信号了）')
    expect(await say('志愿者群', '蓝春燕', '接单 1')).toContain('#1 由您接单')
  })
})

describe('a number typed into an order', () => {
  it.each([
    ['请人帮阿婆取药，打我电话 13812345678', '138****5678'],
    ['帮忙办医保，身份证 450123196501011234', '4501****'],
    ['帮忙办医保，身份证45012319650101123X', '4501****'],
    ['修水管，0776-2821234', '0776****1234'],
  ])('is passed on without its middle: %s', async (words, masked) => {
    expect(await say('村民群', '莫老四', `点单 ${words}`)).toContain('号码我隐去了')
    for (const room of ['村民群', '志愿者群', '党员群']) {
      expect(heard(room)).toContain(masked)
      expect(heard(room)).not.toMatch(/\d{6}/u)
    }
  })
  it('that is no such number stays', async () => {
    await say('村民群', '莫老四', '点单 帮忙搬 20261123 号那批化肥 300 斤')
    expect(heard('志愿者群')).toContain('20261123 号那批化肥 300 斤')
  })
})

describe('可以给电话', () => {
  const phone = (name: string, phone: string | null) =>
    village.store.client.person.updateMany({ where: { name }, data: { phone } })
  beforeEach(async () => {
    await phone('莫老四', '13811112222')
    await phone('韦志强', '13933334444')
    village.wechat.isFriend = (name) => ['莫老四', '韦志强'].includes(name)
  })

  it('is asked of both when an order is taken, and both get the other number once both said it, alone', async () => {
    await say('村民群', '莫老四', '点单 我家电视没信号了')
    expect(await say('党员群', '韦志强', '接单 1')).toContain('可以给电话')
    expect(heard('村民群')).toContain('愿意让帮忙的人看到您的电话，就发：可以给电话')
    expect(await say('村民群', '莫老四', '可以给电话')).toContain('对方也同意了，才在私聊里互相告诉')
    expect(await say('DM:韦志强', '韦志强', '可以给电话')).toContain('莫老四的电话：13811112222')
    expect(heard('DM:莫老四')).toContain('韦志强的电话：13933334444')
    for (const room of ['村民群', '党员群', '志愿者群', '村干群']) expect(heard(room)).not.toMatch(/\d{11}/u)
  })

  it('is asked once, and taken back as easily', async () => {
    for (const who of ['莫老四', '韦志强']) await say(`DM:${who}`, who, '可以给电话')
    await say('村民群', '莫老四', '点单 我家电视没信号了')
    expect(await say('党员群', '韦志强', '接单 1')).not.toContain('可以给电话')
    expect(heard('DM:莫老四')).toContain('13933334444')
    await say('DM:莫老四', '莫老四', '不给电话')
    await say('村民群', '莫老四', '点单 灯坏了')
    const before = village.said('DM:韦志强').length
    await say('党员群', '韦志强', '接单 2')
    expect(village.said('DM:韦志强').slice(before).join()).not.toContain('13811112222')
  })

  it('is not asked in vain, and never said where others listen', async () => {
    await phone('莫老四', null)
    await say('村民群', '莫老四', '点单 我家电视没信号了')
    expect(await say('党员群', '韦志强', '接单 1')).not.toContain('电话')
    expect(await say('村民群', '莫老四', '可以给电话')).toContain('花名册里还没有您的电话')
    await phone('莫老四', '13811112222')
    village.wechat.isFriend = () => false
    for (const who of ['莫老四', '韦志强']) await say('村民群', who, '可以给电话')
    for (const room of village.rooms()) expect(heard(room)).not.toMatch(/\d{11}/u)
    expect(heard('村民群') + heard('党员群')).toContain('加我好友后，私聊我发：可以给电话')
  })
})
