/**
 * First run: 43 of 45 sayings, all 23 lines of talk. Still silent: the time in front of the word (11月月报, 2026年述职材料).
 *
 * 月报 and 述职材料, as they are asked for and as people speak of them. The notation is that of `readRows`.
 */
export const SAYINGS = `
村干群 月报 => month-report
DM 月报 => month-report
镇工作群 月报 => month-report
村干群 月报 11月 => month-report | t 11月
村干群 月报11月 => month-report | t 11月
DM 月报 10月 => month-report | t 10月
DM 月报 十月 => month-report | t 十月
DM 月报 十月份 => month-report | t 十月份
DM 月报 2026年11月 => month-report | t 2026年11月
DM 月报 2026-11 => month-report | t 2026-11
DM 月报 上个月 => month-report | t 上个月
DM 月报 上月 => month-report | t 上月
DM 月报 本月 => month-report | t 本月
DM 月报 这个月 => month-report | t 这个月
DM 月报：11月 => month-report | t 11月
村干群 @连心小助手 月报 11月 => month-report | t 11月
村干群 @连心小助手 月报 => month-report
DM 工作月报 11月 => month-report | t 11月
DM 打印月报 11月 => month-report | t 11月
DM 打印月报 => month-report
DM 月报 11月份 => month-report | t 11月份
DM 月报 9月。 => month-report | t 9月
镇工作群 月报 十一月 => month-report | t 十一月
镇工作群 请发月报 11月 => month-report | t 11月
DM 述职材料 => year-report
村干群 述职材料 => year-report
村干群 述职材料 2026 => year-report | t 2026
村干群 述职材料2026 => year-report | t 2026
DM 述职材料 2026年 => year-report | t 2026年
DM 述职材料 2026年度 => year-report | t 2026年度
DM 述职材料 今年 => year-report | t 今年
DM 述职材料 去年 => year-report | t 去年
DM 述职材料：2025 => year-report | t 2025
镇工作群 述职材料 2026 => year-report | t 2026
村干群 @连心小助手 述职材料 2026 => year-report | t 2026
DM 打印述职材料 2026 => year-report | t 2026
DM 述职报告 2026 => year-report | t 2026
DM 述职报告 => year-report
DM 述职材料 本年度 => year-report | t 本年度
DM 述职材料 上年度 => year-report | t 上年度
DM 看看述职材料 2026 => year-report | t 2026
DM 述职材料 2026。 => year-report | t 2026
DM 麻烦打印月报 10月 => month-report | t 10月
`

export const TALK = `
村干群 月报交了没有
村干群 月报什么时候交
村干群 月报还没写
村干群 月报要周五前交
村干群 月报数字对不上
村干群 月报表发一下模板
村干群 这个月的月报谁写
镇工作群 月报请各村抓紧
镇工作群 月报 青山村还没报
村干群 防返贫月报 11月的交了
村干群 写月报写到半夜
村干群 月报 12 号前交
村干群 述职材料写好没有
村干群 述职材料要三千字
村干群 述职会周五开
镇工作群 述职材料请各村书记自己改
村干群 述职材料 明天交
村干群 述职材料怎么写
村干群 述职述廉材料收一下
村干群 书记述职讲得好
村干群 述职报告会在礼堂
村民群 月报是什么
村干群 月报 交给谁
`
