/** How a notice is looked after: who answered, one more reminder, whom to tell by mouth and who was told. */
export const ROLL = String.raw`
通知情况 12 => notice-roll 12
通知情况#12 => notice-roll 12
通知情况：12 => notice-roll 12
通知情况 12号 => notice-roll 12
通知情况，12 => notice-roll 12
[12] 12号通知情况 => notice-roll 12
[12] 12 通知情况 => notice-roll 12
#12 通知情况 => notice-roll 12
#12通知情况 => notice-roll 12
看通知情况 12 => notice-roll 12
看一下通知情况 12 => notice-roll 12
看看通知情况 12 => notice-roll 12
帮我看看通知情况 12 => notice-roll 12
麻烦看下通知情况 12 => notice-roll 12
请看一下通知情况 12 => notice-roll 12
通知情况 12 谢谢 => notice-roll 12
谢谢，通知情况 12 => notice-roll 12
你好，通知情况 12 => notice-roll 12
书记，通知情况 12 => notice-roll 12
收到情况 12 => notice-roll 12
收到情况#12 => notice-roll 12
[12] 12号收到情况 => notice-roll 12
看看收到情况 12 => notice-roll 12
#12 收到情况 => notice-roll 12
收到情况：12 => notice-roll 12
回复情况 12 => notice-roll 12
回复情况#12 => notice-roll 12
[12] 12号回复情况 => notice-roll 12
回复情况 12号 => notice-roll 12
看看回复情况 12 => notice-roll 12
通知情况 十二 => notice-roll 12
通知情况十二 => notice-roll 12
通知 情况 12 => notice-roll 12
通知情况12 => notice-roll 12
通知情况 12？ => notice-roll 12
通知情况 12。 => notice-roll 12
/通知情况 12 => notice-roll 12
@连心小助手\u2005通知情况 12 => notice-roll 12
@连心小助手\u2005 12号通知情况 => notice-roll 12
DM 通知情况 12 => notice-roll 12
DM [12] 12号通知情况 => notice-roll 12
DM 看看通知情况 12 => notice-roll 12
通知情况 => notice-roll
收到情况 => notice-roll
村干群 回复情况 => notice-roll
DM 通知情况 => notice-roll
请看一下通知情况 => notice-roll
请发通知情况 => notice-roll
请小助手发通知情况 => notice-roll
我要看通知情况 => notice-roll
书记，通知情况 => notice-roll
DM 请回复情况 => notice-roll
[12] 请各组长看 12号通知情况 => notice-roll 12
<<通知 #12 明天上午停水>> 通知情况 => notice-roll 12 q
<<通知 #12 明天上午停水>> 收到情况 => notice-roll 12 q
<<通知 #12 明天上午停水>> 回复情况 => notice-roll 12 q
<<通知 #12 明天上午停水>> 看看通知情况 => notice-roll 12 q
[12] 12号的通知情况 => notice-roll 12
[12] 看看12号的通知情况 => notice-roll 12
#12的收到情况 => notice-roll 12
DM #12 的通知情况 => notice-roll 12
[12] 12号签到情况 => check-in-roll 12
[12] 12号的签到情况 => check-in-roll 12
#12的任务情况 => task-roll 12
`

export const ROLL_TALK = `
通知情况怎么样
通知情况汇总一下
通知情况已上报
通知情况不理想
通知情况要如实上报
通知情况说明
通知情况报告
通知情况和落实情况
通知情况我来统计
通知情况大家反馈一下
通知情况很好
通知情况统计表
通知情况发群里了
通知情况不明
通知的情况
通知的情况怎么样了
把通知情况报给镇里
镇里要通知情况
各组上报通知情况
请各组长上报通知情况
上报通知情况
请通知情况
请大家看通知情况
请各组长看通知情况
麻烦各位回复情况
请回复情况
请大家回复情况
都回复情况
谁负责通知情况统计
没看到通知情况
收到情况说明
收到情况说明了
收到情况反映
收到情况属实
收到情况汇报
已收到情况
收到情况不一
刚收到情况
回复情况说明
回复情况一般
回复情况不好
回复情况要登记
回复情况统计
尽快回复情况
没回复情况的抓紧
通知情况 12 户都到位了
通知情况 12 个组都报了
收到情况 12 份
回复情况 12 条
`

export const AGAIN = String.raw`
村干群 再提醒一次 12 => remind-again 12
村干群 再提醒一次#12 => remind-again 12
村干群 再提醒一次：12 => remind-again 12
村干群 再提醒一次 12号 => remind-again 12
村干群 再提醒一次，12 => remind-again 12
村干群 再提醒一下 12 => remind-again 12
村干群 再提醒一下#12 => remind-again 12
村干群 再提醒 12 => remind-again 12
村干群 再提醒#12 => remind-again 12
村干群 再提醒12 => remind-again 12
村干群 再提醒一次12 => remind-again 12
村干群 再提醒 12号 => remind-again 12
村干群 再提醒一次 12 谢谢 => remind-again 12
村干群 谢谢，再提醒一次 12 => remind-again 12
村干群 你好，再提醒一次 12 => remind-again 12
村干群 #12 再提醒一次 => remind-again 12
村干群 #12再提醒一次 => remind-again 12
村干群 [12] 12号再提醒一次 => remind-again 12
村干群 [12] 12 再提醒一次 => remind-again 12
村干群 #12 再提醒 => remind-again 12
村干群 #12 再提醒一下 => remind-again 12
村干群 /再提醒一次 12 => remind-again 12
村干群 @连心小助手\u2005再提醒一次 12 => remind-again 12
村干群 @连心小助手\u2005再提醒 12 => remind-again 12
村干群 请再提醒一次 12 => remind-again 12
村干群 麻烦再提醒一次 12 => remind-again 12
村干群 帮我再提醒一次 12 => remind-again 12
村干群 麻烦您再提醒一次 12 => remind-again 12
村干群 再提醒一次 十二 => remind-again 12
村干群 再提醒一次 12。 => remind-again 12
村干群 再提醒一次 12！ => remind-again 12
村干群 再 提醒 一次 12 => remind-again 12
DM 再提醒一次 12 => remind-again 12
DM 再提醒一次#12 => remind-again 12
DM 再提醒 12 => remind-again 12
DM 请再提醒一次 12 => remind-again 12
DM #12 再提醒一次 => remind-again 12
DM 麻烦再提醒一下 12 => remind-again 12
DM 再提醒一次 12号 => remind-again 12
村干群 [12] 再提醒一次 => remind-again 12
DM [12] 再提醒一次 => remind-again 12
村干群 <<通知 #12 明天上午停水>> 再提醒一次 => remind-again 12 q
村干群 <<通知 #12 明天上午停水>> 再提醒一下 => remind-again 12 q
DM <<通知 #12 明天上午停水>> 再提醒一次 => remind-again 12 q
村干群 <<通知 #12 明天上午停水>> 再提醒 => remind-again 12 q
村干群 再提醒一次 12 没回的 => remind-again 12
村干群 再提醒一次 #12 还没回收到的人 => remind-again 12
村干群 再提醒 12 没有回的 => remind-again 12
村干群 [12] 再提醒一下没回的 => remind-again 12
村干群 [12] 再提醒没回的 => remind-again 12
DM [12] 再提醒一次没回收到的 => remind-again 12
村干群 [12] 提醒没回的 => remind-again 12
DM [12] 提醒一下没回的 => remind-again 12
DM 提醒没回的 12 => remind-again 12
`

export const AGAIN_TALK = `
村干群 再提醒一次大家
村干群 再提醒一次，别忘了带身份证
村干群 再提醒一次：明天九点开会
村干群 再提醒一次，明天停电
村干群 再提醒大家一次
村干群 再提醒你一遍
村干群 再提醒一下各位
村干群 再提醒一下，周五截止
村干群 再提醒各组长把表交上来
村干群 再提醒一次防火
村干群 再提醒 明天开会
村干群 再提醒老人注意保暖
村干群 再提醒他一次
村干群 再提醒也没用
村干群 再提醒了
村干群 再提醒过了
村干群 再提醒就烦了
村干群 再提醒的话人家不高兴
村干群 再提醒一次吧
村干群 再提醒一次就行
村干群 再提醒一次了吗
村干群 要不要再提醒一次
村干群 不用再提醒
村干群 不要再提醒了
村干群 别再提醒我
村干群 还要再提醒吗
村干群 我再提醒一次
村干群 我昨天再提醒一次了
村干群 你再提醒一下他
村干群 麻烦你再提醒一下韦志强
村干群 请各组再提醒一次村民
村干群 谁再提醒一下
村干群 提醒一下
村干群 提醒一次 12
村干群 提醒 12 户
村干群 再提醒 12 户
村干群 再提醒一次 12 个人
村干群 再提醒一次 3 组的人
村民群 再提醒一次，别忘了接孩子
党员群 再提醒一次，带党徽
村干群 <<@韦志强:明天九点开会>> 再提醒一次
村干群 [12] 再提醒没回的抓紧
村干群 [12] 再提醒一次没来的
村干群 [12] 提醒没回的赶紧回一下
村干群 [12] 再提醒没回的，今晚截止
`

export const UNTOLD = String.raw`
DM 待告知 => untold
DM 待告知 12 => untold 12
DM 待告知#12 => untold 12
DM 待告知12 => untold 12
DM 待告知：12 => untold 12
DM 待告知 12号 => untold 12
DM 待告知，12 => untold 12
DM 待告知 十二 => untold 12
DM 待告知 谢谢 => untold
DM 待告知。 => untold
DM 待告知？ => untold
DM 你好，待告知 => untold
DM 书记，待告知 12 => untold 12
DM 麻烦看一下待告知 12 => untold 12
DM #12 待告知 => untold 12
DM #12待告知 => untold 12
DM 待 告知 => untold
DM 要告知谁 => untold
DM 要告知谁？ => untold
DM 还要告知谁 => untold
DM 还要告知谁？ => untold
DM 还要告知谁啊 => untold
DM 要告知谁 12 => untold 12
DM 还要告知谁 12 => untold 12
DM #12 还要告知谁 => untold 12
DM /待告知 => untold
DM /待告知 12 => untold 12
党员群 待告知 => untold
党员群 待告知 12 => untold 12
党员群 要告知谁 => untold
党员群 还要告知谁 => untold
村干群 待告知 => untold
村干群 待告知 12 => untold 12
村干群 待告知#12 => untold 12
村干群 @连心小助手\u2005待告知 => untold
村干群 @连心小助手\u2005待告知 12 => untold 12
村干群 @连心小助手\u2005还要告知谁 => untold
党员群 @连心小助手\u2005要告知谁 => untold
党员群 <<通知 #12 明天上午停水>> 待告知 => untold 12 q
DM <<通知 #12 明天上午停水>> 待告知 => untold 12 q
DM <<通知 #12 明天上午停水>> 还要告知谁 => untold 12 q
DM 看待告知 => untold
DM 看看待告知 => untold
DM 看下待告知 12 => untold 12
`

export const UNTOLD_TALK = `
待告知书
待告知单填好了
待告知的有几家
待告知的名单在哪
待告知事项
待告知书发下来了
待告知家属
待告知村民
待告知完再说
待告知户有几户
待告知了再说
待告知后再处理
等待告知
在等待告知结果
有待告知
还待告知
要告知谁呢
要告知谁比较好
要告知谁去
要告知谁来开会
要告知谁是负责人
要告知谁都不知道
要告知家里人
要告知村民停水
不要告知谁
你要告知谁
我要告知谁才对
还要告知谁去领
还要告知谁签字
还要告知家属
还要告知他们
还要告知镇里
党员群 待告知家里老人
党员群 待告知的都告知了
党员群 要告知大家
村干群 待告知书打印好了
村干群 要告知谁谁负责
村干群 还要告知谁谁自己去说
村干群 待告知 12 户
村干群 待告知 3 家
`

export const TOLD = String.raw`
DM 已告知 01-01 => tell-by-mouth | h 01-01
DM 已告知 01-01、01-02 => tell-by-mouth | h 01-01,01-02
DM 已告知 01-01 01-02 => tell-by-mouth | h 01-01,01-02
DM 已告知 01-01，01-02 => tell-by-mouth | h 01-01,01-02
DM 已告知 01-01和01-02 => tell-by-mouth | h 01-01,01-02
DM 已告知01-01 => tell-by-mouth | h 01-01
DM 已告知：01-01 => tell-by-mouth | h 01-01
DM 已告知，01-01 => tell-by-mouth | h 01-01
DM 已告知 01-01。 => tell-by-mouth | h 01-01
DM 已告知 01-01！ => tell-by-mouth | h 01-01
DM 已告知 01-01 谢谢 => tell-by-mouth | h 01-01
DM 已告知 蓝阿婆 => tell-by-mouth | h 蓝阿婆
DM 已告知 蓝阿婆家 => tell-by-mouth | h 蓝阿婆
DM 已告知：蓝阿婆 => tell-by-mouth | h 蓝阿婆
DM 已告知 莫老四、蓝阿婆 => tell-by-mouth | h 莫老四,蓝阿婆
DM 已告知 01-01 #12 => tell-by-mouth 12 | h 01-01
DM #12 已告知 01-01 => tell-by-mouth 12 | h 01-01
DM 告知了 01-01 => tell-by-mouth | h 01-01
DM 告知了01-01 => tell-by-mouth | h 01-01
DM 告知了 01-01、01-02 => tell-by-mouth | h 01-01,01-02
DM 告知了 蓝阿婆 => tell-by-mouth | h 蓝阿婆
DM 告知了：01-01 => tell-by-mouth | h 01-01
DM 我已告知 01-01 => tell-by-mouth | h 01-01
DM 都已告知 01-01 01-02 => tell-by-mouth | h 01-01,01-02
DM 你好，已告知 01-01 => tell-by-mouth | h 01-01
DM 收到，已告知 01-01 => tell-by-mouth | h 01-01
DM 书记，已告知 01-01 => tell-by-mouth | h 01-01
DM 已 告知 01-01 => tell-by-mouth | h 01-01
DM 已告知 ０１－０１ => tell-by-mouth | h 01-01
党员群 已告知 01-01 => tell-by-mouth | h 01-01
党员群 已告知 01-01 01-02 => tell-by-mouth | h 01-01,01-02
党员群 告知了 01-01 => tell-by-mouth | h 01-01
党员群 已告知 蓝阿婆 => tell-by-mouth | h 蓝阿婆
村干群 已告知 01-01 => tell-by-mouth | h 01-01
村干群 告知了 01-01 => tell-by-mouth | h 01-01
村干群 @连心小助手\u2005已告知 01-01 => tell-by-mouth | h 01-01
村干群 @连心小助手\u2005告知了 蓝阿婆 => tell-by-mouth | h 蓝阿婆
党员群 /已告知 01-01 => tell-by-mouth | h 01-01
DM 我们已告知 01-01 => tell-by-mouth | h 01-01
DM 我已告知蓝阿婆 => tell-by-mouth | h 蓝阿婆
党员群 收到，已告知 01-02 => tell-by-mouth | h 01-02
DM 早上好，已告知 01-01 => tell-by-mouth | h 01-01
DM 01-01 已告知 => tell-by-mouth | h 01-01
DM 01-01已告知 => tell-by-mouth | h 01-01
党员群 01-01 已告知 => tell-by-mouth | h 01-01
党员群 01-01 告知了 => tell-by-mouth | h 01-01
DM 01-01 蓝阿婆 已告知 => tell-by-mouth | h 01-01
DM 01-01、01-02 已告知 => tell-by-mouth | h 01-01,01-02
DM 01-01 01-02 都已告知 => tell-by-mouth | h 01-01,01-02
DM 蓝阿婆 已告知 => tell-by-mouth | h 蓝阿婆
DM 蓝阿婆家 已告知 => tell-by-mouth | h 蓝阿婆
DM 已告知 #12 01-01 => tell-by-mouth 12 | h 01-01
DM 已告知 #12 01-01、01-02 => tell-by-mouth 12 | h 01-01,01-02
党员群 已告知 #12 01-01 => tell-by-mouth 12 | h 01-01
DM 已告知 12号 01-01 => tell-by-mouth 12 | h 01-01
DM 已告知 #12 蓝阿婆 => tell-by-mouth 12 | h 蓝阿婆
`

export const TOLD_TALK = `
已告知家长
已告知 家长
已告知家属
已告知 家属
已告知他们
已告知 他们
已告知村民
已告知 村民
已告知大家
已告知本人
已告知 本人
已告知了
已告知完毕
已告知所有人
已告知各户
已告知各家各户
已告知 12 户
已告知 3 家
已告知三户
已告知镇里
已告知书记
已告知 书记
已告知，谢谢
已告知没有
已告知吗
告知了他
告知了 他
告知了没有
告知了吗
告知了就好
告知了家里
告知了 12 户
告知了以后再说
告知书
告知书已发
没告知我
谁告知的
不用告知了
都已告知
已经告知了
村干群 已告知群众
<<@韦志强:记得跟蓝阿婆说>> 已告知 01-01
DM 我已告知家长
DM 我已告知他们了
党员群 收到，已告知
党员群 我们已告知群众
党员群 蓝阿婆已告知
01-01 已告知家属
党员群 11-29 已告知大家
`
