import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attendanceOf } from '../../commands/check-in/workflow.ts'
import { type InProcess, startInProcess } from '../support/inprocess.ts'

let village: InProcess
let heard: number

beforeEach(async () => {
  village = await startInProcess('village', '2026-11-25T10:50:00Z')
  heard = 0
})
afterEach(async () => {
  expect(village.log.filter((line) => line.level === 'error')).toEqual([])
  await village.close()
})

/** Says something and returns what the bot answered in that room. */
async function say(who: string, text: string, room = '党员群'): Promise<string> {
  heard = village.said(room).length
  await village.say(room, who, text)
  await village.settle()
  return village.said(room).slice(heard).join('\n')
}

const list = (...entries: string[]) =>
  `#接龙\n主题党日签到\n\n${entries.map((one, at) => `${at + 1}. ${one}`).join('\n')}`

async function roll(number = 1) {
  const matter = await village.store.transaction(async (tx) => {
    const villageId = (await tx.orgs()).named('青山村党支部')[0]?.id ?? ''
    return tx.matters.byNumber(villageId, number)
  })
  if (!matter) throw new Error(`there is no #${number}`)
  return { matter, ...attendanceOf(matter) }
}
const names = (people: readonly { name: string }[]) => people.map((one) => one.name).sort()

describe('signing', () => {
  beforeEach(() => say('王建国', '发起签到 主题党日 截止 今晚8点'))

  it('merges what waits together and shows the newest count', async () => {
    for (const who of ['韦志强', '黄美兰', '陆大勇']) village.receive({ who, text: '签到', room: '党员群' })
    await village.settle()
    expect(village.said('党员群').slice(1).join('\n')).toMatch(/签到成功：.*陆大勇（已 3 人）$/u)
  })

  it('is taken once, in whatever way', async () => {
    await say('韦志强', '签到')
    expect(await say('韦志强', '签到')).toBe('韦志强，#1 已签到')
    expect(await say('黄美兰', list('韦志强'))).toBe('')
    expect((await roll()).came).toBe(1)
  })

  it('is meant where it was opened, and said elsewhere with its number', async () => {
    expect(await say('蓝春燕', '签到', '志愿者群')).toBe('')
    expect(await say('陆大勇', '签到 1', '志愿者群')).toBe('#1 签到成功：陆大勇（已 1 人）')
  })

  it('for somebody else needs the organiser or 网格员, and is marked', async () => {
    expect(await say('韦志强', '签到 1 黄美兰')).toContain('代签')
    expect((await roll()).came).toBe(0)
    expect(await say('覃小芳', '签到 1 黄美兰')).toBe('#1 签到成功：黄美兰（代签）（已 1 人）')
    expect(await say('王建国', '签到情况 1', '村干群')).toContain('黄美兰（覃小芳代签）')
  })

  it('is over at the deadline also while the bell has not rung', async () => {
    village.clock.set(new Date('2026-11-25T12:00:00Z'))
    expect(await say('韦志强', '签到 1')).toContain('签到已经截止')
    expect((await roll()).came).toBe(0)
  })

  it('is over at the deadline, and then there is 补签', async () => {
    await village.setClock?.(new Date('2026-11-25T12:00:00Z'))
    expect(await say('韦志强', '签到 1')).toContain('补签 1')
    expect(await say('韦志强', '补签 1 手机没电')).toBe('#1 补签成功：韦志强（已 1 人）')
    expect(await say('韦志强', '补签 1')).toBe('韦志强，#1 已经补签过')
    expect(await say('黄美兰', '补签')).toBe('#1 补签成功：黄美兰（已 2 人）')
    expect(await say('王建国', '签到情况')).toContain('已截止')
  })

  it('补签 for somebody else needs the same, and never signs the speaker', async () => {
    await village.setClock?.(new Date('2026-11-25T12:00:00Z'))
    expect(await say('韦志强', '补签 1 莫老四')).toContain('替人补签要由发起人')
    expect((await roll()).came).toBe(0)
    expect(await say('覃小芳', '补签 1 黄美兰，没带手机')).toBe('#1 补签成功：黄美兰（已 1 人）')
    expect(await say('王建国', '签到情况 1', '村干群')).toContain('黄美兰（补签，覃小芳代签）')
  })

  it('nobody sets another on leave, nor is put on leave by saying so', async () => {
    expect(await say('覃小芳', '请假 1 黄美兰 住院')).toContain('请假要本人说')
    expect((await say('王建国', '签到情况 1')) ?? '').not.toContain('请假 1 人')
  })

  it('a leave is acknowledged without its reason', async () => {
    expect(await say('陆大勇', '请假 1 在外务工')).toBe('#1 请假记下了：陆大勇')
    expect(await say('莫老四', '查 1', '村民群')).not.toMatch(/陆大勇|务工/u)
  })

  it('the organiser may have it called to mind once, and nobody in particular', async () => {
    const notice = await say('王建国', '催办 1')
    expect(notice).toMatch(/签到 #1 主题党日 还没截止，自愿参加/u)
    expect(await say('王建国', '催办 1')).toContain('已经提醒过一次')
    expect(await say('覃小芳', '催办 1')).not.toContain('自愿参加，来的')
  })
})

describe('接龙', () => {
  beforeEach(() => say('王建国', '发起签到 主题党日 截止 今晚8点'))

  it('takes whoever is new in each copy', async () => {
    expect(await say('韦志强', list('韦志强'))).toBe('#1 签到成功：韦志强（已 1 人）')
    expect(await say('黄美兰', list('韦志强', '黄美兰'))).toBe('#1 签到成功：黄美兰（已 2 人）')
    expect(await say('黄美兰', list('韦志强', '黄美兰'))).toBe('')
  })

  it('loses nobody when two sign at once, nor when numbers change', async () => {
    await say('韦志强', list('韦志强'))
    village.receive({ who: '黄美兰', room: '党员群', text: list('韦志强', '黄美兰') })
    village.receive({ who: '陆大勇', room: '党员群', text: list('韦志强', '陆大勇') })
    await village.settle()
    await say('覃小芳', list('陆大勇', '覃小芳', '韦志强'))
    expect(names((await roll()).present)).toEqual(['覃小芳', '陆大勇', '韦志强', '黄美兰'].sort())
  })

  it('reads a note of leave as leave, and who comes after all as present', async () => {
    const said = await say('陆大勇', list('韦志强', '陆大勇 请假', '黄美兰来不了', '覃小芳 带铲子'))
    expect(said).toContain('签到成功：韦志强、覃小芳（已 2 人）')
    expect(said).toContain('请假记下了：陆大勇')
    expect(names((await roll()).leave)).toEqual(['陆大勇'])
    await say('陆大勇', list('韦志强', '陆大勇', '黄美兰来不了', '覃小芳 带铲子'))
    expect(names((await roll()).leave)).toEqual([])
    await say('黄美兰', list('韦志强', '陆大勇', '黄美兰来不了', '覃小芳 带铲子'))
    expect(names((await roll()).leave)).toEqual(['黄美兰'])
  })

  it('keeps a name that is not on the roster as a guest, once', async () => {
    await say('韦志强', list('韦志强', '农家表哥'))
    await say('黄美兰', list('农家表哥', '黄美兰', '韦志强'))
    const { present } = await roll()
    expect(present.filter((one) => one.personId === null).map((one) => one.name)).toEqual(['农家表哥'])
    expect(present).toHaveLength(3)
  })

  it('knows the speaker by the nickname', async () => {
    village.receive({
      who: '韦志强',
      room: '党员群',
      text: list('🌻阿强'),
      talker: { id: 'wxid_韦志强', name: '🌻阿强' },
    })
    await village.settle()
    expect(names((await roll()).present)).toEqual(['韦志强'])
  })

  it.each([
    '#接龙\n砂糖橘团购，10斤装 38元\n\n1. 韦志强 2箱',
    '#接龙\n明早拼车去县城\n\n1. 韦志强',
    '#接龙\n志愿者马甲尺码统计\n\n1. 韦志强 M',
    '#接龙\n土鸡蛋\n\n1. 韦志强 30个',
  ])('leaves what people buy alone and does not keep it: %s', async (text) => {
    expect(await say('韦志强', text)).toBe('')
    expect((await roll()).came).toBe(0)
    expect(await village.store.client.inbox.count({ where: { text } })).toBe(0)
  })

  it.each(['#接龙\n谁家要打疫苗\n\n1. 韦志强', '#接龙\n\n1. 韦志强', '#接龙\n大家报下血压\n\n1. 韦志强'])(
    'of something else joins no check-in by its being the only one: %s',
    async (list) => {
      expect(await say('韦志强', list)).toBe('')
    },
  )

  it('is nobody’s business where no check-in is open, nor was within a day', async () => {
    const text = list('韦志强')
    expect(await say('韦志强', text, '村民群')).toBe('')
    await village.setClock?.(new Date('2026-11-25T12:00:00Z'))
    await village.setClock?.(new Date('2026-11-26T12:01:00Z'))
    expect(await say('韦志强', text)).toBe('')
    expect(await village.store.client.inbox.count({ where: { text } })).toBe(0)
  })

  it('goes by its title when several are open', async () => {
    await say('王建国', '发起签到 周六清主沟渠')
    await say('韦志强', '#接龙\n周六清主沟渠，早上8点集合\n\n1. 韦志强')
    await say('黄美兰', '#接龙\n签到 #1\n\n1. 黄美兰')
    await say('陆大勇', '#接龙\n冬至敬老饭帮厨\n\n1. 陆大勇')
    expect([names((await roll(1)).present), names((await roll(2)).present)]).toEqual([['黄美兰'], ['韦志强']])
  })

  it('is still heard after a restart', async () => {
    await village.restart?.()
    expect(await say('韦志强', list('韦志强'))).toContain('韦志强')
  })
})

describe('opening', () => {
  it('lasts as long as the day it speaks of, else as long as today', async () => {
    expect(await say('王建国', '发起签到 周六清主沟渠')).toContain('11月28日 周六 截止')
    expect(await say('王建国', '发起签到 党员学习')).toContain('11月25日 周三 截止')
  })

  it.each(['每周一 9:00 发起签到 值班', '发起签到 每周一 9:00 值班'])('%s becomes a duty', async (text) => {
    expect(await say('王建国', text)).toContain('下一次 11月30日 周一 09:00')
    expect(await village.store.client.duty.findFirst({ where: { kind: 'checkIn' } })).toMatchObject({
      title: '值班',
      cadence: 'RRULE:FREQ=WEEKLY;BYDAY=MO;BYHOUR=9;BYMINUTE=0',
      dueAt: new Date('2026-11-30T01:00:00Z'),
      dueDay: '2026-11-30',
    })
  })
})
