import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createUnderstanding } from '../../src/speech/understand.ts'
import { type InProcess, startInProcess } from '../support/inprocess.ts'
import { registry } from '../support/registry.ts'

const understand = createUnderstanding(registry, ['连心小助手'])

let village: InProcess
beforeAll(async () => {
  village = await startInProcess('village', '2026-11-23T01:00:00Z')
  for (const [room, who, text] of [
    ['村民群', '莫老四', '点单 我家电视没信号了'],
    ['村民群', '张三', '点单 灯不亮'],
    ['党员群', '韦志强', '接单 1'],
    ['村干群', '王建国', '任务 @韦志强 11月25日 交材料'],
  ] as const)
    await village.answers(room, who, text)
})
afterAll(async () => {
  expect(village.log.filter((line) => line.level === 'error')).toEqual([])
  await village.close()
})
/** One hint in ten minutes is all anybody gets. */
beforeEach(() => village.clock.advance(11 * 60_000))

const say = async (room: string, who: string, text: string) => (await village.answers(room, who, text)).join('\n')

describe('帮助', () => {
  it.each([
    ['DM:韦志强', '韦志强', ['接单 2', '完成 1']],
    ['村民群', '莫老四', ['撤单', '点单']],
    ['志愿者群', '陆大勇', ['接单 2', '待接单']],
    ['村干群', '王建国', ['派单 2 @人']],
    ['党员群', '韦志强', ['接单 2']],
  ])('in %s fits a phone for %s, by what is open', async (room, who, lines) => {
    const [head, ...rest] = (await say(room, who, '帮助')).split('\n')
    const more = rest.pop()
    expect(head).toContain('在这里您可以发')
    expect(more).toBe('还有别的，发：帮助 更多')
    expect(rest.length).toBeLessThanOrEqual(6)
    expect(rest.length).toBeGreaterThanOrEqual(3)
    for (const line of lines.filter((one) => one !== '撤单')) expect(rest.join('\n')).toContain(line)
    for (const word of ['求救', '撤单', '解绑', '卸任', '撤销', '删除']) expect(rest.join('\n')).not.toContain(word)
  })

  it('each of its lines is a command', async () => {
    const lines = (await say('DM:韦志强', '韦志强', '帮助')).split('\n').slice(1, -1)
    for (const line of lines)
      expect(understand(line, { room: 'DM' } as never, village.now()), line).not.toEqual({ command: null })
  })

  it('更多 tells all of it, one line each', async () => {
    const all = (await village.answers('DM:韦志强', '韦志强', '帮助 更多')).join('\n')
    for (const word of ['点单', '接单', '走访', '撤单', '查']) expect(all).toContain(`${word}：`)
  })
})

describe('in private everybody is answered', () => {
  it.each(['你好', '在吗？', '怎么用', '你是谁', '早上好'])(
    'a greeting with three things to do now: %s',
    async (words) => {
      const lines = (await say('DM:韦志强', '韦志强', words)).split('\n')
      expect(lines[0]).toContain('韦志强，您好')
      expect(lines).toHaveLength(5)
      expect(lines.join()).toContain('接单 2')
    },
  )

  it.each(['低保什么时候发钱', '村委几点开门啊？', '班车几点到', '怎么没有我家'])(
    'a question is passed on: %s',
    async (words) => {
      const answer = await say('DM:莫老四', '莫老四', words)
      expect(answer).toContain('这个我答不上来')
      expect(answer).toContain(`发：质询 ${words}`)
      expect(await say('DM:莫老四', '莫老四', '确认')).toContain(`登记好了：${words}`)
    },
  )

  it('a question may be about the one thing one has under way: 有人来没', async () => {
    const answer = await say('DM:张三', '张三', '有人来没')
    expect(answer).toMatch(/问的是 #2 「灯不亮」，就发：查 2。要请村里人答复/u)
    expect(await say('DM:张三', '张三', '查 2')).toMatch(/#2/u)
    // Where others read along it is not told.
    expect(await say('村民群', '张三', '@bot 有人来没')).not.toContain('灯不亮')
  })

  it('and of several the newest are named, by number alone where others read along', async () => {
    await say('村民群', '莫老四', '点单 门锁坏了')
    expect(await say('DM:莫老四', '莫老四', '怎么还没人来')).toMatch(
      /问的是 #(\d+) 「门锁坏了」、#\d+ .*，就发：查 \1。/u,
    )
    village.clock.advance(11 * 60_000)
    expect(await say('村民群', '莫老四', '@bot 怎么还没人来')).toMatch(/问的是 #(\d+)(?:、#\d+)+，就发：查 \1。/u)
  })

  it('what one may not do is said of each thing that is wanted', async () => {
    expect(await say('DM:覃小芳', '覃小芳', '加人 韦小明 那良屯 村民')).toContain('「加人」要')
    expect(await say('DM:覃小芳', '覃小芳', '改 莫老四 电话 13800002222')).toContain('「改」要')
    expect(await say('DM:覃小芳', '覃小芳', '改 莫老四 电话 13800002222')).toBe('')
  })

  it.each(['你好', '怎么用', '你是谁'])(
    'in a group who speaks to it hears what it is, in one line: %s',
    async (words) => {
      expect(await say('村民群', '莫老四', `@bot ${words}`)).toBe(
        '我是村里的小助手。要人帮忙就发：点单 要办的事；发「帮助」看看还能做什么',
      )
    },
  )

  it('and nothing is named that is not done there', async () => {
    expect(await say('村干群', '王建国', '@bot 今天辛苦了大家')).toBe(
      '我是村里的小助手，这句没听懂。发「帮助」看看在这里能做什么',
    )
  })

  it.each([
    ['查', '查 12'],
    ['取消', '没有您可以取消的'],
    ['完成', '没有您可以完成的'],
    ['通知', '现在可以发'],
  ])('a word alone is answered: %s', async (words, answer) => {
    expect(await say('DM:蓝春燕', '蓝春燕', words)).toContain(answer)
    expect(await say('村民群', '蓝春燕', words)).toBe('')
  })

  it('thanks are answered, and nobody hears the same twice in ten minutes', async () => {
    expect(await say('DM:莫老四', '莫老四', '谢谢你')).toContain('不客气')
    expect(await say('DM:莫老四', '莫老四', '谢谢你')).toBe('')
    // Something else is answered all the same: nobody who writes to it alone is met with silence for having said hello.
    expect(await say('DM:莫老四', '莫老四', '低保什么时候发钱')).toContain('答不上来')
    expect(await say('DM:莫老四', '莫老四', '今天天气不错')).toContain('现在可以发')
    expect(await say('DM:莫老四', '莫老四', '明天天气也不错')).toBe('')
  })

  it.each([
    ['韦志强', '大家都讲村口的桥太窄了', '民情'],
    ['覃小芳', '群众说上屯水压太小', '民情'],
    ['韦志强', '上屯的机耕路断了半个月', '民情'],
    ['莫老四', '村里的路灯都黑了一个月了', '点单'],
    ['张三', '村口垃圾堆得太臭', '点单'],
    ['韦志强', '我家水管漏水', '点单'],
  ])('what %s tells of the village is offered as what they may say: %s', async (who, words, offered) => {
    expect(await say(`DM:${who}`, who, words)).toMatch(new RegExp(`要.*${offered}.*回「确认」`, 'u'))
    expect(await say(`DM:${who}`, who, '确认')).toContain(words.slice(0, 6))
  })

  it.each(['今天路上车很多', '村里今天真热闹', '大家辛苦了', '阿婆讲的故事好听'])(
    'and what only speaks of it is not: %s',
    async (words) => expect(await say('DM:韦志强', '韦志强', words)).not.toContain('确认'),
  )

  it('and anything else shows what can be done', async () => {
    expect(await say('DM:莫老四', '莫老四', '今天天气不错')).toContain('现在可以发')
  })

  it('a stranger hears how to be known', async () => {
    expect(await say('DM:路人', '路人', '你好')).toContain('我还不认识您')
  })

  it.each([
    ['村民群', '张三'],
    ['党员群', '韦志强'],
    ['村干群', '覃小芳'],
  ])('a question that is put to it in a %s is passed on as well, once in ten minutes', async (room, who) => {
    const answer = await say(room, who, '@bot 修路的钱花哪里了')
    expect(answer).toMatch(/这个我答不上来.*发：质询 修路的钱花哪里了$/u)
    expect(await say(room, who, '@bot 低保怎么没有我家')).toBe('')
    expect(await say(room, who, answer.replace(/^.*发：/u, ''))).toMatch(/#1/u)
  })

  it('in a group talk stays talk', async () => {
    for (const words of ['你好', '谢谢', '低保什么时候发钱', '今天天气不错'])
      expect(await say('村民群', '莫老四', words)).toBe('')
  })
})
