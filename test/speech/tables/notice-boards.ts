/** What is said of papers on the wall and how long they hang. The notation is that of `readRows`. */
export const SAYINGS = `
村干群 已上墙 53 => note-posted 53
村干群 已上墙53 => note-posted 53
村干群 已上墙 #53 => note-posted 53
村干群 已上墙 53号 => note-posted 53
村干群 上墙了 53 => note-posted 53
村干群 贴墙了 53 => note-posted 53
DM 已上墙 五十三 => note-posted 53
村干群 打印公告 53 => print-notice 53
村干群 打印公告53 => print-notice 53
DM 打印 #53 => print-notice 53
村干群 登记表 51 => registration-form 51
村干群 登记表51号 => registration-form 51
村干群 公示期 => notice-period
村干群 公示期 20天 => notice-period | t 20天
村干群 公示期20天 => notice-period | t 20天
村干群 公示期：30天 => notice-period | t 30天
村干群 公布期 20 => notice-period | t 20
DM 公示期改成20天 => notice-period | t 改成20天
DM 公布期 要 30日 => notice-period | t 要 30日
`

export const TALK = `
村干群 已上墙
村干群 已上墙了吗
村干群 已上墙 53 了吗
村干群 上墙了没有
村干群 上墙了的照片发我
村干群 制度已上墙
村干群 打印机坏了
村干群 打印公告的纸没了
村干群 打印 53 份吗
村干群 登记表填好了
村干群 登记表发我
村干群 登记表 51 签了吗
村干群 公示期还有几天
村干群 公示期过了没
村干群 公示期满了
村干群 公示期内有意见找我
村干群 公布期太长了
`
