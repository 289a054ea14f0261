import type { Setting } from '../../../src/speech/understand.ts'

type Meaning = Readonly<Record<string, unknown>> & { readonly command: string }

const on = (command: string, number: number, more: object = {}) => ({ command, number, ...more })
const visit = (household: string, more: object) => ({ command: 'record-visit', household, ...more })

/** Each kind of what people say around a command's word: what is heard, and talk that looks like it. */
export const KINDS: Readonly<
  Record<string, { readonly heard: readonly (readonly [string, Meaning])[]; readonly talk: readonly string[] }>
> = {
  'what stands beside a number and says nothing of its own': {
    heard: [
      ['【22】這單我接', on('claim-order', 22)],
      ['26、27两单我都接', on('claim-order', 26, { numbers: [26, 27] })],
      ['12、13号单都接了', on('claim-order', 12, { numbers: [12, 13] })],
      ['43号任务帮催办下咯', on('urge', 43)],
      ['21号任务催一下', on('urge', 21)],
      ['编号43的任务情况发给我', on('task-roll', 43)],
      ['33的会我请假', on('leave', 33)],
      ['12号单打5分', on('rate', 12, { rating: 5 })],
      ['给12号单打5分', on('rate', 12, { rating: 5 })],
      ['20这单退了，车送去修了', on('return-order', 20, { reason: '车送去修了' })],
      ['催办一下四十一号', on('urge', 41)],
      ['麻烦帮我查 No.30', on('show', 30)],
      ['12号单已经修好，换了个阀', on('finish', 12, { text: '换了个阀' })],
    ],
    talk: [
      '12号单退了没',
      '12号单退了钱没有',
      '12号单催了好几次',
      '22这单太远了',
      '26、27我都在家',
      '26、27号我都要去镇上',
      '12号我去接孩子',
      '12号单已经接了',
      '12号单已经有人接了',
      '33号会我去不了',
      '12打5折',
      '检查30号来',
      '派出所查30号房',
      '3和7都好',
    ],
  },
  'what a matter is called in front of its number': {
    heard: [
      ['那个修水泵的#35我接了哦', on('claim-order', 35)],
      ['我点的那个25号单撤单咯 我崽转来修好了', on('cancel', 25, { reason: '我崽转来修好了' })],
      ['昨天那个#48我补签下', on('late', 48)],
    ],
    talk: [
      '昨天那个12号单我评了',
      '我点的12号单怎么还没人来',
      '那个修水泵的#35好了没',
      '修水泵的#35是谁接的',
      '那个12号单退了没',
    ],
  },
  'a verb as what becomes of the matter': {
    heard: [
      ['18号单不用来了，撤了吧，我儿子回来修好了', on('cancel', 18, { reason: '我儿子回来修好了' })],
      ['退单吧', { command: 'return-order' }],
      ['12号单让陆大勇去', on('assign-order', 12, { people: ['陆大勇'] })],
      ['#12给陆大勇', on('assign-order', 12, { people: ['陆大勇'] })],
      ['派12号单给陆大勇跟蓝福生两个', on('assign-order', 12, { people: ['陆大勇', '蓝福生'] })],
      ['21 延到周五，材料没齐', on('extend', 21, { date: '周五', reason: '材料没齐' })],
    ],
    talk: [
      '18号不来了，退了吧',
      '18号单的钱，退了吧',
      '12号单给老人送药',
      '12号单让他们去',
      '让陆大勇去吧',
      '叫韦志强来吃饭',
      '给韦志强100块',
      '转给韦志强 100',
      '交给陆大勇 3 把钥匙',
      '让陆大勇 12 点来',
      '会议延到周五',
      '「连心小助手：新点单 #27 大旺屯：马蜂窝」\n- - - - - - - - - - - - - - -\n让韦志强去',
    ],
  },
  'for whom it is done': {
    heard: [
      ['签到33 农德旺代黄阿公', on('check-in', 33, { people: ['黄阿公'] })],
      ['代签 61 黄美兰', on('check-in', 61, { people: ['黄美兰'] })],
      ['#50 帮莫老四签到 他手机没得流量', on('check-in', 50, { people: ['莫老四'] })],
      ['签到 50 韦志强 黄美兰 他们两个手机没电', on('check-in', 50, { people: ['韦志强', '黄美兰'] })],
      [
        '给韦志强派个任务，周五前交低保表',
        { command: 'assign-task', people: ['韦志强'], date: '周五前', text: '交低保表' },
      ],
      ['交接：大勇 给 美兰', { command: 'hand-over', people: ['大勇', '美兰'] }],
    ],
    talk: ['代签的不算', '代签 61', '代我问好', '代黄阿公谢谢大家', '交接工作给新人', '大勇给美兰'],
  },
  'a household, an organisation or a wish in front': {
    heard: [
      ['NL017走访，老人身体好', visit('NL017', { text: '老人身体好' })],
      ['01-02 02-02 走访 都在家', visit('01-02', { households: ['01-02', '02-02'], text: '都在家' })],
      ['莫老四家走访，屋顶漏', visit('莫老四', { text: '屋顶漏' })],
      ['走访零一杠零四 昨天 没事', visit('01-04', { date: '昨天', text: '没事' })],
      ['那良屯的走访情况', { command: 'visit-progress', text: '那良屯' }],
      ['[村民群]我屋后头那条沟堵死了，点单', { command: 'place-order', text: '我屋后头那条沟堵死了' }],
      ['民情圩亭卖假药，骗了好几个阿婆', { command: 'concern', text: '圩亭卖假药，骗了好几个阿婆' }],
    ],
    talk: [
      '莫老四家走访亲戚',
      '[村民群]张三家走访，说是来相亲',
      '走访进度慢',
      '[村民群]家里水管漏了两天，赶紧点单',
      '[村民群]家里水管漏了两天，可以点单',
      '[村民群]肚子饿了，点单',
      '[村民群]人到齐了，服务员，点单',
      '民情风俗哪里都不同，我们这边三月三最热闹',
      '民情恳谈会没人来',
      '民情微信群建了没人说话',
    ],
  },
  'the bot by its name, and the words of the south': {
    heard: [
      ['[DM]小助手你帮我点个单我老妈脚痛走不得', { command: 'place-order', text: '我老妈脚痛走不得' }],
      ['小助手发下待接单咯', { command: 'pool' }],
      ['[DM]小助手今天别提醒我咯在喝喜酒', { command: 'snooze' }],
      ['今日莫提醒', { command: 'snooze' }],
      ['#19 我克嘛', on('claim-order', 19)],
      ['[村民群]@连心小助手 我系蓝春燕', { command: 'identify', people: ['蓝春燕'] }],
      ['要得，同意45', on('approve', 45)],
    ],
    talk: [
      '小助手点单好慢',
      '小助手你会不会点单',
      '小助手签到怎么签',
      '小助手接单的人真多',
      '得，点单去',
      '我系老师',
      '我叫老板来',
      '今天莫提醒他',
    ],
  },
}

/** A line in brackets begins with its room, where that is not 党员群; a number that was said is taken to be one that fits. */
export function placed(said: string): { readonly text: string; readonly setting: Setting } {
  const [, room = '党员群', text = said] = /^\[(\p{Script=Han}+|DM)\](.*)$/u.exec(said) ?? []
  const named = [...text.matchAll(/@([^@\s，]+)/gu)].map((match) => match[1] ?? '')
  const mentions = named.map((name) => (name === '连心小助手' ? 'bot' : name))
  return { text, setting: { room, mentions, open: null } }
}
