import { describe, expect, it } from 'vitest'
import { eachInFreshConsole, type SignedIn, type TestConsole } from '../support/console.ts'

describe('polls on the console', () => {
  let desk: TestConsole
  let secretary: SignedIn
  eachInFreshConsole((fresh, signedIn) => {
    desk = fresh
    secretary = signedIn
  })
  /** What is drawn: the name of each bar with its words, and how wide its counted and its paler part are. */
  const drawn = (page: string) =>
    [...page.matchAll(/<li class="gauge">(.*?)<\/li>/gsu)].map(([, bar = '']) => {
      const width = (of: string) =>
        Number(
          new RegExp(`width="(\\d+)"[^>]*class="gauge__${of}"|class="gauge__${of}"[^>]*width="(\\d+)"`).exec(bar)?.[1],
        )
      const said = bar.replace(/<svg.*<\/svg>/su, '').replace(/<[^>]+>/gu, '')
      return `${said} | ${width('count')} of ${width('apart')}`
    })

  it('show while they are open how many answered, and nothing of what; at the end each choice, 代记 paler', async () => {
    await desk.say('村民群', '王建国', '征求 村口建凉亭还是建球场 到11月26日晚8点')
    await desk.say('村民群', '张三', '表态 1 2')
    await desk.say('村干群', '覃小芳', '代记 1 01-01 1 上门问的')
    for (const path of ['/polls', '/matters/1']) {
      const page = await secretary.get(path)
      expect(drawn(page)).toEqual(['表态 已表态 2/7 户 | 286 of 286'])
      expect(page).not.toMatch(/建凉亭 ?1 户|代记 1/u)
    }
    await desk.village.setClock?.(new Date('2026-11-26T12:01:00Z'))
    const later = await desk.signIn('王建国')
    expect(drawn(await later.get('/polls'))).toEqual([
      '表态 2/7 户（代记 1） | 143 of 286',
      '建凉亭 1 户（代记 1） | 0 of 500',
      '建球场 1 户 | 500 of 500',
    ])
  })

  it('have a page of their own, with what is talked over on its own beside it', async () => {
    await desk.say('村民群', '张三', '说事 下雨天上屯路滑')
    expect(await secretary.get('/polls')).toContain('<h1>征求</h1>')
    const talked = await secretary.get('/deliberations')
    expect(talked).toContain('<h1>协商</h1>')
    expect(talked).toMatch(/name="command" value="discuss"/u)
  })
})
