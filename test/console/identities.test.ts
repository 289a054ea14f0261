import { afterEach, beforeEach, expect, it } from 'vitest'
import { formsIn, openTestConsole, type TestConsole } from '../support/console.ts'

let desk: TestConsole
beforeEach(async () => {
  desk = await openTestConsole()
})
afterEach(() => desk.close())

it('a request shows who asks, whom it replaces and what it brings, and a button only to whoever may grant it', async () => {
  const { village } = desk
  await village.say('村民群', '张三', '我是 韦志强')
  await village.settle()
  await village.say('DM:韦志强', '韦志强', '同意 1')
  await village.settle()
  const secretary = await desk.signIn('王建国')
  for (const path of ['/', '/matters/1']) {
    const page = await secretary.get(path)
    expect(page).toMatch(/微信「张三」要登记为 韦志强/)
    expect(page).toMatch(/带来：党员（那良屯党小组）/)
    expect(page).toMatch(/换下：韦志强现在用的微信/)
    expect(formsIn(page).get('同意 #1')).toMatchObject({ command: 'approve', number: '1' })
  }
  const cadre = await desk.signIn('李秀英')
  expect(formsIn(await cadre.get('/matters/1')).has('同意 #1')).toBe(false)
  expect(await secretary.post('/act', { say: '同意 1' })).toMatch(/韦志强登记好了/)
})
