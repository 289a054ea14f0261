import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { expectSound, inBrowser } from '../support/browser.ts'
import { openTestConsole, type SignedIn, type TestConsole } from '../support/console.ts'

/** What of a round is left, on the page of the walks. */
describe('走村 on the console', () => {
  let desk: TestConsole
  let leader: SignedIn
  beforeEach(async () => {
    desk = await openTestConsole()
    const { client, transaction } = desk.village.store
    const { id: orgId } = await client.org.findFirstOrThrow({ where: { kind: 'township' } })
    const { id: personId } = await client.person.findFirstOrThrow({ where: { name: '陈晓明' } })
    for (const role of ['townHead', 'townLeader', 'countyLeader'])
      await client.roleHolding.create({ data: { id: role, personId, orgId, role } })
    const { id: parentId } = await client.org.findFirstOrThrow({ where: { name: '龙坪村党支部' } })
    for (const name of ['上龙', '下龙', '坡头', '水口', '岭脚', '大塘', '新村', '石板', '枫木', '白沙', '马鞍', '古楼'])
      await client.org.create({ data: { id: name, name: `${name}屯`, kind: 'group', parentId } })
    await transaction((tx) => tx.roster.lock())
    leader = await desk.signIn('陈晓明')
    await say('走村 那良屯 今天 水渠堵了')
    await say('走村 上龙屯、坡头屯、新村屯、白沙屯 昨天')
  })
  afterEach(() => desk.close())
  const say = async (text: string) => {
    await desk.village.say('镇工作群', '陈晓明', text)
    await desk.village.settle()
  }

  it('draws a strip a village for whoever owes it, said in words as well', async () => {
    const page = await leader.get('/walks')
    expect(page).toContain('<h1>走村')
    expect(page).toMatch(
      /我的走村[\s\S]*今年已走 2\/2 个村[\s\S]*今年已走 5\/14 个自然村[\s\S]*下半年已走 5\/14 个自然村/u,
    )
    expect(page).toContain('aria-label="青山村：那良屯 走到了，弄福屯 还没走"')
    expect(page).toContain('还没走：弄福屯')
    expect(page).toMatch(/#1<.*那良屯：水渠堵了/su)
    expect(page).toContain('name="command" value="walk-to-concern"')
  })

  it('shows nobody’s round to anybody else', async () => {
    const secretary = await desk.signIn('王建国')
    const page = await secretary.get('/walks')
    expect(page).toMatch(/#1<.*那良屯：水渠堵了/su)
    expect(page).not.toMatch(/我的走村|个自然村/u)
    expect(page).not.toContain('name="command" value="walk-to-concern"')
  })

  it('fits a phone and a desk, without a serious fault', () =>
    inBrowser(desk, async (openAs, url) => expectSound(await openAs(leader), `${url}/walks`)))
})
