/**
 * How long helping took, who looks it over, one's own hours and the paper of a year, as people write them: with and without
 * spaces, in dialect, with names in front, polite, misspelt. The notation is that of `readRows`. On the first run 152 of 164 sayings and
 * 83 of 84 lines of talk were heard as written; 12号核时 (may be a day), #12 用时2小时, the bare 用时 (asked about) and 时长记录给我看下 still are not.
 */
const ASKED = String.raw`<<陆大勇，#12 办好了，辛苦您！等张三评一评\n用了多久？说几小时就行，或发：用时 12 1.5小时。不说就不记>>`

export const TELLS = String.raw`
志愿者群 用时 12 3小时 => tell-hours 12 | t 3小时
志愿者群 用时 12 3个小时 => tell-hours 12 | t 3个小时
志愿者群 用时 12 三个钟 => tell-hours 12 | t 三个钟
志愿者群 用时 12 两个钟头 => tell-hours 12 | t 两个钟头
志愿者群 用时 12 一个半小时 => tell-hours 12 | t 一个半小时
志愿者群 用时 12 1.5小时 => tell-hours 12 | t 1.5小时
志愿者群 用时 12 1小时20分 => tell-hours 12 | t 1小时20分
志愿者群 用时 12 1小时20分钟 => tell-hours 12 | t 1小时20分钟
志愿者群 用时 12 40分钟 => tell-hours 12 | t 40分钟
志愿者群 用时 12 半小时 => tell-hours 12 | t 半小时
志愿者群 用时 12 半个小时 => tell-hours 12 | t 半个小时
志愿者群 用时 12 两小时半 => tell-hours 12 | t 两小时半
志愿者群 用时12 2小时 => tell-hours 12 | t 2小时
志愿者群 用时12，2小时 => tell-hours 12 | t 2小时
志愿者群 用时：12 2小时 => tell-hours 12 | t 2小时
志愿者群 用时 #12 2小时 => tell-hours 12 | t 2小时
志愿者群 用时 ＃１２ ２小时 => tell-hours 12 | t ２小时
志愿者群 用时 12号 2小时 => tell-hours 12 | t 2小时
志愿者群 用时 12号单 2小时 => tell-hours 12 | t 2小时
志愿者群 用时 十二 2小时 => tell-hours 12 | t 2小时
志愿者群 #12 用时 2小时 => tell-hours 12 | t 2小时
志愿者群 #12 用时 2个小时 => tell-hours 12 | t 2个小时
志愿者群 12号单 用时 2小时 => tell-hours 12 | t 2小时
志愿者群 用时 12 大概2小时 => tell-hours 12 | t 大概2小时
志愿者群 用时 12 差不多三个钟 => tell-hours 12 | t 差不多三个钟
志愿者群 用时 12 8点到11点 => tell-hours 12 | t 8点到11点
志愿者群 用时 12 半天 => tell-hours 12 | t 半天
志愿者群 用时 12 一上午 => tell-hours 12 | t 一上午
志愿者群 书记，用时 12 2小时 => tell-hours 12 | t 2小时
志愿者群 @连心小助手\u2005用时 12 2小时 => tell-hours 12 | t 2小时
志愿者群 用時 12 2小時 => tell-hours 12 | t 2小時
志愿者群 用时 12 2小时，谢谢 => tell-hours 12 | t 2小时
DM 用时 12 3小时 => tell-hours 12 | t 3小时
DM 用时 12 仨钟头 => tell-hours 12 | t 仨钟头
党员群 用时 12 一个钟 => tell-hours 12 | t 一个钟
志愿者群 ASKED 2小时 => tell-hours 12 q | t 2小时
志愿者群 ASKED 用了2个钟 => tell-hours 12 q | t 用了2个钟
志愿者群 ASKED 大概一个半小时吧 => tell-hours 12 q | t 大概一个半小时吧
志愿者群 ASKED 40分钟 => tell-hours 12 q | t 40分钟
志愿者群 ASKED 两个多小时 => tell-hours 12 q | t 两个多小时
志愿者群 ASKED 8点到10点半 => tell-hours 12 q | t 8点到10点半
志愿者群 ASKED 一上午 => tell-hours 12 q | t 一上午
`.replaceAll('ASKED', ASKED)

export const TELLS_NOT = `
志愿者群 用时多久啊
志愿者群 用时太久了
志愿者群 这次用时3小时
志愿者群 一共用时两个半小时才修好
志愿者群 用时最短的是老韦
志愿者群 用时长的先做
志愿者群 不知道用时多少
志愿者群 昨天修水管用了3小时
志愿者群 3小时
志愿者群 2个钟就到县城了
志愿者群 做饭40分钟
志愿者群 还要半小时
志愿者群 等了一个半小时车
志愿者群 用时 3小时才修好水管，累死
志愿者群 8点到11点停电
志愿者群 用时间换空间
志愿者群 用时记得还
志愿者群 锄头用时小心
志愿者群 雨具用时自己拿
村民群 开会用时一个钟
`

export const VOUCHES = String.raw`
村干群 核时 12 => vouch-hours 12
村干群 核时12 => vouch-hours 12
村干群 核时#12 => vouch-hours 12
村干群 核时 ＃１２ => vouch-hours 12
村干群 核时 12号 => vouch-hours 12
村干群 核时 12号单 => vouch-hours 12
村干群 核时：12 => vouch-hours 12
村干群 核时，12 => vouch-hours 12
村干群 核时 十二 => vouch-hours 12
村干群 核时 十二号 => vouch-hours 12
村干群 核时 No.12 => vouch-hours 12
村干群 核时 【12】 => vouch-hours 12
村干群 #12 核时 => vouch-hours 12
村干群 12号单核时 => vouch-hours 12
村干群 #12号核时 => vouch-hours 12
村干群 核时 12。 => vouch-hours 12
村干群 核时 12 谢谢 => vouch-hours 12
村干群 @连心小助手\u2005核时 12 => vouch-hours 12
村干群 @连心小助手\u2005 核时12 => vouch-hours 12
村干群 #核时 12 => vouch-hours 12
村干群 /核时 12 => vouch-hours 12
村干群 核時 12 => vouch-hours 12
村干群 核時12 => vouch-hours 12
村干群 我核时 12 => vouch-hours 12
村干群 请核时 12 => vouch-hours 12
村干群 帮我核时 12 => vouch-hours 12
DM 核时 12 => vouch-hours 12
DM 核时12 => vouch-hours 12
DM 核时 #12 => vouch-hours 12
DM 核时 12号 => vouch-hours 12
党员群 核时 12 => vouch-hours 12
党员群 核时#12 => vouch-hours 12
志愿者群 核时 12 => vouch-hours 12
志愿者群 核时12号 => vouch-hours 12
村干群 核时 编号12 => vouch-hours 12
村干群 核时 №12 => vouch-hours 12
村干群 核时 12# => vouch-hours 12
DM 核时 => vouch-hours
DM 核时 12号单。 => vouch-hours 12
DM 收到，核时 12 => vouch-hours 12
`

export const VOUCHES_NOT = `
村干群 核时间
村干群 核时间对不对
村干群 核时没有
村干群 核时的人呢
村干群 核时谁负责
村干群 核时怎么弄
村干群 核时了吗
村干群 核时难
村干群 核时表交了没
村干群 复核时发现少了两户
村干群 审核时要看票据
村干群 考核时间定了
村干群 核对时长的事谁来
村干群 时长核了没有
村干群 核时工作要抓紧
村干群 核时请仔细
村干群 核时 明天再说
村干群 核酸
村干群 12点核对
村干群 核完时通知我
村民群 核时是什么
`

export const OWN = String.raw`
DM 我的时长 => my-hours
DM 我的时长。 => my-hours
DM 我的志愿时长 => my-hours
DM 我的服务时长 => my-hours
DM 我的时长给我看下 => my-hours
DM 我的时长发我看看 => my-hours
DM 看我的时长 => my-hours
DM 看看我的时长 => my-hours
DM 看一下我的时长 => my-hours
DM 查我的时长 => my-hours
DM 查一下我的时长 => my-hours
DM 查下我的时长 => my-hours
DM 查看我的时长 => my-hours
DM 帮我查我的时长 => my-hours
DM 帮我看我的时长 => my-hours
DM 我想看我的时长 => my-hours
DM 我的时长看一下 => my-hours
DM 麻烦看一下我的时长 => my-hours
DM 小助手，我的时长 => my-hours
DM 您好，我的时长 => my-hours
DM 书记，我的时长 => my-hours
DM #我的时长 => my-hours
DM /我的时长 => my-hours
DM 我嘅时长 => my-hours
DM 我的時長 => my-hours
DM 我的志願時長 => my-hours
DM 我的 时长 => my-hours
DM 我的志愿时长发我看看 => my-hours
DM 我的服务时长给我看下 => my-hours
DM 看我的志愿时长 => my-hours
DM 查我的志愿时长 => my-hours
DM 看下我的服务时长 => my-hours
DM 查下我的服务时长 => my-hours
DM 我的时长 谢谢 => my-hours
DM 我的时长，谢谢 => my-hours
志愿者群 我的时长 => my-hours
志愿者群 @连心小助手\u2005我的时长 => my-hours
志愿者群 @连心小助手\u2005 我的志愿时长 => my-hours
党员群 我的时长 => my-hours
党员群 我的志愿时长 => my-hours
`

export const OWN_NOT = `
志愿者群 我的时长不够怎么办
志愿者群 我的时长还没核
志愿者群 我的时长记错了
志愿者群 我的时长比去年少
志愿者群 我的时长到40小时了
志愿者群 我的时长是不是少了
志愿者群 我的时长怎么才2小时
志愿者群 你的时长呢
志愿者群 他的时长多
志愿者群 大家的时长都报了
志愿者群 时长
志愿者群 时长多少
志愿者群 时长够了
志愿者群 志愿时长在哪里查
志愿者群 服务时长去哪里开证明
志愿者群 我的会议时长太长
志愿者群 我的通话时长用完了
志愿者群 我的上网时长
志愿者群 说说我的时长问题
志愿者群 把我的时长加上去
志愿者群 在线时长太长伤眼睛
`

export const PAPER = String.raw`
DM 时长记录 => hours-record
DM 时长记录。 => hours-record
DM 时长记录 2026 => hours-record | t 2026
DM 时长记录2026 => hours-record | t 2026
DM 时长记录 2026年 => hours-record | t 2026年
DM 时长记录2026年 => hours-record | t 2026年
DM 时长记录 2026年度 => hours-record | t 2026年度
DM 时长记录：2026 => hours-record | t 2026
DM 时长记录，2026 => hours-record | t 2026
DM 时长记录 2025 => hours-record | t 2025
DM 时长记录 今年 => hours-record | t 今年
DM 时长记录 去年 => hours-record | t 去年
DM 时长记录去年 => hours-record | t 去年
DM 时长记录 前年 => hours-record | t 前年
DM 时长记录 ２０２６ => hours-record | t ２０２６
DM 志愿时长记录 => hours-record
DM 志愿时长记录 2026 => hours-record | t 2026
DM 志愿时长记录 今年 => hours-record | t 今年
DM 志愿时长记录 去年 => hours-record | t 去年
DM 打印时长记录 => hours-record
DM 打印时长记录 2026 => hours-record | t 2026
DM 打印时长记录 今年 => hours-record | t 今年
DM 看时长记录 => hours-record
DM 查时长记录 => hours-record
DM 查一下时长记录 => hours-record
DM 帮我查时长记录 => hours-record
DM 时长记录发我看看 => hours-record
DM 时长记录发我 => hours-record
DM 小助手，时长记录 => hours-record
DM 您好，时长记录 2026 => hours-record | t 2026
DM #时长记录 => hours-record
DM /时长记录 2026 => hours-record | t 2026
DM 時長記錄 => hours-record
DM 時長記錄 2026 => hours-record | t 2026
DM 志願時長記錄 => hours-record
DM 麻烦看一下时长记录 => hours-record
DM 时长记录 谢谢 => hours-record
DM 我要时长记录 => hours-record
DM 我要打印时长记录 => hours-record
志愿者群 时长记录 => hours-record
志愿者群 时长记录 2026 => hours-record | t 2026
志愿者群 @连心小助手\u2005时长记录 => hours-record
`

export const PAPER_NOT = `
志愿者群 时长记录在哪里查
志愿者群 时长记录要不要盖章
志愿者群 时长记录怎么打印
志愿者群 时长记录交给谁
志愿者群 时长记录不对
志愿者群 时长记录少了一次
志愿者群 时长记录表放村委了
志愿者群 时长记录 没有了
志愿者群 时长记录 月底前交
志愿者群 时长记录 请大家核对
志愿者群 时长记录 3小时
志愿者群 通话时长记录
志愿者群 学习时长记录 没有了
志愿者群 上网时长记录查得到吗
志愿者群 没有时长记录
志愿者群 你的时长记录呢
志愿者群 时长记录员是谁
志愿者群 记录时长
志愿者群 时长记录本
志愿者群 打印时长记录要钱吗
志愿者群 志愿时长记录要交到镇里
`
