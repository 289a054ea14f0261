/** What mediators, cadres and villagers say of a dispute, and what they only say about quarrels. The notation is that of `readRows`. */
export const SAYINGS = `
村干群 纠纷 蓝家莫家争地界 邻里 => register-dispute | t 蓝家莫家争地界 邻里
村干群 纠纷：老张家和老李家争水 => register-dispute | t 老张家和老李家争水
村干群 纠纷，张三的牛踩了农家的秧苗，要赔 => register-dispute | t 张三的牛踩了农家的秧苗，要赔
村干群 登记纠纷 上屯两兄弟分家闹矛盾 => register-dispute | t 上屯两兄弟分家闹矛盾
村干群 纠纷登记 弄福屯宅基地滴水的事 => register-dispute | t 弄福屯宅基地滴水的事
村干群 申请调解 黄家欠工钱不给 => register-dispute | t 黄家欠工钱不给
DM 申请调解 隔壁天天半夜唱歌 => register-dispute | t 隔壁天天半夜唱歌
DM 我想申请调解 我家和莫家争地界 => register-dispute | t 我家和莫家争地界
DM 纠纷 我和蓝家为了鸡吵架 邻里 => register-dispute | t 我和蓝家为了鸡吵架 邻里
村干群 愿调 61 => consent-mediation 61
村干群 愿调61 => consent-mediation 61
村干群 愿调 #61 两家都点头了 => consent-mediation 61 | t 两家都点头了
村干群 双方愿调 61 => consent-mediation 61
村干群 61号 愿调 => consent-mediation 61
村干群 愿意调解 61 => consent-mediation 61
DM 愿调 六十一 => consent-mediation 61
村干群 不愿 61 => decline-mediation 61
村干群 不愿 61 莫家不肯来 => decline-mediation 61 | t 莫家不肯来
村干群 不愿调 61 => decline-mediation 61
村干群 不愿意调解 61 => decline-mediation 61
DM 不愿 #61 => decline-mediation 61
村干群 达成 61 莫家退半米 12月5日前 => agree-mediation 61 | t 莫家退半米 12月5日前
村干群 达成61 莫家赔两百块 => agree-mediation 61 | t 莫家赔两百块
村干群 达成协议 61 两家各退一步，沟归集体 => agree-mediation 61 | t 两家各退一步，沟归集体
DM 谈成 61 月底前还三千 => agree-mediation 61 | t 月底前还三千
DM #61 达成 莫家退半米 => agree-mediation 61 | t 莫家退半米
村干群 已签 61 => sign-mediation 61
村干群 已签61 => sign-mediation 61
村干群 已签 61 口头 => sign-mediation 61 | t 口头
村干群 签好了 61 => sign-mediation 61
DM 签了协议 61 => sign-mediation 61
村干群 未达成 61 都不让步 => fail-mediation 61 | t 都不让步
村干群 没调成 61 => fail-mediation 61
村干群 调不成 61 谁也不服谁 => fail-mediation 61 | t 谁也不服谁
村干群 上交 61 镇 量不清 => hand-up 61 | t 镇 量不清
村干群 上交61 => hand-up 61
DM 上交 #61 给司法所 村里调不动 => hand-up 61 | t 给司法所 村里调不动
镇工作群 退回村里 61 先量清楚 => hand-back 61 | t 先量清楚
镇工作群 退回村里 61 => hand-back 61
村干群 急 61 动手了 => alarm-mediation 61 | t 动手了
村干群 急！61 拿锄头了 => alarm-mediation 61 | t 拿锄头了
村干群 急61 要打起来了 => alarm-mediation 61 | t 要打起来了
村干群 告急 61 => alarm-mediation 61
DM 急 #61 他们又来我家门口 => alarm-mediation 61 | t 他们又来我家门口
村干群 回访 61 没再吵 => follow-up-mediation 61 | t 没再吵
村干群 回访61 两家都好 => follow-up-mediation 61 | t 两家都好
村干群 回访 #61 又吵了 => follow-up-mediation 61 | t 又吵了
村干群 换调解员 61 @韦志强 => change-mediator 61 | p 韦志强
村干群 换调解员 61 韦志强 => change-mediator 61 | p 韦志强
村干群 协议书 61 => mediation-agreement 61
DM 打印协议书 61 => mediation-agreement 61
DM 受理登记表 61 => dispute-registration 61
DM 调解记录 61 => mediation-record 61
DM 回访表 61 => mediation-follow-up 61
村干群 调解时限 => mediation-terms
村干群 调解时限 村 3天 => mediation-terms | t 村 3天
村干群 调解时限 镇 照常 => mediation-terms | t 镇 照常
DM 履行 62 => perform 62
DM 履行了 62 => perform 62
DM 已履行 62 退了半米 => perform 62 | t 退了半米
村干群 履行 62 两棵树都移走了 => perform 62 | t 两棵树都移走了
村干群 履行62 => perform 62
村干群 履行 #62 => perform 62
DM 履行 62号 => perform 62
村干群 履行 六十二 => perform 62
村干群 履行了 62 => perform 62
DM 已履行 62 => perform 62
村干群 62号 履行了 => perform 62
村干群 #62 已履行 => perform 62
村干群 履行 62 退了半米 => perform 62 | t 退了半米
村干群 履行 62 钱给了 => perform 62 | t 钱给了
DM 履行 62 鸡圈好了 => perform 62 | t 鸡圈好了
村干群 履行了 62 墙拆了 => perform 62 | t 墙拆了
村干群 已履行 62 三千块还清了 => perform 62 | t 三千块还清了
DM #62 履行 沟通了水 => perform 62 | t 沟通了水
村干群 履行 62，都做完了 => perform 62 | t 都做完了
村干群 履行 62。 => perform 62
DM 履行　62 => perform 62
村干群 履行 ６２ => perform 62
村干群 履行 No.62 => perform 62
DM 履行 【62】 => perform 62
村干群 履行了62 => perform 62
村干群 已履行62 => perform 62
村干群 履行 62 两家都看过了 => perform 62 | t 两家都看过了
村干群 履行 62 昨天办的 => perform 62 | t 昨天办的
DM 履行 62 谢谢 => perform 62
村干群 请记下 履行 62 => perform 62
DM /履行 62 => perform 62
村干群 #履行 62 => perform 62
村干群 履行:62 => perform 62
DM 履行：62 赔了两百块 => perform 62 | t 赔了两百块
村干群 已履行 62号 围墙退好了 => perform 62 | t 围墙退好了
村干群 履行 62 莫家把墙往里退了 => perform 62 | t 莫家把墙往里退了
村干群 履行了 62 五百块给了 => perform 62 | t 五百块给了
村干群 已履行 62 两边都签了字 => perform 62 | t 两边都签了字
村干群 #62 履行了 田埂修好了 => perform 62 | t 田埂修好了
村干群 62号 履行 水沟让出来了 => perform 62 | t 水沟让出来了
`

export const TALK = `
村干群 合同要好好履行
村干群 他们说履行了又没履行
村干群 履行 3 份合同了
村干群 履行承诺要紧
村干群 履行 62 是什么事
村干群 履行了没有
村干群 62 履行了吗
村干群 莫家一直不履行
村干群 履行职责人人有责
村干群 党员要履行义务
村干群 纠纷多得很，大家辛苦
村干群 纠纷调解工作要抓紧
村干群 纠纷排查表周五前交
村干群 纠纷的事回头再说
村干群 纠纷解决了没有
村干群 邻里纠纷最难办
村干群 最近纠纷少了
村干群 纠纷怎么登记
村民群 家家都有纠纷
村干群 申请调解要带什么材料
村干群 申请调解的表在哪里
村干群 愿调的都来
村干群 愿调不愿调都行
村干群 双方都愿意调解就好
村干群 不愿来就算了
村干群 不愿意调解的怎么办
村干群 他不愿出钱
村民群 不愿 100 块卖
村干群 达成共识了
村干群 达成协议就好
村干群 达成 12 个合作意向
村干群 今年达成目标没有
村干群 已签 12 份合同
村干群 已签收
村干群 承诺书已签完
村干群 签好了吗
村干群 协议签了没有
村干群 未达成一致
村干群 没调成，明天再说
村干群 上交材料
村干群 上交 500 块会费
村干群 医保费上交了没有
村干群 上交 3 份表格到镇里
镇工作群 退回村里重新做
镇工作群 退回村里的表有 12 份
村民群 急急急
村民群 急 谁有电瓶车借一下
村民群 几点开始的？我怎么不知道
村民群 急用 100 块
村民群 别急，慢慢来
村民群 急什么
村民群 急招 3 个小工
村干群 急需 20 斤种子
村干群 回访 30 户
村干群 回访了没有
村干群 回访电话打过了
村干群 回访 12 户都满意
村干群 换调解员了吗
村干群 换调解员要开会定
村干群 协议书在哪里拿
村干群 协议书写好了没有
村干群 协议书 2 份
村干群 调解记录要归档
村干群 调解时限是几天
村民群 履行义务
村民群 履行合同要讲信用
村民群 履行了再说
村干群 已履行完毕
`
