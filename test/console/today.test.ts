import { describe, expect, it } from 'vitest'
import { eachInFreshConsole, formsIn, type SignedIn, type TestConsole } from '../support/console.ts'

describe('今天', () => {
  let desk: TestConsole
  let secretary: SignedIn
  eachInFreshConsole((fresh, signedIn) => {
    desk = fresh
    secretary = signedIn
  })
  /** What it begins with: each count with the card it leads to. */
  const counts = (page: string) =>
    [...page.matchAll(/<li><a href="#([\w-]+)">([^<]*) <strong>(\d+)<\/strong>/g)].map(([, id, what, count]) => {
      expect(page).toMatch(new RegExp(`<section class="card" id="${id}">`))
      return `${what} ${count}`
    })

  it('begins with how many of each there are, each a way to them; with none there is nothing to count', async () => {
    expect(counts(await secretary.get('/'))).toEqual([])
    for (const what of ['厨房水管漏水', '路灯不亮']) await desk.say('村民群', '莫老四', `点单 ${what}`)
    await desk.say('党员群', '韦志强', '报事 蓝阿婆 急难 摔了一跤')
    const late = { fromDay: '2026-11-10', dueDay: '2026-11-20' }
    await desk.village.store.client.duty.updateMany({ where: { household: { number: '01-04' } }, data: late })
    expect(counts(await secretary.get('/'))).toEqual(expect.arrayContaining(['等上门的急事 1', '走访逾期 1']))
  })

  it('comes back to where something was done', async () => {
    await desk.say('党员群', '韦志强', '报事 蓝阿婆 急难 摔了一跤')
    const page = await secretary.get('/')
    const form = formsIn(page).get('今天去过了 蓝阿婆')
    const [, id] = /<section class="card" id="([\w-]+)"><header class="card__head"><h2>等上门的急事/.exec(page) ?? []
    expect(form?.back).toBe(`/#${id}`)
    const answer = await desk.ask('/act', {
      cookie: secretary.cookie,
      form: { ...secretary.ticket(), ...form },
    })
    expect(answer.headers.get('location')).toBe(`/#${id}`)
    for (const back of ['https://elsewhere.example/', '//elsewhere.example', '/#x"><script>', '/x#a#b', '/\\evil'])
      expect(
        (
          await desk.ask('/act', { cookie: secretary.cookie, form: { ...secretary.ticket(), say: '查 1', back } })
        ).headers.get('location'),
      ).toBe('/')
  })

  it('a list comes back to its row, with what was looked for', async () => {
    await desk.say('村民群', '莫老四', '点单 厨房水管漏水')
    const page = await secretary.get(encodeURI('/orders?q=水管'))
    expect(page).toMatch(/<li class="row" id="m1">/)
    expect(page).toMatch(/name="back" value="\/orders\?q=%E6%B0%B4%E7%AE%A1#m1"/)
  })

  it('shows the old day, the new one and why, of a task that is to take longer', async () => {
    await desk.say('村干群', '王建国', '任务 @李秀英 11月28日前 核对低保名单')
    await desk.say('村干群', '李秀英', '延期 1 12月5日 民政系统没恢复')
    const page = await secretary.get('/')
    expect(page).toMatch(/申请延期的任务（1）/)
    expect(page).toMatch(
      /class="decide"><p>李秀英 申请延期：原来 2026-11-28 \d\d:\d\d 前，想延到 2026-12-05 \d\d:\d\d<\/p><p>理由：民政系统没恢复<\/p>/,
    )
    await secretary.post('/act', { command: 'approve', number: '1' })
    expect(await secretary.get('/')).not.toMatch(/想延到/)
    await desk.say('村干群', '李秀英', '延期 1 12月9日')
    expect(await secretary.get('/')).toMatch(/理由：没有说/)
  })

  it('shows the whole text of what is to be published, the long one folded', async () => {
    await desk.say('村干群', '李秀英', '公开 财务 11月开支\n买水泵 300 元，修路 1200 元')
    expect(await secretary.get('/')).toMatch(
      /11月开支.*class="decide"><p class="as-typed">买水泵 300 元，修路 1200 元<\/p>/s,
    )
    await desk.say('村干群', '李秀英', `公开 财务 全年开支\n${'买水泵 300 元。'.repeat(40)}末了`)
    expect(await secretary.get('/')).toMatch(
      /<details><summary>买水泵.*（看全文）<\/summary><p class="as-typed">买水泵.*末了<\/p>/s,
    )
  })
})
