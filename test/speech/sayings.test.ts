import { describe, expect, test } from 'vitest'
import { createUnderstanding, type Understood } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'

const NOW = new Date('2026-11-22T15:00:00+08:00')
const understand = createUnderstanding(registry, ['连心小助手'])

function heard(text: string): Understood {
  const mentions = [...text.matchAll(/@([^@\s，]+)/gu)].map((match) => match[1] ?? '')
  return understand(text, { room: '党员群', mentions }, NOW)
}

const visit = (household: string, date: string, text: string) => ({ command: 'record-visit', household, date, text })
const task = (who: string, date: string, text: string) => ({ command: 'assign-task', people: [who], date, text })
const on = (command: string, number: number, more: object = {}) => ({ command, number, ...more })

describe('a message that holds several commands is cut where each begins', () => {
  const SEVERAL: readonly (readonly [text: string, first: object, ...then: object[]])[] = [
    ['#12搞定✅ #15我来🙋', { command: 'finish', number: 12 }, { command: 'claim-order', number: 15 }],
    ['走访 蓝阿婆 昨天 好\n走访 莫老四 今天 屋顶漏', visit('蓝阿婆', '昨天', '好'), visit('莫老四', '今天', '屋顶漏')],
    ['走访 蓝阿婆 昨天 好，走访 莫老四 今天 屋顶漏', visit('蓝阿婆', '昨天', '好'), visit('莫老四', '今天', '屋顶漏')],
    ['走访 蓝阿婆 昨天 好\n莫老四 今天 屋顶漏', visit('蓝阿婆', '昨天', '好'), visit('莫老四', '今天', '屋顶漏')],
    [
      '走访 01-01 身体尚可\n走访 01-04 家中无人',
      { command: 'record-visit', household: '01-01', text: '身体尚可' },
      { command: 'record-visit', household: '01-04', text: '家中无人' },
    ],
    [
      '走访 01-01 昨天 好；走访 01-02 今天 缺药；走访 02-01 前天 外出',
      visit('01-01', '昨天', '好'),
      visit('01-02', '今天', '缺药'),
      visit('02-01', '前天', '外出'),
    ],
    [
      '任务 @覃小芳 周五前 交表\n任务 @李秀英 周六前 扫路',
      task('覃小芳', '周五前', '交表'),
      task('李秀英', '周六前', '扫路'),
    ],
    [
      '点单 水管漏水\n点单 灯不亮',
      { command: 'place-order', text: '水管漏水' },
      { command: 'place-order', text: '灯不亮' },
    ],
    ['签到 #64。收到 #53。', on('check-in', 64), on('acknowledge', 53)],
    ['签到 #64。完成 #53', on('check-in', 64), on('finish', 53)],
    ['完成 #12 #13。催办 #53', on('finish', 12, { numbers: [12, 13] }), on('urge', 53)],
    ['评单 12 5，评单 13 4', on('rate', 12, { rating: 5 }), on('rate', 13, { rating: 4 })],
    ['评单 12 5，13 4', on('rate', 12, { rating: 5 }), on('rate', 13, { rating: 4 })],
    ['撤1号单，撤2号单', on('cancel', 1), on('cancel', 2)],
    ['完成12，接单13', on('finish', 12), on('claim-order', 13)],
    ['接单12，完成11', on('claim-order', 12), on('finish', 11)],
    ['接单 12 完成 11', on('claim-order', 12), on('finish', 11)],
    ['签到 9，请假 10', on('check-in', 9), on('leave', 10)],
    ['签到9\n请假10 走亲戚', on('check-in', 9), on('leave', 10, { reason: '走亲戚' })],
    ['完成 12 换了水龙头，签到 9', on('finish', 12, { text: '换了水龙头' }), on('check-in', 9)],
    ['完成 12 换了灯泡\n#13 换了水管', on('finish', 12, { text: '换了灯泡' }), on('finish', 13, { text: '换了水管' })],
    [
      '撤单 12 不用了，点单 帮我修灯',
      on('cancel', 12, { reason: '不用了' }),
      { command: 'place-order', text: '帮我修灯' },
    ],
    ['走访 蓝阿婆 昨天 好，接单 12', visit('蓝阿婆', '昨天', '好'), on('claim-order', 12)],
  ]
  test.each(SEVERAL.map(([text, first, ...then]) => ({ text, meant: { ...first, then } })))(
    '$text',
    ({ text, meant }) => {
      expect(heard(text)).toEqual(meant)
    },
  )
})

describe('what belongs to one command stays together', () => {
  const ONE: readonly (readonly [string, object])[] = [
    ['完成 12 13都好了 14还没', on('finish', 12, { numbers: [12, 13], text: '都好了' })],
    ['完成 12\n1、换水管\n2、修门', on('finish', 12, { text: '1、换水管\n2、修门' })],
    ['任务 @覃小芳 周五前 入户宣传，走访蓝阿婆', task('覃小芳', '周五前', '入户宣传，走访蓝阿婆')],
    ['任务 @覃小芳 周五前 完成妇女两癌筛查报名，名单发我', task('覃小芳', '周五前', '完成妇女两癌筛查报名，名单发我')],
    [
      '公开 财务 三季度收支\n收入 3000\n签到 9\n点单 两万',
      { command: 'disclose', category: '财务', text: '三季度收支\n收入 3000\n签到 9\n点单 两万' },
    ],
    ['走访 01-01、01-02 今天 都好', { ...visit('01-01', '今天', '都好'), households: ['01-01', '01-02'] }],
    ['接单 #20、#21', on('claim-order', 20, { numbers: [20, 21] })],
  ]
  test.each(ONE)('%s', (text, expected) => {
    expect(heard(text)).toEqual(expected)
  })
})

describe('where a cut is likely and not certain the bot asks, and acts on nothing', () => {
  test.each([
    '任务 @覃小芳 周五前 几件事\n走访 蓝阿婆 昨天 好',
    '民情 群众反映路灯坏，点单 修路灯',
    '走访 蓝阿婆 昨天 好 莫老四 今天 屋顶漏',
    '任务 @覃小芳 周五前 交表，收到 31',
    '走访 蓝阿婆 昨天 好\n走访 那户新搬来的 今天 没人',
  ])('%s', (text) => {
    expect(heard(text)).toMatchObject({ confirm: true })
  })
})

describe('talk about commands is not cut into them', () => {
  test.each(['点单，点单，你就知道点单', '大家记得签到，签到了没', '走访完了，任务也完成了，收工'])('%s', (text) => {
    expect(heard(text)).toEqual({ command: null })
  })
})
