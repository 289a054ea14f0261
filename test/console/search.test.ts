import { describe, expect, it } from 'vitest'
import { eachInFreshConsole, type SignedIn, type TestConsole } from '../support/console.ts'

describe('what is looked for in a list', () => {
  let desk: TestConsole
  let secretary: SignedIn
  eachInFreshConsole((fresh, signedIn) => {
    desk = fresh
    secretary = signedIn
  })
  it('is found by its number, by words and by the name of who has to do with it', async () => {
    await desk.say('村民群', '莫老四', '点单 厨房水管漏水')
    await desk.say('村民群', '覃小芳', '点单 路灯不亮')
    await desk.say('志愿者群', '陆大勇', '接单 2')
    for (const number of ['2', '#2', '＃２', '2号', '2号单']) {
      const found = await secretary.get(`/orders?q=${encodeURIComponent(number)}`)
      expect([number, /1 条/.test(found), /路灯不亮/.test(found)]).toEqual([number, true, true])
    }
    const page = await secretary.get(encodeURI('/orders?q=水管'))
    expect(page).toMatch(/1 条.*厨房水管漏水/s)
    expect(page).not.toMatch(/路灯不亮/)
    expect(page).toMatch(/全部（1）/)
    expect(await secretary.get(encodeURI('/orders?q=陆大勇'))).toMatch(/路灯不亮/)
    expect(await secretary.get(encodeURI('/orders?q=陆大勇'))).not.toMatch(/水管/)
    const none = await secretary.get(encodeURI('/orders?q=鱼塘'))
    expect(none).toMatch(/没有这样的，换个条件再找/)
    expect(none).toMatch(/value="鱼塘"/)
  })

  it('among messages is for whom they are and what for, of this village alone', async () => {
    await desk.say('村民群', '莫老四', '点单 厨房水管漏水')
    await desk.say('志愿者群', '陆大勇', '接单 1')
    await desk.say('DM:韦志强', '韦志强', '我的联系户')
    await desk.village.settle()
    const found = async (query: string) => {
      const page = await secretary.get(encodeURI(`/messages?state=sent&${query}`))
      return [...page.matchAll(/<span class="row__title">([^<]*)<\/span>/gu)].map(([, name]) => name)
    }
    const all = await found('')
    expect(new Set(all).size).toBeGreaterThan(1)
    expect(new Set(await found('q=韦志强'))).toEqual(new Set(['韦志强']))
    expect(new Set(await found('q=志愿者群'))).toEqual(new Set(all.filter((name) => name?.includes('志愿者群'))))
    expect(await found('purpose=reply')).toEqual(all)
    expect(await found('purpose=announcement')).toEqual([])
    expect(await found('q=没有这个人')).toEqual([])
    expect(await secretary.get(encodeURI('/messages?state=sent&q=没有这个人'))).toContain('没有这样的发出去了的消息')
    // What another village's people are told is not found by their name either.
    const { client } = desk.village.store
    const other = await client.org.findFirstOrThrow({ where: { name: '龙坪村党支部' } })
    await client.person.updateMany({ where: { name: '韦志强' }, data: { orgId: other.id } })
    expect(await found('q=韦志强')).toEqual([])
  })

  it('goes along to the next page and into every filter', async () => {
    for (let at = 0; at < 21; at++)
      await desk.say('村民群', '莫老四', `点单 第${at}处的渠道堵了，${'东南西北'[at % 4]}边`)
    const page = await secretary.get(encodeURI('/orders?q=渠道&state=open'))
    expect(page).toMatch(/href="\/orders\?q=%E6%B8%A0%E9%81%93&amp;state=open&amp;page=2"/)
    expect(await secretary.get(encodeURI('/orders?q=渠道&state=open&page=2'))).toMatch(/第 2 \/ 2 页，共 21 条/)
  })

  it('of who is not named with a matter nothing is found by their name', async () => {
    await desk.say('村民群', '莫老四', '点单 厨房水管漏水')
    const { client } = desk.village.store
    const order = await client.matter.findFirstOrThrow({ where: { kind: 'order' } })
    const made = { ...order, details: {}, id: 'made', number: 2, kind: 'supervision', title: '办得太慢' }
    await client.matter.create({ data: made })
    const hidden = { matterId: made.id, name: '韦无名', part: 'asked', at: desk.village.now() }
    await client.participant.create({ data: { id: 'hidden', ...hidden } })
    expect(await secretary.get(encodeURI('/supervisions?q=太慢'))).toMatch(/1 条/)
    expect(await secretary.get(encodeURI('/supervisions?q=无名'))).toMatch(/0 条/)
    await client.participant.update({ where: { id: 'hidden' }, data: { matterId: order.id } })
    expect(await secretary.get(encodeURI('/orders?q=无名'))).toMatch(/1 条/)
  })

  it('what was rated so, whichever database, and each row says how', async () => {
    for (const [at, rating] of ['5', '2', '5'].entries()) {
      await desk.say('村民群', '莫老四', `点单 第${at + 1}件事，${'水管坏了 路灯不亮 屋顶漏雨'.split(' ')[at]}`)
      await desk.say('志愿者群', '陆大勇', `接单 ${at + 1}`)
      await desk.say('志愿者群', '陆大勇', `完成 ${at + 1}`)
      await desk.say('村民群', '莫老四', `评单 ${at + 1} ${rating === '2' ? 3 : rating}`)
    }
    const page = await secretary.get('/orders?rating=5')
    expect(page).toMatch(/2 条/)
    expect(page).toMatch(/评了 5 分/)
    expect(page).not.toMatch(/评了 3 分|路灯不亮/)
    expect(await secretary.get('/orders?rating=3')).toMatch(/1 条.*路灯不亮.*评了 3 分/s)
    expect(await secretary.get('/orders?rating=9')).toMatch(/3 条/)
    expect(await secretary.get('/tasks')).not.toMatch(/满意度/)
  })

  it('households by number, head and liaison; people by a piece of their name', async () => {
    expect(await secretary.get(encodeURI('/visits?q=蓝阿'))).toMatch(/1 户.*01-01/s)
    expect(await secretary.get('/visits?q=01-02')).toMatch(/1 户.*莫老四/s)
    const theirs = await secretary.get(encodeURI('/visits?q=韦志强'))
    expect(theirs).toMatch(/01-01/)
    expect(theirs).not.toMatch(/02-01/)
    expect(await secretary.get(encodeURI('/people?name=大勇'))).toMatch(/1 人.*陆大勇/s)
  })

  it('the audit by who, what, day, number and household', async () => {
    await desk.say('村民群', '莫老四', '点单 厨房水管漏水')
    await desk.say('志愿者群', '陆大勇', '接单 1')
    await secretary.get(encodeURI('/visits?q=蓝阿婆'))
    await secretary.get('/visits')
    const lines = async (query: string) =>
      [
        ...(await secretary.get(encodeURI(`/audit?${query}`))).matchAll(
          /<time[^>]*>([^<]*)<\/time><span>(.*?)<\/span>/gs,
        ),
      ].map(
        ([, at, said = '']) =>
          `${at} ${said
            .replace(/<[^>]*>/g, '')
            .replace(/\s+/g, ' ')
            .trim()}`,
      )
    expect(await lines('who=大勇')).toEqual(['2026-11-23 09:00 陆大勇 接单 #1'])
    expect(await lines('what=点单')).toEqual(['2026-11-23 09:00 莫老四 点单'])
    expect(await lines('q=＃1')).toEqual(['2026-11-23 09:00 陆大勇 接单 #1'])
    expect(await lines('from=2026-11-24')).toEqual([])
    expect(await lines('to=2026-11-22')).toEqual([])
    expect(await lines('from=2026-11-23&to=2026-11-23&q=接单')).toHaveLength(1)
    // Two looks of one person, one after the other, are shown as one; a list is found by each household it showed.
    expect(await lines('q=莫老四&what=查看户信息')).toMatchObject([
      expect.stringMatching(/查看户信息 01-01、01-02、01-03 等 \d 户 网页$/),
    ])
    expect(await lines('q=没有这样的')).toEqual([])
  })
})
