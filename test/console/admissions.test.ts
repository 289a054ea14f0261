import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { expectSound, inBrowser } from '../support/browser.ts'
import { formsIn, openTestConsole, type SignedIn, type TestConsole } from '../support/console.ts'

/** 准入 on the page of a township's office: what was sent back, what stands besides the list, what is asked again, the list. */
describe('准入 on the console', { timeout: 120_000 }, () => {
  let desk: TestConsole
  let clerk: SignedIn
  beforeEach(async () => {
    desk = await openTestConsole()
    for (const [room, who, text] of [
      ['镇工作群', '陈晓明', '任务 @王建国 周五前 报送防汛物资名单'],
      ['镇工作群', '陈晓明', '1'],
      ['镇工作群', '陈晓明', '任务 @王建国 周五前 收集微信步数'],
      ['镇工作群', '陈晓明', '清单外 2 县里电话'],
      ['镇工作群', '陈晓明', '任务 @陈晓明 周五前 汇总材料'],
      ['镇工作群', '陈晓明', '任务 @王建国 周五前 转发公众号'],
      ['村干群', '王建国', '不在清单 2 家里有病人走不开'],
    ] as const)
      await say(room, who, text)
    await desk.village.setClock?.(new Date('2026-11-25T01:00:00Z'))
    await say('镇工作群', '陈晓明', '任务 @王建国 下周五前 再报一次防汛物资名单')
    clerk = await desk.signIn('陈晓明')
  })
  afterEach(() => desk.close())
  const say = async (room: string, who: string, text: string) => {
    await desk.village.say(room, who, text)
    await desk.village.settle()
  }
  /** The rows of each card, by its title. */
  const cards = (page: string) =>
    Object.fromEntries(
      page
        .split('<h2')
        .slice(1)
        .map((card) => [
          /^[^>]*>([^<]*)/u.exec(card)?.[1] ?? '',
          [...card.matchAll(/<li class="row">.*?<\/li>/gsu)].map(([row]) =>
            row
              .replace(/<\/div>/gu, ' ')
              .replace(/<[^>]+>/gu, '')
              .trim(),
          ),
        ]),
    )

  it('shows a township’s office what waits, what stands besides the list, what was asked before, and the list', async () => {
    const page = await clerk.get('/township/admissions')
    expect(page).toContain('<h1>准入 · 红水镇党委</h1>')
    const { 村里说不在清单的: back, 清单外派的: besides, 重复要的: again, ...list } = cards(page)
    expect(back).toEqual([
      '#5 「收集微信步数」 提出 2026-11-23 · 谁提的 王建国 · 谁来定 陈晓明 · 怎么样了 等着定。不用办发：同意 5；照办发：不同意 5 依据',
    ])
    expect(besides).toEqual([
      expect.stringMatching(
        /^#4 「转发公众号」 哪天派的 2026-11-23 · 谁派的 陈晓明 · 凭什么 没说，补上发：准入 4 序号/u,
      ),
      '#2 「收集微信步数」 哪天派的 2026-11-23 · 谁派的 陈晓明 · 凭什么 清单外，县里电话',
    ])
    expect(again).toEqual(['#6 「再报一次防汛物资名单」 哪天派的 2026-11-25 · 谁派的 陈晓明 · 以前要过 #1 2026-11-23'])
    expect(list['准入清单 18 项']?.[0]).toMatch(/^1 防汛抗旱和险情报告 类别 应急 · 依据 突发事件应对法/u)
    // It measures who sends: no village, and nothing of why one sent it back.
    expect(page).not.toContain('病人')
    expect(JSON.stringify(cards(page))).not.toContain('青山村')
  })

  it('is for the office alone, and stands in its menu', async () => {
    expect(await clerk.get('/villages')).toContain('href="/township/admissions')
    const secretary = await desk.signIn('王建国')
    expect((await desk.ask('/township/admissions', { cookie: secretary.cookie })).status).toBe(403)
    expect(await secretary.get('/')).not.toContain('/township/admissions')
  })

  it('begins 办 and 用章 from their forms, like a word in chat', async () => {
    const secretary = await desk.signIn('王建国')
    const forms = formsIn(await secretary.get('/powers'))
    const form = (command: string) => [...forms.values()].find((one) => one.command === command) ?? {}
    expect(await secretary.post('/act', { ...form('begin-errand'), text: '宅基地', people: '张三' })).toMatch(
      /#\d+ .*宅基地审批.*第1步|开始/su,
    )
    expect(await secretary.post('/act', { ...form('use-seal'), text: '证明 莫老四 银行用' })).toMatch(
      /用章.*#\d+|#\d+/su,
    )
    const matters = await desk.village.store.client.matter.findMany({ where: { kind: { in: ['errand', 'sealUse'] } } })
    expect(matters.map(({ kind, title }) => `${kind} ${title}`).toSorted()).toEqual([
      'errand 宅基地审批',
      expect.stringMatching(/^sealUse .*证明/u),
    ])
  })

  it('offers one button for what was agreed in a mediation', async () => {
    for (const text of ['纠纷 蓝家莫家争地界 邻里', '愿调 1', '达成 1 莫家退半米 12月5日前', '已签 1'])
      await say('村干群', '王建国', text)
    const secretary = await desk.signIn('王建国')
    const forms = [...formsIn(await secretary.get('/matters/2')).values()].map(({ command }) => command)
    expect(forms).toContain('perform')
    expect(forms).not.toContain('finish')
  })

  it('fits a phone and a desk, without a serious fault', () =>
    inBrowser(desk, async (openAs, url) => expectSound(await openAs(clerk), `${url}/township/admissions`)))
})
