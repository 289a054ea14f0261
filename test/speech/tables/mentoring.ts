/**
 * What is said of teaching and of the record of one's hours, and what only sounds like it. The notation is
 * that of `readRows`. On the first run 18 of 20 were heard and none of the talk; not heard are 用时 12 个半钟 (12 个 counts things)
 * and 12号 用时 2小时.
 */
export const SAYINGS = `
村干群 帮带 @韦志强 @陆大勇 每月底 => begin-mentoring | p 韦志强,陆大勇 | d 每月底
村干群 帮带 @韦志强 @陆大勇 => begin-mentoring | p 韦志强,陆大勇
村干群 帮带小结 12 教了写台账，会了 => tell-mentoring 12 | t 教了写台账，会了
村干群 帮带小结 #12 教了调解 => tell-mentoring 12 | t 教了调解
DM 帮带小结 12 => tell-mentoring 12
DM 时长记录 => hours-record
DM 时长记录 2026 => hours-record | t 2026
DM 时长记录 2026年 => hours-record | t 2026年
DM 时长记录 今年 => hours-record | t 今年
DM 时长记录 去年 => hours-record | t 去年
DM 志愿时长记录 => hours-record
DM 打印时长记录 => hours-record
用时 12 俩钟头 => tell-hours 12 | t 俩钟头
用时 12 90分钟 => tell-hours 12 | t 90分钟
用时 12 半个钟 => tell-hours 12 | t 半个钟
用时 12 1小时20分 => tell-hours 12 | t 1小时20分
用时#12 三小时 => tell-hours 12 | t 三小时
村干群 核时 #12 => vouch-hours 12
`

export const TALK = `
村干群 帮带
村干群 帮带工作要抓紧
村干群 帮带的效果怎么样
村干群 帮带了好几个人
村干群 帮带谁啊
村干群 帮带小结什么时候交
村干群 帮带小结写了没有
村干群 今年的帮带总结12月交
村干群 老韦帮带小陆很用心
村干群 帮带对子要定下来
村干群 结对帮带名单发群里
帮带我一程
时长记录在哪里查
时长记录要不要盖章
志愿时长记录要交到镇里
通话时长记录
学习时长记录 没有了
用时多少
用时不长
一共用时3小时
核时的人呢
核时间对不对
`

/** On the first run 39 of 40 sayings and all lines of talk were heard as written. */
export const PAIRS = String.raw`
村干群 帮带 @韦志强 @蓝春燕 每月底 => begin-mentoring | p 韦志强,蓝春燕 | d 每月底
村干群 帮带@韦志强 @蓝春燕 每月底 => begin-mentoring | p 韦志强,蓝春燕 | d 每月底
村干群 帮带：@韦志强 @蓝春燕 每月底 => begin-mentoring | p 韦志强,蓝春燕 | d 每月底
村干群 帮带 @韦志强 @蓝春燕，每月底 => begin-mentoring | p 韦志强,蓝春燕 | d 每月底
村干群 帮带 @韦志强 和 @蓝春燕 每月底 => begin-mentoring | p 韦志强,蓝春燕 | d 每月底
村干群 帮带 @韦志强 @蓝春燕 每月10号 => begin-mentoring | p 韦志强,蓝春燕 | d 每月10号
村干群 帮带 @韦志强 @蓝春燕 每周五 => begin-mentoring | p 韦志强,蓝春燕 | d 每周五
村干群 帮带 @韦志强 @蓝春燕 每季度 => begin-mentoring | p 韦志强,蓝春燕 | d 每季度
村干群 帮带 @韦志强 @蓝春燕 => begin-mentoring | p 韦志强,蓝春燕
村干群 帮带 @李秀英 @黄美兰 每月底 => begin-mentoring | p 李秀英,黄美兰 | d 每月底
村干群 帮带 @王建国 @覃小芳 => begin-mentoring | p 王建国,覃小芳
村干群 帮带 韦志强 蓝春燕 => begin-mentoring | p 韦志强,蓝春燕
村干群 帮带 韦志强、蓝春燕 每月底 => begin-mentoring | p 韦志强,蓝春燕 | d 每月底
村干群 帮带 韦志强 蓝春燕 每月底 => begin-mentoring | p 韦志强,蓝春燕 | d 每月底
村干群 @连心小助手\u2005帮带 @韦志强 @蓝春燕 每月底 => begin-mentoring | p 韦志强,蓝春燕 | d 每月底
村干群 幫帶 @韦志强 @蓝春燕 每月底 => begin-mentoring | p 韦志强,蓝春燕 | d 每月底
党员群 帮带 @韦志强 @黄美兰 每月底 => begin-mentoring | p 韦志强,黄美兰 | d 每月底
DM 帮带 韦志强 黄美兰 每月底 => begin-mentoring | p 韦志强,黄美兰 | d 每月底
DM 帮带 韦志强 黄美兰 => begin-mentoring | p 韦志强,黄美兰
村干群 帮带 @韦志强 @蓝春燕 每月底。 => begin-mentoring | p 韦志强,蓝春燕 | d 每月底
村干群 帮带 @韦志强 @蓝春燕 谢谢 => begin-mentoring | p 韦志强,蓝春燕
村干群 #帮带 @韦志强 @蓝春燕 => begin-mentoring | p 韦志强,蓝春燕
DM 帮带小结 12 教了写台账，会了 => tell-mentoring 12 | t 教了写台账，会了
DM 帮带小结12 教了写台账 => tell-mentoring 12 | t 教了写台账
DM 帮带小结 12号 教了写台账 => tell-mentoring 12 | t 教了写台账
DM 帮带小结 ＃１２ 教了写台账 => tell-mentoring 12 | t 教了写台账
DM 帮带小结：12 教了写台账 => tell-mentoring 12 | t 教了写台账
DM 帮带小结 12，教了写台账 => tell-mentoring 12 | t 教了写台账
DM 帮带小结 12：教了写台账 => tell-mentoring 12 | t 教了写台账
DM #12 帮带小结 教了写台账 => tell-mentoring 12 | t 教了写台账
DM 帮带小结 12 这个月教怎么走访，他自己去了三户 => tell-mentoring 12 | t 这个月教怎么走访，他自己去了三户
DM 帮带小结 12 学会用手机做表 => tell-mentoring 12 | t 学会用手机做表
DM 帮带小结 12 带着调解了一次，下次让他来 => tell-mentoring 12 | t 带着调解了一次，下次让他来
DM 帮带小结 12 还不太会，下个月再教 => tell-mentoring 12 | t 还不太会，下个月再教
DM 幫帶小結 12 教了写台账 => tell-mentoring 12 | t 教了写台账
村干群 帮带小结 12 教了写通知 => tell-mentoring 12 | t 教了写通知
党员群 帮带小结 12 教了写通知 => tell-mentoring 12 | t 教了写通知
党员群 帮带小结#12 跟着开了议事会 => tell-mentoring 12 | t 跟着开了议事会
村干群 @连心小助手\u2005帮带小结 12 教了写通知 => tell-mentoring 12 | t 教了写通知
DM 帮带小结 12 => tell-mentoring 12
`

export const NO_PAIRS = `
村干群 帮带 怎么弄
村干群 帮带谁
村干群 帮带要抓实
村干群 帮带对子名单
村干群 帮带结果报上来
村干群 帮带 请各支部报名单
村干群 帮带制度上墙
村干群 帮带活动照片
村干群 老韦帮带小蓝
村干群 师徒帮带搞得好
村干群 帮带费没有
村干群 请帮带一下快递
村干群 帮带两斤肉回来
村干群 帮带 12
村干群 帮带小结怎么写
村干群 帮带小结写两行就够
村干群 帮带小结都交了吗
村干群 帮带小结模板发一下
村干群 帮带小结 月底交
村干群 谁的帮带小结没写
村民群 帮带个口信
`
