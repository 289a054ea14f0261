import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { expectSound, inBrowser } from '../support/browser.ts'
import { openTestConsole, type SignedIn, type TestConsole } from '../support/console.ts'
import { SECOND, settleSecondVillage } from '../support/second-village.ts'

/** 权力清单 on the console: the list, what is under way as a line of steps, and the villages of a township side by side. */
describe('权力清单 on the console', () => {
  let desk: TestConsole
  let secretary: SignedIn
  beforeEach(async () => {
    desk = await openTestConsole()
    await settleSecondVillage(desk.village.store, new Date('2026-11-23T01:00:00Z'))
    await desk.village.store.transaction((tx) =>
      tx.settings.set(`powers ${SECOND.id}`, [
        {
          ...{ title: '低保申请', also: ['低保'], category: '救助', handler: '村文书', needs: '', watcher: '' },
          steps: ['交申请', '公示', '审批'].map((does) => ({ does, takes: null })),
          ...{ takes: { count: 20, working: false }, publicity: '', basis: '民发〔2021〕57号' },
        },
      ]),
    )
    secretary = await desk.signIn('王建国')
    for (const [who, text] of [
      ['李秀英', '办 低保 莫老四'],
      ['李秀英', '下一步 1 材料齐了'],
      ['李秀英', '办 宅基地 张三'],
      ['李秀英', '用章 证明 莫老四 银行用'],
    ] as const) {
      await desk.village.say('村干群', who, text)
      await desk.village.settle()
    }
  })
  afterEach(() => desk.close())

  it('lists what is done and shows each thing under way as a line of steps with its day', async () => {
    const page = await secretary.get('/powers')
    expect(page).toContain('看 45 项')
    expect(page).toContain('宅基地审批')
    expect(page).toMatch(/milestone_passed.*?交申请.*?材料齐了.*?milestone_here" aria-current="step".*?入户调查/su)
    expect(page).toMatch(/要在 2026-12-01 23:59 前入户调查/u)
    expect(page).toContain('用章')
    // Not before its last step is it done.
    expect(page).not.toContain('办好了</button>')
    expect(await secretary.get('/matters/1')).toMatch(/aria-current="step".*?入户调查/su)
  })

  it('shows a township the lists of its villages side by side', async () => {
    const clerk = await desk.signIn('陈晓明')
    const page = await clerk.get('/villages')
    expect(page).toContain('看 45 项')
    expect(page).toMatch(
      /<th scope="row">低保申请<\/th><td>5 步 30个工作日<\/td><td>5 步 30个工作日<\/td><td>3 步 20天<\/td>/u,
    )
    expect(page).toMatch(/<th scope="row">宅基地审批<\/th><td>7 步<\/td><td>7 步<\/td><td><span class="muted">没有/u)
    expect(page).not.toContain('莫老四')
  })

  it('fits a phone and a desk without a serious fault, also with everything unfolded', () =>
    inBrowser(desk, async (openAs, url) => {
      for (const [who, paths] of [
        [secretary, ['/powers', '/matters/1']],
        [await desk.signIn('陈晓明'), ['/villages']],
      ] as const) {
        const page = await openAs(who)
        for (const path of paths) await expectSound(page, url + path, 'unfolded')
      }
    }))
})
