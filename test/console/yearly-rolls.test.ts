import { describe, expect, it } from 'vitest'
import { expectSound, inBrowser } from '../support/browser.ts'
import { eachInFreshConsole, type SignedIn, type TestConsole } from '../support/console.ts'

describe('hours, teaching and courses on the console', () => {
  let desk: TestConsole
  let secretary: SignedIn
  eachInFreshConsole((fresh, signedIn) => {
    desk = fresh
    secretary = signedIn
  })
  const live = async () => {
    await desk.say('村民群', '张三', '点单 陪阿公去镇上看病')
    await desk.say('志愿者群', '蓝春燕', '接单 1')
    await desk.say('志愿者群', '蓝春燕', '完成 1')
    await desk.say('志愿者群', '蓝春燕', '用时 1 2小时')
    await desk.say('村民群', '张三', '评单 1 5')
    await desk.say('党员群', '李秀英', '培训 防火知识 2小时 韦志强讲')
    await desk.say('党员群', '黄美兰', '签到')
    await desk.say('村干群', '王建国', '帮带 @韦志强 @黄美兰 每周五')
  }

  it('have a page each, with the roll of the year, and the rolls among the papers', async () => {
    for (const path of ['/hours', '/training']) expect(await secretary.get(path)).toMatch(/这里还没有/u)
    await live()
    expect(await secretary.get('/hours')).toMatch(/时长名册.*蓝春燕.*次数 1 · 时长 2 小时/su)
    expect(await secretary.get('/training')).toMatch(/防火知识.*谁讲的 韦志强 · 课时 2 小时.*培训名册.*黄美兰/su)
    expect(await secretary.get('/mentoring')).toMatch(/<title>帮带/u)
    expect(await secretary.get('/people')).toMatch(/培训名册/u)
  })

  it('have no serious fault of accessibility, and fit a phone and a desk', async () => {
    await live()
    await inBrowser(desk, async (openAs, url) => {
      const page = await openAs(secretary)
      for (const path of ['/hours', '/training', '/mentoring', '/people']) await expectSound(page, url + path)
    })
  })
})
