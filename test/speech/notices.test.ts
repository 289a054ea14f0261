import { describe, expect, test } from 'vitest'
import { createUnderstanding } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'
import { readRows } from './tables/rows.ts'

/** What people say to give a notice, to answer it and to look after it. The notation is that of `readRows`. */
const NOTIFY = String.raw`
村干群 通知 明天上午停水 => notify | t 明天上午停水
村干群 通知 明天上午8点到12点停水，请存好水 => notify | t 明天上午8点到12点停水，请存好水
村干群 通知 党员群 周五晚上开会，请回收到 => notify | c 党员群 | t 周五晚上开会，请回收到
村干群 通知 村民群 周六打疫苗 => notify | c 村民群 | t 周六打疫苗
村干群 通知 志愿者群 周日早上7点集合清河道 => notify | c 志愿者群 | t 周日早上7点集合清河道
村干群 通知 村干群 下午三点碰头 => notify | c 村干群 | t 下午三点碰头
村干群 通知 全体党员 周五晚上开会 => notify | c 党员群 | t 周五晚上开会
村干群 通知 那良屯 明天停电检修线路 => notify | t 那良屯 明天停电检修线路
村干群 通知 医保缴费月底截止，没缴的抓紧 => notify | t 医保缴费月底截止，没缴的抓紧
村干群 通知 各家各户把门口杂物清一清 => notify | t 各家各户把门口杂物清一清
村干群 通知 县里来检查，大家把车停好 => notify | t 县里来检查，大家把车停好
村干群 通知 低保复核的材料本周五前交到村委 => notify | t 低保复核的材料本周五前交到村委
村干群 通知 台风要来了，低洼的户今晚搬到学校 => notify | t 台风要来了，低洼的户今晚搬到学校
村干群 通知 森林防火期，禁止上坟烧纸放炮 => notify | t 森林防火期，禁止上坟烧纸放炮
村干群 通知 收割机明天到那良屯 => notify | t 收割机明天到那良屯
村干群 通知 周一上午卫生院来村里量血压，老人都可以来 => notify | t 周一上午卫生院来村里量血压，老人都可以来
村干群 通知 道路硬化明天开工，请绕行 收到请回复 => notify | t 道路硬化明天开工，请绕行 收到请回复
村干群 通知 #3 井检修，明天停水 => notify | t #3 井检修，明天停水
村干群 通知 明天停水\n上午8点到12点\n请存好水 => notify | t 明天停水\n上午8点到12点\n请存好水
村干群 发通知 明天上午停水 => notify | t 明天上午停水
村干群 发通知 党员群 周五开会 => notify | c 党员群 | t 周五开会
村干群 发个通知 养老金认证月底截止 => notify | t 养老金认证月底截止
村干群 下通知 明天全村大扫除 => notify | t 明天全村大扫除
村干群 @连心小助手\u2005通知 明天上午停水 => notify | t 明天上午停水
村干群 @连心小助手\u2005通知：明天上午停水 => notify | t 明天上午停水
村干群 @连心小助手\u2005通知明天上午停水 => notify | t 明天上午停水
村干群 /通知 明天上午停水 => notify | t 明天上午停水
村干群 通 知 明天上午停水 => notify | t 明天上午停水
村干群 通知　明天上午停水 => notify | t 明天上午停水
DM 通知 明天上午停水 => notify | t 明天上午停水
DM 通知：明天上午停水 => notify | t 明天上午停水
DM 通知，明天上午停水 => notify | t 明天上午停水
DM 通知明天上午停水 => notify | t 明天上午停水
DM 通知\n明天上午停水 => notify | t 明天上午停水
DM 通知 党员群 今晚八点开支部会 => notify | c 党员群 | t 今晚八点开支部会
DM 通知 全村 明天停水 => notify | c 村民群 | t 明天停水
DM 发通知：核酸点改到村小学 => notify | t 核酸点改到村小学
DM 发个通知，明天收垃圾费 => notify | t 明天收垃圾费
DM 通知 上级拨的化肥到了，下午来领 => notify | t 上级拨的化肥到了，下午来领
DM 通知 停水取消，照常供水 => notify | t 停水取消，照常供水
DM 通知 本周六村里办篮球赛，欢迎大家来看 => notify | t 本周六村里办篮球赛，欢迎大家来看
`

const NOTIFY_TALK = String.raw`
村干群 通知一下大家
村干群 通知 一下大家
村干群 通知大家一下
村干群 通知大家了没有
村干群 通知到位了
村干群 通知到各家各户了
村干群 通知了
村干群 通知了吗
村干群 通知没有
村干群 通知发了吗
村干群 通知书
村干群 通知书拿到了吗
村干群 通知单在我这里
村干群 通知栏贴满了
村干群 通知是谁写的
村干群 通知说几点
村干群 通知上写的是明天
村干群 通知里没写地点
村干群 通知他来
村干群 通知谁
村干群 通知谁去开会
村干群 通知 谁去开会
村干群 通知几点开会？
村干群 通知的事我来办
村干群 接到通知
村干群 接到通知，明天县里来检查
村干群 等通知
村干群 另行通知
村干群 我去通知
村干群 你通知一下韦志强
村干群 没人通知我
村干群 谁通知的
村干群 刚收到镇里通知
村干群 录取通知书到了
村干群 关于开展秋季防火的通知
村干群 按镇里通知执行
村干群 通知：明天上午8点在村委开会
村干群 通知\n各位同志：明天上午开会
村干群 【通知】明天上午开会
村干群 同志 明天上午停水
村干群 通知明天上午停水
通知 明天上午停水
通知：各位村民，明天上午停水
通知\n各位村民，明天上午停水
党员群 通知 周五晚上开会
志愿者群 通知：周日集合
通知一下阿婆
这个通知什么时候发的
DM 通知
DM 通知书怎么拿
DM 通知了吗
DM 通知到了
DM 我没接到通知
`

const ANSWERS = String.raw`
收到 12 => acknowledge 12
收到#12 => acknowledge 12
收到 12，谢谢 => acknowledge 12
[12] 收到 => acknowledge 12
[12] 收到。 => acknowledge 12
[12] 收到！ => acknowledge 12
[12] 收到[强] => acknowledge 12
[12] 收到👍 => acknowledge 12
[12] 收到🙏🙏 => acknowledge 12
[12] 收到，谢谢 => acknowledge 12
[12] 收到谢谢 => acknowledge 12
[12] 收到，谢谢书记 => acknowledge 12
[12] 收到 辛苦了 => acknowledge 12
[12] 收到收到 => acknowledge 12
[12] DM 收到 => acknowledge 12
[12] 已收到 => acknowledge 12
<<通知 #12 明天上午停水>> 收到 => acknowledge 12 q
<<通知 #12 明天上午停水>> 收到，谢谢 => acknowledge 12 q
<<通知 #12 明天上午停水>> 收到了 => acknowledge 12 q
<<通知 #12 明天上午停水>> 收到啦 => acknowledge 12 q
<<通知 #12 明天上午停水>> 已收到 => acknowledge 12 q
<<通知 #12 明天上午停水>> 好的 => acknowledge 12 q
<<通知 #12 明天上午停水>> 好的，谢谢 => acknowledge 12 q
<<通知 #12 明天上午停水>> 好的书记 => acknowledge 12 q
<<通知 #12 明天上午停水>> 好嘞 => acknowledge 12 q
<<通知 #12 明天上午停水>> 知道了 => acknowledge 12 q
<<通知 #12 明天上午停水>> 知道啦 => acknowledge 12 q
<<通知 #12 明天上午停水>> 晓得了 => acknowledge 12 q
<<通知 #12 明天上午停水>> 明白 => acknowledge 12 q
<<通知 #12 明天上午停水>> 明白了，谢谢 => acknowledge 12 q
<<通知 #12 明天上午停水>> 了解 => acknowledge 12 q
<<通知 #12 明天上午停水>> 看到了 => acknowledge 12 q
<<通知 #12 明天上午停水>> 知悉 => acknowledge 12 q
<<通知 #12 明天上午停水>> 已阅 => acknowledge 12 q
<<通知 #12 明天上午停水>> OK => acknowledge 12 q
<<通知 #12 明天上午停水>> ok => acknowledge 12 q
<<通知 #12 明天上午停水>> 行 => acknowledge 12 q
<<通知 #12 明天上午停水>> 要得 => acknowledge 12 q
<<通知 #12 明天上午停水>> 嗯嗯 => acknowledge 12 q
<<通知 #12 明天上午停水>> 👍 => acknowledge 12 q
<<通知 #12 明天上午停水>> 👌 => acknowledge 12 q
<<通知 #12 明天上午停水>> [强] => acknowledge 12 q
<<通知 #12 明天上午停水>> 👍👍 => acknowledge 12 q
<<通知 #12 明天上午停水>> [OK] => acknowledge 12 q
<<通知 #12 #3 井检修，明天停水>> 收到 => acknowledge 12 q
<<通知 #12 明天停水\n#3 井检修\n#4 井照常>> 收到 => acknowledge 12 q
<<任务 #31 周五前 交医保花名册>> 收到 => acknowledge 31 q
<<任务 #31 周五前 交医保花名册>> 好的 => acknowledge 31 q
`

const ANSWER_TALK = `
收到钱了
收到红包了
收到快递了
收到化肥 500
收到没有
收到没
收到吗
收到了吗
收到请回复
收到的请回复
收到通知了吗
没收到
还没收到
没收到通知
谁没收到
我收到一封信
好的
知道了
👍
[强]
[OK]
👌
嗯嗯
看到了
已阅
要得
晓得了
行
OK
收到不了
已收到货了
已收到钱
已收到款 500
🙏
<<@韦志强:通知 #12 停水>> [强]
<<通知 #12 明天上午停水>> 😭
<<通知 #12 明天上午停水>> [流泪]
<<@韦志强:明天下午开会>> 收到
<<@韦志强:明天下午开会>> 好的
<<@韦志强:明天下午开会>> 👍
<<通知 #12 明天上午停水>> 几点来水
<<通知 #12 明天上午停水>> 又停水
<<通知 #12 明天上午停水>> 好的吧你说了算吗
<<通知 #12 明天上午停水>> 知道了吗
<<通知 #12 明天上午停水>> 看到了吗
<<通知 #12 明天上午停水>> 行不行啊
<<公开 #12 村务《停水通知》>> 好的
<<公开 #12 村务《停水通知》>> 👍
<<@韦志强:通知 #12 明天上午停水>> 好的
`

const TAKEN_BACK = `
村干群 查 12 => show 12
村干群 撤回 12 时间改了 => withdraw 12 | r 时间改了
村干群 撤回 12 => withdraw 12
`

describe('notices, as people speak of them', () => {
  const understand = createUnderstanding(registry, ['连心小助手'])
  const now = new Date('2026-11-22T15:00:00+08:00')
  const said = [NOTIFY, ANSWERS, TAKEN_BACK].join('\n')
  const talk = [NOTIFY_TALK, ANSWER_TALK].join('\n')

  test.each(readRows(said))('$setting.room $text', ({ text, setting, expected }) => {
    expect(understand(text, setting, now)).toEqual(expected)
  })

  test.each(readRows(talk))('talk: $setting.room $text', ({ text, setting }) => {
    expect(understand(text, setting, now)).toEqual({ command: null })
  })
})
