import { describe, expect, it } from 'vitest'
import { optionsIn, optionsOffered, YES_OR_NO } from '../../commands/poll/choices.ts'
import { choiceOf } from '../../commands/poll/chosen.ts'
import { choosesUnquoted } from '../../commands/poll/heard.ts'
import { notForPolls } from '../../commands/poll/not-for-polls.ts'
import { describeSayings } from './tables/described.ts'
import { SAYINGS, TALK } from './tables/polls.ts'

describeSayings(
  'asking every household, as people speak of it',
  SAYINGS.replaceAll('\\\\n', '\\n'),
  TALK.replaceAll('\\\\n', '\\n'),
)

describe('what is to be chosen', () => {
  it.each([
    ['铺石子还是修水沟', '铺石子', '修水沟'],
    ['村口建凉亭还是建球场', '建凉亭', '建球场'],
    ['铺石子、铺沙，还是修水沟', '铺石子', '铺沙', '修水沟'],
    ['垃圾池 1放村口 2放学校后面 3不建', '放村口', '放学校后面', '不建'],
    ['①种沃柑 ②种砂糖橘', '种沃柑', '种砂糖橘'],
    ['水费每吨1.5元还是2元', '水费每吨1.5元', '2元'],
    ['2点开会还是3点开会', '2点开会', '3点开会'],
    ['周六开会或者周日开会', '周六开会', '周日开会'],
  ])('%s', (question, ...options) => expect(optionsIn(question)).toEqual(options))

  it.each([
    ['晒谷坪要不要硬化', '要', '不要'],
    ['请不请舞狮', '请', '不请'],
    ['旧水管换不换', '换', '不换'],
    ['每户出一个工行不行', '行', '不行'],
  ])('%s is answered with its own verb', (question, ...options) => expect(optionsIn(question)).toEqual(options))

  it.each(['村口建凉亭', '是否同意修路还是先修水', '涨到2元同不同意', '大家愿不愿意', '是不是同意拆旧校舍'])(
    '%s is agreed to, or not',
    (question) => expect(optionsIn(question)).toEqual(YES_OR_NO),
  )

  it('is read out of a message that asks for it, and of no other', () => {
    expect(optionsOffered('征求 #6 建什么\n每户一票，周四 截止\n1 建凉亭　2 建球场\n引用这条回数字')).toEqual([
      '建凉亭',
      '建球场',
    ])
    expect(optionsOffered('#6 「建什么」征求结束了：表态 2/7 户\n1 建凉亭 2 户　2 建球场 0 户')).toEqual([])
  })

  it.each([
    ['1', 1],
    ['选2', 2],
    ['第一个', 1],
    ['我家选2号', 2],
    ['2吧', 2],
    ['①', 1],
    ['2️⃣', 2],
    ['头一个', 1],
    ['选择二', 2],
    ['我改一下，选2', 2],
    ['改成球场', 2],
    ['发错了，2', 2],
    ['选1，晚上好乘凉', 1],
    ['选1，球场太吵，路也不好走', 1],
    ['商量过了，建球场', 2],
    ['2建球场', 2],
    ['我选第一个，凉亭', 1],
    ['球场好', 2],
    ['我家要凉亭', 1],
    // What takes it back, asks, speaks of another, or says two things.
    ['不要凉亭', null],
    ['不建球场', null],
    ['他家建球场', null],
    ['谁选的球场', null],
    ['1建球场', null],
    ['选1，选2', null],
    ['选1，但是要先填坑', null],
    ['如果便宜就建球场', null],
    ['2号方案', 2],
    ['二', 2],
    ['球场', 2],
    ['建凉亭', 1],
    ['我家选建凉亭', 1],
    ['凉亭！', 1],
    ['0', null],
    ['3', null],
    ['12', null],
    ['建', null],
    ['都行', null],
    ['凉亭球场都要', null],
    ['-1', null],
  ])('%s', (said, choice) => expect(choiceOf(['建凉亭', '建球场'], said)).toBe(choice))

  it.each([
    ['同意', 1],
    ['不同意', 2],
    ['赞成', 1],
    ['反对', 2],
    ['我家同意', 1],
    ['不同意了', 2],
    ['还是同意吧', 1],
    ['不太同意', 2],
    ['我家反对', 2],
    ['我投反对票', 2],
    ['没意见', 1],
    ['有意见', 2],
    ['不得', 2],
    ['我家反悔了，不同意', 2],
    ['谁同意', null],
    ['同意吗', null],
    ['同意，但是要先修水管', null],
    ['好的', null],
  ])('%s to a plain question', (said, choice) => expect(choiceOf(YES_OR_NO, said)).toBe(choice))
})

describe('换不换', () => {
  it.each([
    ['换', 1],
    ['不换', 2],
    ['换了', 1],
    ['我家换', 1],
    ['同意', 1],
    ['不同意', 2],
    ['1', 1],
    ['要', null],
  ])('%s', (said, choice) => expect(choiceOf(['换', '不换'], said)).toBe(choice))
})

describe('what counts without a quote, in the group that was asked', () => {
  const asked = '征求 #6 建什么\n每户一票，周四 截止\n1 建凉亭　2 建球场\n各户引用这条回数字，或者发：表态 6 1'
  const whether = '征求 #6 换水管\n每户一票，周四 截止\n1 同意　2 不同意\n各户引用这条回数字，或者发：表态 6 1'

  it.each([
    [asked, '1', true],
    [asked, '球场', true],
    [asked, '要凉亭', true],
    [whether, '同意', true],
    [whether, '不同意', true],
    [asked, '3', false],
    [asked, '都可以', false],
    [whether, '可以', false],
    [whether, '行', false],
    [whether, '好的', false],
    ['#6 征求结束了：表态 2/7 户\n1 建凉亭 2 户　2 建球场 0 户', '1', false],
  ])('right after: %s %s', (offer, words, isHeard) => expect(choosesUnquoted(offer, words, true)).toBe(isHeard))

  it.each([
    ['选1', true],
    ['我家选球场', true],
    ['我家要凉亭', true],
    ['1', false],
    ['球场', false],
  ])('hours later: %s', (words, isHeard) => expect(choosesUnquoted(asked, words, false)).toBe(isHeard))
})

describe('what no chat can settle', () => {
  it.each([
    '选村主任选谁好',
    '谁来当那良屯组长',
    '换届选举投谁',
    '罢免村主任好不好',
    '推选村民代表',
    '该换掉屯长吗，换人还是不换',
    '村支书该不该下台',
    '理事会人选：韦志强还是陆大勇，谁来当理事长',
    '改选村委会委员',
    '监督员由谁当',
  ])('%s is an election or a recall', (question) => expect(notForPolls(question)).toMatch(/选举|罢免/))

  it.each(['修路决议，同意还是不同意', '关于水费的表决', '投票决定修路'])('%s is a resolution', (question) =>
    expect(notForPolls(question)).toMatch(/决议/),
  )

  it.each([
    '选在周六开会还是周日开会',
    '代表们几点去镇里好',
    '村主任家门口的路先修还是后修',
    '球场换人工草还是换水泥',
    '选铺石子还是选修水沟',
    '请主任来讲还是请书记来讲',
  ])('%s may be asked', (question) => expect(notForPolls(question)).toBeNull())
})
