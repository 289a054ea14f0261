/**
 * A second set for 监督, 答监督 and 监督清单, written before the commands were looked at again. On the first run 69 of 74 were heard, and
 * of 30 of talk one (监督 70, which asks what is amiss). Not heard stay 监督70没有公示, the words touching the number, and 监督意见 alone.
 */
export const SUPERVISION_SAYINGS = `
村干群 监督 70 少了一张发票 => supervise 70 | t 少了一张发票
村干群 监督 70 工程没有招标就开工了 => supervise 70 | t 工程没有招标就开工了
村干群 监督 70 公示没贴够十五天 => supervise 70 | t 公示没贴够十五天
村干群 监督 70，票据缺一张 => supervise 70 | t 票据缺一张
村干群 监督：70 票据缺一张 => supervise 70 | t 票据缺一张
村干群 监督 70：票据缺一张 => supervise 70 | t 票据缺一张
村干群 监督＃70 票据缺一张 => supervise 70 | t 票据缺一张
村干群 监督 ７０ 票据缺一张 => supervise 70 | t 票据缺一张
村干群 监督 No.70 票据缺一张 => supervise 70 | t 票据缺一张
村干群 监督 70号单 票据缺一张 => supervise 70 | t 票据缺一张
村干群 监督【70】票据缺一张 => supervise 70 | t 票据缺一张
村干群 监督 第70号 票据缺一张 => supervise 70 | t 票据缺一张
村干群 70号 监督 票据缺一张 => supervise 70 | t 票据缺一张
村干群 @连心小助手 监督 70 票据缺一张 => supervise 70 | t 票据缺一张
村干群 /监督 70 票据缺一张 => supervise 70 | t 票据缺一张
DM 监督 70 工钱发少了，名单上没有蓝家 => supervise 70 | t 工钱发少了，名单上没有蓝家
DM 监督 70 水泥比合同少十包 => supervise 70 | t 水泥比合同少十包
DM 监督 70 会议记录没有签名 => supervise 70 | t 会议记录没有签名
DM 监督 70 账上多出两笔 => supervise 70 | t 账上多出两笔
DM 监督 70 承包费没入账 => supervise 70 | t 承包费没入账
DM 监督#70没有公示 => supervise 70 | t 没有公示
DM 监督 70 票据缺一张，请补 => supervise 70 | t 票据缺一张，请补
DM 监督 70 票据缺一张 谢谢 => supervise 70 | t 票据缺一张
DM 監督 70 票據缺一張 => supervise 70 | t 票據缺一張
DM 监督 70 低保名单里有干部亲戚 => supervise 70 | t 低保名单里有干部亲戚
DM 监督 70 路灯只装了十盏 => supervise 70 | t 路灯只装了十盏
DM 监督 70 质量不行，一下雨就裂 => supervise 70 | t 质量不行，一下雨就裂
DM 监督 70 开会人数不够三分之二 => supervise 70 | t 开会人数不够三分之二
DM 监督 70 补助发给了不在村的 => supervise 70 | t 补助发给了不在村的
DM 监督 70 单价比市场高 => supervise 70 | t 单价比市场高
DM 监督 70 章盖了没登记 => supervise 70 | t 章盖了没登记
DM 监督 70 合同没写工期 => supervise 70 | t 合同没写工期
村干群 答监督 71 已经补了 => answer-supervision 71 | t 已经补了
村干群 答监督 71 发票在镇里报账，周五拿回 => answer-supervision 71 | t 发票在镇里报账，周五拿回
村干群 答监督 #71 补贴了十五天 => answer-supervision 71 | t 补贴了十五天
村干群 答监督71 补齐了 => answer-supervision 71 | t 补齐了
村干群 答监督：71 补齐了 => answer-supervision 71 | t 补齐了
村干群 答监督，71，补齐了 => answer-supervision 71 | t 补齐了
村干群 答监督 71：补齐了 => answer-supervision 71 | t 补齐了
村干群 答监督 七十一 补齐了 => answer-supervision 71 | t 补齐了
村干群 答监督 71号 补齐了 => answer-supervision 71 | t 补齐了
村干群 71号 答监督 补齐了 => answer-supervision 71 | t 补齐了
村干群 #71 答监督 补齐了 => answer-supervision 71 | t 补齐了
村干群 @连心小助手 答监督 71 补齐了 => answer-supervision 71 | t 补齐了
村干群 /答监督 71 补齐了 => answer-supervision 71 | t 补齐了
镇工作群 答监督 71 已请村里公开 => answer-supervision 71 | t 已请村里公开
DM 答监督 71 票据找到了，在会计那里 => answer-supervision 71 | t 票据找到了，在会计那里
DM 答监督 71 招标公告贴了五天，有照片 => answer-supervision 71 | t 招标公告贴了五天，有照片
DM 答监督 71 水泥补送了十包 => answer-supervision 71 | t 水泥补送了十包
DM 答监督 71 会议记录补签了 => answer-supervision 71 | t 会议记录补签了
DM 答监督 71 是算错了，退回 200 元 => answer-supervision 71 | t 是算错了，退回 200 元
DM 答监督 71 名单已经改 => answer-supervision 71 | t 名单已经改
DM 答监督 71 谢谢提醒，马上改 => answer-supervision 71 | t 谢谢提醒，马上改
DM 答监督 71 施工队月底前返工 => answer-supervision 71 | t 施工队月底前返工
DM 答监督 ７１ 补齐了 => answer-supervision 71 | t 补齐了
DM 答监督 71号单 补齐了 => answer-supervision 71 | t 补齐了
DM 答監督 71 補齊了 => answer-supervision 71 | t 補齊了
DM 答监督 71 承包费 12月5日前入账 => answer-supervision 71 | t 承包费 12月5日前入账
DM 答监督【71】补齐了 => answer-supervision 71 | t 补齐了
DM 答监督 71 单价按镇里信息价 => answer-supervision 71 | t 单价按镇里信息价
DM 答监督71号，已重新公示 => answer-supervision 71 | t 已重新公示
DM 答复监督 71 补齐了 => answer-supervision 71 | t 补齐了
村干群 监督清单。 => supervision-list
村干群 看监督清单 => supervision-list
村干群 查监督清单 => supervision-list
村干群 看看监督清单 => supervision-list
村干群 监督清单发我看看 => supervision-list
村干群 本月监督清单 => supervision-list
村干群 @连心小助手 监督清单 => supervision-list
村干群 /监督清单 => supervision-list
DM 监督清单 => supervision-list
DM 监督意见清单 => supervision-list
村干群 监督 70 => supervise 70
DM 監督清單 => supervision-list
DM 我要看监督清单 => supervision-list
DM 请发监督清单 => supervision-list
`

export const SUPERVISION_TALK = `
村干群 监督 70 万的工程
村干群 监督 70 年代的老规矩
村干群 监督 5 月份开会
村干群 监督 70 谁提的
村干群 监督 70 好了没有
村干群 监督一下 70 号
村民群 监督不到位
村民群 我们监督了三年
村干群 监督组 3 个人下村
村干群 监督 3 组人到了
村干群 监督牌挂好了
村干群 监督岗上墙
村干群 监督公示栏 2 块
村干群 答监督员的话要客气
村干群 答监督组提问
村干群 答监督检查意见 3 条
村干群 答监督委员会
村干群 答监督什么时候交
村干群 答监督了没
村干群 答监督 71 行不行
村干群 监督清单做好了吗
村干群 监督清单贴哪里
村干群 监督清单要盖章
村干群 监督清单 3 份
村干群 监督意见收到了
村干群 监督意见很多
村干群 监督意见怎么写
村干群 这份监督清单不错
村民群 监督清单看不懂
`
