import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { eachInFreshConsole, type SignedIn, type TestConsole } from '../support/console.ts'
import { picture } from '../support/files.ts'

describe('decisions on the console', () => {
  let desk: TestConsole
  let secretary: SignedIn
  eachInFreshConsole((fresh, signedIn) => {
    desk = fresh
    secretary = signedIn
  })
  const say = async (who: string, text: string) => {
    await desk.village.say('村干群', who, text)
    await desk.village.settle()
  }

  it('are a page of their own: each a line of dots with figures, days, and where it stands', async () => {
    await say('王建国', '四议 修上屯路灯')
    await say('王建国', '提议 1 应到5 实到2 同意2')
    await say('王建国', '提议 1 应到5 实到5 同意5')
    const page = await secretary.get('/decisions')
    expect(page).toContain('<h1>议事</h1>')
    const dots = [...page.matchAll(/<li class="milestone milestone_(\w+)".*?<\/li>/gsu)].map(
      ([li, standing]) =>
        `${standing} ${li
          .replace(/<[^>]+>/gu, ' ')
          .replace(/\s+/gu, ' ')
          .trim()}`,
    )
    expect(dots.slice(0, 3)).toEqual([
      'passed 已过： 提议 11月23日 应到5 实到2 同意2，人数不够；应到5 实到5 同意5',
      'here 现在： 商议',
      'ahead 还没到： 审议',
    ])
    expect(page).toMatch(/aria-current="step"/u)
    // One click on: the next step is a form beside it.
    expect(page).toMatch(/name="command" value="record-talks"/u)
  })

  it('show the picture of a stage at that stage, from our own server, and nowhere twice', async () => {
    await say('王建国', '四议 修上屯路灯')
    await say('王建国', '提议 1 应到5 实到5 同意5')
    desk.village.sendFile({ who: '王建国', room: '村干群', name: '支委会 <b>.png', bytes: picture(1) })
    await desk.village.settle()
    const page = await secretary.get('/matters/1')
    const [stage = ''] = /<li class="milestone milestone_passed".*?<\/li>/su.exec(page) ?? []
    const [, src = '', alt] = /<img src="([^"]+)" alt="([^"]*)"/u.exec(stage) ?? []
    expect(alt).toBe('提议的照片')
    expect(page.match(/<img /gu)).toHaveLength(1)
    expect(page).not.toContain('附件')
    const answer = await desk.ask(src.replaceAll('&amp;', '&'), { cookie: secretary.cookie })
    expect(Buffer.from(await answer.arrayBuffer()).equals(picture(1))).toBe(true)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    // Who is not signed in sees nothing of it.
    expect((await desk.ask(src.replaceAll('&amp;', '&'), {})).status).not.toBe(200)
    const list = await secretary.get('/decisions')
    expect(list).toContain('有照片')
    expect(list).not.toContain('<img ')
  })

  it('hand out the paper to be signed, to who may have it, and the audit tells', async () => {
    await say('王建国', '四议 修上屯路灯')
    const page = await secretary.get('/matters/1')
    const href = /href="(\/matters\/1\/papers\/[^"]+)"/u.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const answer = await desk.ask(href, { cookie: secretary.cookie })
    expect(answer.status).toBe(200)
    const book = new exceljs.Workbook()
    await book.xlsx.load(await answer.arrayBuffer())
    expect(book.worksheets[0]?.getCell('A1').text).toBe('四议登记表')
    expect(await secretary.get('/audit')).toContain('打印材料')
    expect(
      (await desk.ask(href.replace(/papers\/[^?]+/u, 'papers/constructor'), { cookie: secretary.cookie })).status,
    ).toBe(404)
    expect((await desk.ask('/matters/99/papers/x', { cookie: secretary.cookie })).status).toBe(404)
  })

  it('offer no notice for the wall that the village has not read', async () => {
    await say('李秀英', '公开 财务 三季度收支\n支出 41,870 元')
    expect(await secretary.get('/matters/1')).not.toContain('papers/')
    const asked = await desk.ask(`/matters/1/papers/${encodeURIComponent('公告')}`, { cookie: secretary.cookie })
    expect(asked.status).toBe(409)
  })
})
