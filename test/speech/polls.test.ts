import { describe, expect, it } from 'vitest'
import { optionsIn, optionsOffered, YES_OR_NO } from '../../commands/poll/choices.ts'
import { choiceOf } from '../../commands/poll/chosen.ts'
import { choosesUnquoted } from '../../commands/poll/heard.ts'
import { notForPolls } from '../../commands/poll/not-for-polls.ts'
import { describeSayings } from './tables/described.ts'

/** What people say to ask all households and to answer for their own, and what they only say of opinions. */
const SAYINGS = `
征求 铺石子还是修水沟 到周日晚8点 => open-poll | t 铺石子还是修水沟 | d 周日晚8点
征求 村口建凉亭还是建球场 到11月26日晚8点 => open-poll | t 村口建凉亭还是建球场 | d 11月26日晚8点
村干群 征求 屯里铺石子还是修水沟 => open-poll | t 屯里铺石子还是修水沟
村干群 征求：村口建凉亭还是建球场 => open-poll | t 村口建凉亭还是建球场
村干群 征求 水费每吨涨到2元同不同意，截止周五 => open-poll | t 水费每吨涨到2元同不同意 | d 周五
村干群 征求 垃圾池 1 放村口 2 放学校后面 => open-poll | t 垃圾池 1 放村口 2 放学校后面
村干群 征求 路灯装在哪边好 明天下午5点前 => open-poll | t 路灯装在哪边好 | d 明天下午5点前
村干群 发起征求 晒谷坪要不要硬化 => open-poll | t 晒谷坪要不要硬化
村干群 征求 选在周六开会还是周日开会 => open-poll | t 选在周六开会还是周日开会
DM 征求 篮球场修在村口还是学校 => open-poll | t 篮球场修在村口还是学校
党员群 征求 清明祭祖请不请舞狮 => open-poll | t 清明祭祖请不请舞狮
征求 选村主任选谁好 => open-poll | t 选村主任选谁好
@连心小助手 征求 修水沟还是铺路 => open-poll | t 修水沟还是铺路
/征求 修水沟还是铺路 => open-poll | t 修水沟还是铺路
村干群 不记名征求 水费每吨1.5元还是2元 => open-unnamed-poll | t 水费每吨1.5元还是2元
村干群 不记名征求：水费每吨1.5元还是2元 到周五 => open-unnamed-poll | t 水费每吨1.5元还是2元 | d 周五
DM 不记名征求 路先修还是水先修 => open-unnamed-poll | t 路先修还是水先修
表态 60 1 => answer-poll 60 | t 1
表态 60 铺石子 => answer-poll 60 | t 铺石子
表态 #60 2 => answer-poll 60 | t 2
表态60 1 => answer-poll 60 | t 1
表态 60 选1 => answer-poll 60 | t 选1
表态 60号 2 => answer-poll 60 | t 2
表态 60 第二个 => answer-poll 60 | t 第二个
表态 60 同意 => answer-poll 60 | t 同意
DM 表态 60 不同意 => answer-poll 60 | t 不同意
[60] 表态 1 => answer-poll 60 | t 1
[60] 表态 同意 => answer-poll 60 | t 同意
<<征求 #60 村口建凉亭还是建球场\\n每户一票，11月26日 周四 20:00 截止\\n1 建凉亭　2 建球场\\n各户引用这条回数字，或者发：表态 60 1>> 球场 => answer-poll 60 q | t 球场
<<征求 #60 村口建凉亭还是建球场\\n每户一票，11月26日 周四 20:00 截止\\n1 建凉亭　2 建球场\\n各户引用这条回数字，或者发：表态 60 1>> 1 => answer-poll 60 q | t 1
<<征求 #60 村口建凉亭还是建球场\\n每户一票，11月26日 周四 20:00 截止\\n1 建凉亭　2 建球场\\n各户引用这条回数字，或者发：表态 60 1>> 选2 => answer-poll 60 q | t 选2
<<征求 #60 村口建凉亭还是建球场\\n每户一票，11月26日 周四 20:00 截止\\n1 建凉亭　2 建球场\\n各户引用这条回数字，或者发：表态 60 1>> 我家选建凉亭 => answer-poll 60 q | t 我家选建凉亭
<<征求 #60 村口建凉亭还是建球场\\n每户一票，11月26日 周四 20:00 截止\\n1 建凉亭　2 建球场\\n各户引用这条回数字，或者发：表态 60 1>> 表态 2 => answer-poll 60 q | t 2
<<征求 #60 村口建凉亭还是建球场\\n每户一票，11月26日 周四 20:00 截止\\n1 建凉亭　2 建球场\\n各户引用这条回数字，或者发：表态 60 1>> 3 => answer-poll 60 q | t 3
<<征求 #60 村口建凉亭还是建球场\\n每户一票，11月26日 周四 20:00 截止\\n1 建凉亭　2 建球场\\n各户引用这条回数字，或者发：表态 60 1>> 都可以 => answer-poll 60 q | t 都可以
<<#60 表态记下了：张三（已表态 3/7 户）>> 我改一下，选2 => answer-poll 60 q | t 我改一下，选2
<<#60 表态改好了，照新的算：张三（已表态 3/7 户）>> 不同意了 => answer-poll 60 q | t 不同意了
<<#60 「村口建凉亭还是建球场」您家还没有表态，11月26日 周四 20:00 截止\\n1 建凉亭　2 建球场\\n替您家选一个，发：表态 60 1>> 凉亭 => answer-poll 60 q | t 凉亭
村干群 代记 60 01-05 1 上门问的 => note-answer 60 | h 01-05 | t 1 上门问的
村干群 代记 60 蓝阿婆 1 => note-answer 60 | h 蓝阿婆 | t 1
村干群 代记 #60 01-05 2 打电话问的 => note-answer 60 | h 01-05 | t 2 打电话问的
DM 代记 60 01-05 修水沟 => note-answer 60 | h 01-05 | t 修水沟
村干群 户代表 01-02 蓝小妹 => name-delegate | h 01-02 | p 蓝小妹
村干群 户代表 莫老四 韦志强 => name-delegate | h 莫老四 | p 韦志强
村干群 户代表 01-02 @韦志强 => name-delegate | h 01-02 | p 韦志强
村干群 抽查 60 => check-answers 60
村干群 抽查 #60 => check-answers 60
DM 抽查60 => check-answers 60
`

const TALK = `
村干群 征求意见的时候记得记下来
村干群 征求大家意见后再定
村干群 征求了几户意见，都说行
村干群 征求意见稿发下来了
村干群 征求过群众意见没有
征求意见结果出来没
征求结果怎么样了
村干群 征求工作做得怎么样
村干群 广泛征求村民意见
村干群 向大家征求一下意见
村干群 这事先征求下老人的意见
村干群 征求的结果要公开
村干群 不记名征求怎么搞
村干群 不记名征求意见表发我一份
不记名投票
请大家表态
大家表个态
表态发言稿谁写
表态了没有
村干群 会上各组长作表态发言
村干群 表态 3 分钟一个人
表态要坚决
他还没表态
表态支持村里的工作
代记工分
谁帮我代记一下课堂笔记
村干群 代记者签名
村干群 代记人要签字
村干群 户代表会议明天开
村干群 户代表名单发我
村干群 户代表 33 人到了 28 人
村干群 户代表都通知到了吗
村干群 户代表会开完了
村干群 抽查组明天来
村干群 抽查 12 户材料
村干群 镇里来抽查了
村干群 抽查结果不理想
村干群 迎接抽查
<<@韦志强:建凉亭还是建球场>> 球场
<<@韦志强:1 建凉亭 2 建球场>> 1
<<征求 #60 村口建凉亭还是建球场\\n每户一票，11月26日 周四 20:00 截止\\n1 建凉亭　2 建球场\\n各户引用这条回数字，或者发：表态 60 1>> 建哪里啊
<<征求 #60 村口建凉亭还是建球场\\n每户一票，11月26日 周四 20:00 截止\\n1 建凉亭　2 建球场\\n各户引用这条回数字，或者发：表态 60 1>> 收到
<<征求 #60 村口建凉亭还是建球场\\n每户一票，11月26日 周四 20:00 截止\\n1 建凉亭　2 建球场\\n各户引用这条回数字，或者发：表态 60 1>> 谁家选的建球场
<<#60 「村口建凉亭还是建球场」征求结束了：表态 2/7 户>> 1
`

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
