import { describe, expect, test } from 'vitest'
import { createUnderstanding, type Understood } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'
import { FRAMED_TALK, STORY_TALK, TALK_BEHIND } from './tables/frames.ts'

const NOW = new Date('2026-11-22T15:00:00+08:00')
const understand = createUnderstanding(registry, ['连心小助手'])

/** A number that was said is taken to be one that fits. */
function heard(text: string, room = '党员群'): Understood {
  const named = [...text.matchAll(/@([^@\s，]+)/gu)].map((match) => match[1] ?? '')
  const mentions = named.map((name) => (name === '连心小助手' ? 'bot' : name))
  return understand(text, { room, mentions, open: null }, NOW)
}

const on = (command: string, number: number, more: object = {}) => ({ command, number, ...more })

describe('what stands in front of a command’s word, in any order', () => {
  const FRAMED: readonly (readonly [text: string, meant: object])[] = [
    // Bare numbers, one or several
    ['61签到', on('check-in', 61)],
    ['46我来', on('claim-order', 46)],
    ['我接12', on('claim-order', 12)],
    ['我接 12号 13号', { command: 'claim-order', number: 12, numbers: [12, 13] }],
    ['查 12、15', { command: 'show', number: 12, numbers: [12, 15] }],
    ['转任务51李秀英 本月底前', on('to-task', 51, { people: ['李秀英'], date: '本月底前' })],
    ['3和7我都接单，顺路', { command: 'claim-order', number: 3, numbers: [3, 7] }],
    ['#15 #16 完成', { command: 'finish', number: 15, numbers: [15, 16] }],
    ['103、104 同意', { command: 'approve', number: 103, numbers: [103, 104] }],
    ['104不同意，先当面来讲', on('reject', 104, { reason: '先当面来讲' })],
    ['52号申请延期至11月26日，因数据口径调整', on('extend', 52, { date: '11月26日', reason: '因数据口径调整' })],
    ['对不住大家 27 退单 屋头老人住院', on('return-order', 27, { reason: '屋头老人住院' })],
    ['把110派单给黄美兰', on('assign-order', 110, { people: ['黄美兰'] })],
    // The kind of matter behind its number
    ['#45 任务完成，弄福屯全部通知到位', on('finish', 45, { text: '弄福屯全部通知到位' })],
    ['64签到情况发我', on('check-in-roll', 64)],
    ['任务21延期到周五，材料没齐', on('extend', 21, { date: '周五', reason: '材料没齐' })],
    // A verb and what it does
    ['退12', on('return-order', 12)],
    ['12号单派给陆大勇', on('assign-order', 12, { people: ['陆大勇'] })],
    ['12号单撤了吧，修好了', on('cancel', 12, { reason: '修好了' })],
    ['12评5分', on('rate', 12, { rating: 5 })],
    // A household, a day, an organisation
    [
      '韦家富屋报事 红白事 廿六嫁女',
      { command: 'event-visit', household: '韦家富', category: '红白事', text: '廿六嫁女' },
    ],
    ['蓝阿婆 昨天 走访 血压高', { command: 'record-visit', household: '蓝阿婆', date: '昨天', text: '血压高' }],
    ['那良屯走访情况', { command: 'visit-progress', text: '那良屯' }],
    [
      '蓝阿婆暂缓到12月20日，去女儿家',
      { command: 'mute-household', household: '蓝阿婆', date: '12月20日', reason: '去女儿家' },
    ],
    ['今天走访了蓝阿婆，血压高', { command: 'record-visit', household: '蓝阿婆', date: '今天', text: '血压高' }],
    ['暂缓张三至12月31日，外出', { command: 'mute-household', household: '张三', date: '12月31日', reason: '外出' }],
    ['02-03走访了，补贴到账', { command: 'record-visit', household: '02-03', text: '补贴到账' }],
    // People
    ['韦家富签到 61', on('check-in', 61, { people: ['韦家富'] })],
    ['@陆大勇 任务 周五前 交表', { command: 'assign-task', people: ['陆大勇'], date: '周五前', text: '交表' }],
    ['陆大勇交接给蓝春燕', { command: 'hand-over', people: ['陆大勇', '蓝春燕'] }],
    [
      '请 @陆大勇 牵头，任务 周五前 摸清底数',
      { command: 'assign-task', people: ['陆大勇'], date: '周五前', text: '摸清底数' },
    ],
    ['67号单，经研究派单给 @陆大勇 @黄美兰 ，辛苦两位', on('assign-order', 67, { people: ['陆大勇', '黄美兰'] })],
    // Pictures part what is said as stops do
    ['早上好☀️ 待接单', { command: 'pool' }],
    // What it is done to
    ['对110号提出质询：钱去哪了', on('ask', 110, { text: '钱去哪了' })],
    ['搞定了 27', on('finish', 27)],
    ['财务的公开栏', { command: 'disclosures', category: '财务' }],
    // A greeting, a wish, a look
    ['我要接单', { command: 'claim-order' }],
    ['请删除我的信息', { command: 'forget-me' }],
    ['麻烦删除一下我的信息', { command: 'forget-me' }],
    ['先取消43，再说', on('dismiss', 43, { reason: '再说' })],
    ['看看待接单', { command: 'pool' }],
    ['登记走访 蓝阿婆 今天 好', { command: 'record-visit', household: '蓝阿婆', date: '今天', text: '好' }],
    ['忘签了，补签 61', on('late', 61, { reason: '忘签了' })],
  ]
  test.each(FRAMED)('%s', (text, meant) => expect(heard(text)).toEqual(meant))

  test.each(FRAMED_TALK)('%s is talk', (text) => expect(heard(text)).toEqual({ command: null }))

  test('somebody else whom it is for', () => {
    expect(heard('替黄美兰签到 61')).toEqual(on('check-in', 61, { people: ['黄美兰'] }))
    expect(heard('帮我签到 61')).toEqual(on('check-in', 61))
    expect(heard('帮黄美兰请假 61')).toEqual(on('leave', 61, { people: ['黄美兰'] }))
  })

  test('a result behind the word of who has one thing to finish is its report', () => {
    const open = { room: '党员群', open: [12] }
    expect(understand('完成 灯泡换好了', open, NOW)).toEqual(on('finish', 12, { text: '灯泡换好了' }))
    expect(understand('完成，灯泡换好了', { room: '党员群' }, NOW)).toEqual({ command: null })
    expect(understand('完成 快换好了', open, NOW)).toEqual({ command: null })
    expect(understand('完成 作业了没', open, NOW)).toEqual({ command: null })
  })

  test('a bare number is nothing where another matter is open', () => {
    expect(understand('61签到', { room: '党员群', open: [62] }, NOW)).toEqual({ command: null })
  })
})

describe('a command behind words of its own', () => {
  test.each([
    ['书记您好，路断了，98号任务申请延期到本月30号', on('extend', 98, { date: '本月30号', reason: '路断了' })],
    ['对不起各位，车坏在半路，退单#15', on('return-order', 15, { reason: '车坏在半路' })],
    ['刚下班，接单 23', on('claim-order', 23)],
    ['标题写错了，取消 #114', on('dismiss', 114, { reason: '标题写错了' })],
    ['帮助点单，我老人家没会用', { command: 'help', text: '点单' }],
    ['完成了 27户', { command: null }],
    ['党务公开 很重要', { command: null }],
    ['他没空，退单', { command: null }],
    ['18号单我以为他完成了，结果人都没去', { command: null }],
    ['走访 H023 那户是不是门口有棵龙眼树的', { command: null }],
    [
      '在路上，任务 @陆大勇 周五前 发袖章',
      { command: 'assign-task', people: ['陆大勇'], date: '周五前', text: '发袖章' },
    ],
  ])('%s', (text, meant) => expect(heard(text, '志愿者群')).toEqual(meant))

  const BEHIND: readonly (readonly [text: string, meant: object])[] = [
    ['没人接我就派了：派单 #29 @陆大勇', on('assign-order', 29, { people: ['陆大勇'] })],
    ['各位叔伯打扰了\n点单 老人摔了腿，想借轮椅', { command: 'place-order', text: '老人摔了腿，想借轮椅' }],
    [
      '这条路修了几个月，镇里的人也来看过两回，大家都讲该开个会商量一下，能来的都来，不勉强。\n发起签到 屯路护栏 截止 周五',
      { command: 'open-check-in', activity: '屯路护栏', date: '周五' },
    ],
    ['交接 杨再明 给 侬志高', { command: 'hand-over', people: ['杨再明', '侬志高'] }],
    ['我婆娘喊我来点单：化肥二十包卸车', { command: 'place-order', text: '化肥二十包卸车' }],
    ['我老头子想质询八十四，那个救助金给了哪个', on('ask', 84, { text: '那个救助金给了哪个' })],
    ['王书记你好，本人请假 61 ，因母亲住院', on('leave', 61, { reason: '因母亲住院' })],
  ]
  test.each(BEHIND)('%s', (text, meant) => expect(heard(text, '村民群')).toEqual(meant))

  test.each(TALK_BEHIND)('%s is talk', (text) => expect(heard(text)).toEqual({ command: null }))
})

test.each(['志愿者群', 'DM'])('who closes with the word of what they do means it in %s', (room) => {
  expect(heard('没人动那我先来啦～接单', room)).toEqual({ command: 'claim-order' })
  expect(heard('我不是要退单', room)).toEqual({ command: null })
})

describe('a command on a line of its own', () => {
  const STORIES: readonly (readonly [text: string, meant: object])[] = [
    ['今天下午没什么活干，车也空着\n待接单', { command: 'pool' }],
    ['爬了三次屋顶，今天总算装稳了，阿婆还留我喝了碗玉米粥\n完成29号', on('finish', 29)],
    ['本来想请人杀猪的，结果亲家讲他今年带人过来，不用麻烦大家了哈\n撤单 四十号', on('cancel', 40)],
    ['昨晚的会你们都没来。\n签到 21\n收到 22', { ...on('check-in', 21), then: [on('acknowledge', 22)] }],
  ]
  test.each(STORIES)('%s', (text, meant) => expect(heard(text)).toEqual(meant))

  test.each(STORY_TALK)('%s is talk', (text) => expect(heard(text)).toEqual({ command: null }))

  test.each([
    '请回复：\n签到 9',
    '大家照着发一遍：\n删除我的信息',
    '老人家不会弄的，这样讲：\n点单 水管漏水',
    '哪个去一下\n接单 12',
  ])('%s is passed on to others', (text) => expect(heard(text)).toEqual({ command: null }))

  test.each([
    ['我像往年一样去柳州\n删除我的信息', { command: 'forget-me' }],
    ['帮我转车费都没钱\n点单 屋顶漏了', { command: 'place-order', text: '屋顶漏了' }],
  ])('%s mentions much and passes nothing on', (text, meant) => expect(heard(text)).toEqual(meant))

  test('is not done where the line before it is one that could not be read', () => {
    expect(heard('走访蓝阿婆都好\n走访莫老四 缺药')).toEqual({ command: null })
  })
})

describe('who takes back what they said and says another', () => {
  test.each(['完成12 不是 13 手快了', '走访韦国强，写错，韦国庆，腰痛好些了', '接单12 哦打错 是13'])(
    '%s is asked',
    (text) => expect(heard(text)).toMatchObject({ confirm: true }),
  )
  test.each(['完成 12 不是漏水是堵了', '完成 12，错了3次才修好', '走访 莫老四 不是很好'])('%s is not', (text) =>
    expect(heard(text)).not.toHaveProperty('confirm'),
  )
})

describe('what stands behind all that a command needs', () => {
  const BEHIND: readonly (readonly [text: string, meant: object])[] = [
    ['交接陆大勇给韦志强，大勇要外出半年', { command: 'hand-over', people: ['陆大勇', '韦志强'] }],
    ['签到 60 代韦志强、黄美兰，他们冇带手机', on('check-in', 60, { people: ['韦志强', '黄美兰'] })],
    ['今天别提醒啦谢谢', { command: 'snooze' }],
    ['完成 12 说明：米和油都送到', on('finish', 12, { text: '米和油都送到' })],
    ['@连心小助手 我的任务还有哪些', { command: 'mine' }],
    ['@连心小助手 今日该走访边个啊', { command: 'due-visits' }],
    ['接单105同埋106，顺路', { command: 'claim-order', number: 105, numbers: [105, 106] }],
    ['点单＝房门锁坏，锁匙断在里面', { command: 'place-order', text: '房门锁坏，锁匙断在里面' }],
    ['质询为什么补贴名单没我家', { command: 'ask', text: '为什么补贴名单没我家' }],
  ]
  test.each(BEHIND)('%s', (text, meant) => expect(heard(text)).toEqual(meant))

  test.each(['我的任务还有哪些', '质询不质询的我不懂，钱去哪了', '我是黄美兰啊，你不认得我了'])('%s is talk', (text) =>
    expect(heard(text)).toEqual({ command: null }),
  )

  test('a call to the bot in other words is offered', () => {
    expect(heard('@连心小助手 家里停电了，哪个会看电表')).toEqual({
      ...{ command: 'place-order', text: '家里停电了，哪个会看电表', confirm: true },
    })
  })
})
