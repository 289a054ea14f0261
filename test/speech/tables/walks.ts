/**
 * First run: 41 of 46 sayings, 25 of 26 lines of talk. Still silent, as with 转点单 and 走访情况: 12 转民情 without #, 查走遍, 走遍怎么样了.
 *
 * Where somebody was, how far they have come, and what people only say of going round. The notation is that of `readRows`.
 */
export const SAYINGS = `
村干群 走村 那良屯 今天 水渠堵了 => record-walk | t 那良屯 今天 水渠堵了
镇工作群 走村 那良屯 今天 水渠堵了 => record-walk | t 那良屯 今天 水渠堵了
DM 走村 弄福屯 => record-walk | t 弄福屯
DM 走村那良屯 => record-walk | t 那良屯
DM 走村：那良屯 => record-walk | t 那良屯
镇工作群 走村 青山村 => record-walk | t 青山村
镇工作群 走村 青山村那良屯 路灯坏了两盏 => record-walk | t 青山村那良屯 路灯坏了两盏
DM 走村 那良屯、弄福屯 今天 => record-walk | t 那良屯、弄福屯 今天
DM 走村 昨天 那良屯 老人反映吃水难 => record-walk | t 昨天 那良屯 老人反映吃水难
DM 走村 今天上午 那良屯 => record-walk | t 今天上午 那良屯
DM 走村 11月20日 弄福屯 => record-walk | t 11月20日 弄福屯
DM 走村 11月20日弄福屯 => record-walk | t 11月20日弄福屯
村干群 走村了 那良屯 => record-walk | t 那良屯
DM 走村了那良屯 => record-walk | t 那良屯
DM 走村到那良屯 桥面裂了 => record-walk | t 到那良屯 桥面裂了
DM 走村 龙坪村 没发现问题 => record-walk | t 龙坪村 没发现问题
DM 走村 上寨 => record-walk | t 上寨
DM 走村 三组 路没硬化 => record-walk | t 三组 路没硬化
DM 走村 那良 今天 => record-walk | t 那良 今天
党员群 走村 弄福屯 前天去的 => record-walk | t 弄福屯 前天去的
村干群 走村记录 那良屯 今天 => record-walk | t 那良屯 今天
DM 记走村 那良屯 昨天 => record-walk | t 那良屯 昨天
村干群 @连心小助手 走村 那良屯 => record-walk | t 那良屯
镇工作群 走村 那良屯 今天，水渠堵了三户人争水 => record-walk | t 那良屯 今天，水渠堵了三户人争水
镇工作群 走遍 => walk-progress
DM 走遍 => walk-progress
DM 走遍情况 => walk-progress
DM 我的走遍 => walk-progress
镇工作群 走遍情况 => walk-progress
镇工作群 @连心小助手 走遍 => walk-progress
村干群 走遍情况。 => walk-progress
DM 看看走遍 => walk-progress
镇工作群 转民情 12 => walk-to-concern 12
村干群 转民情 #12 => walk-to-concern 12
DM 转民情 12号 => walk-to-concern 12
DM 转民情12 => walk-to-concern 12
DM 转成民情 12 => walk-to-concern 12
DM 转为民情 12 => walk-to-concern 12
镇工作群 转民情 12 水渠要清淤 => walk-to-concern 12 | t 水渠要清淤
村干群 #12 转民情 => walk-to-concern 12
DM 转民情 十二 => walk-to-concern 12
DM 走村 => record-walk
镇工作群 @连心小助手 走村 => record-walk
DM 走村 那良屯 今天 看了两户老人，都好 => record-walk | t 那良屯 今天 看了两户老人，都好
DM 走村 那良屯 路边堆了垃圾没人清 => record-walk | t 那良屯 路边堆了垃圾没人清
`

export const TALK = `
村干群 走村的时候注意安全
村干群 走村入户工作要抓紧
镇工作群 走村串户辛苦大家
镇工作群 走村要走到每个屯
镇工作群 走村每个屯都要去
镇工作群 走村台账什么时候交
村干群 走村去了吗
村干群 明天走村谁去
村干群 走村路上看到塌方
镇工作群 走村干部到齐了没有
镇工作群 走村计划发下来了
村干群 走村哪个屯先去
镇工作群 走遍全镇每个角落
镇工作群 走遍了没有
村干群 走遍千山万水
镇工作群 要求三月底前走遍
镇工作群 走遍所有自然村
镇工作群 走遍的同志报一下
村民群 走村卖菜的来了没有
村干群 民情转了没有
村干群 转民情要写清楚
村干群 我走遍了几个屯
村干群 走村了没有
村干群 转民情的怎么办
村干群 这个要转民情吗
村民群 走村那个医生今天来不来
村干群 走村 今天
`
