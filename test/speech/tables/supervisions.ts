/** What the committee says of a matter, and what people only say of supervising. The notation is that of `readRows`. */
export const SAYINGS = `
村干群 监督 70 票据缺一张 => supervise 70 | t 票据缺一张
村干群 监督 #70 没有按时公开 => supervise 70 | t 没有按时公开
村干群 监督70 工程款对不上 => supervise 70 | t 工程款对不上
DM 监督 70 合同没有三个人签字 => supervise 70 | t 合同没有三个人签字
DM 监督 七十 招标只来了一家 => supervise 70 | t 招标只来了一家
村干群 监督 70号 发票日期不对 => supervise 70 | t 发票日期不对
村干群 #70 监督 票据缺一张 => supervise 70 | t 票据缺一张
村干群 答监督 71 票据补齐了 => answer-supervision 71 | t 票据补齐了
DM 答监督 71 已经重新公示 => answer-supervision 71 | t 已经重新公示
村干群 监督 70 为什么还没修好 => supervise 70 | t 为什么还没修好
DM 监督 70 钱花哪去了 => supervise 70 | t 钱花哪去了
村干群 监督清单 => supervision-list
村干群 监督意见清单 => supervision-list
`

export const TALK = `
村干群 监督委员会明天开会
村干群 监督员辛苦了
村干群 监督工作要抓起来
村干群 监督得好
村干群 监督一下他们
村干群 监督 3 个工地
村干群 监督 12 次了
村干群 监督 70 谁去
村干群 监督 70 怎么弄
村民群 请大家监督
村民群 群众监督最要紧
村民群 监督电话是多少
村干群 监督 70 是什么事
村干群 监督了没有
村干群 谁来监督
村干群 监督检查 3 月份的账
村干群 监督举报信箱
村干群 监督清单在哪里
村干群 加强监督
村干群 监督什么
村干群 答监督的话
村干群 互相监督
`
