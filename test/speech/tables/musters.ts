/** What people say to call hands and to come, and what they only say about coming. The notation is that of `readRows`. */
export const SAYINGS = `
村干群 召集 党员 那良屯修水渠缺5人 周六上午 => call-helpers | t 党员 那良屯修水渠缺5人 周六上午
党员群 召集 志愿者 敬老院打扫缺8人 明天下午 => call-helpers | t 志愿者 敬老院打扫缺8人 明天下午
志愿者群 召集 志愿者、党员 收稻谷，还差三个人 后天 => call-helpers | t 志愿者、党员 收稻谷，还差三个人 后天
村干群 召集 全体党员 修机耕路要20个人 周日早上 => call-helpers | t 全体党员 修机耕路要20个人 周日早上
党员群 报名 12 => join-muster 12
党员群 报名12 => join-muster 12
党员群 来不了 12 => leave-muster 12
党员群 来不了 #12 家里有事 => leave-muster 12 | r 家里有事
党员群 来不了 #12 => leave-muster 12
`

export const TALK = `
村干群 召集大家开会
村干群 召集人是谁
村干群 召集党员开会的通知发了没有
村干群 召集一下
党员群 报名表发我一份
党员群 报名截止了吗
党员群 报名 100 元
党员群 报名在哪里报
党员群 报名费多少
党员群 我已经报名了
党员群 小孩上学报名要带什么
党员群 来不了就算了
党员群 今天来不了
党员群 他来不了
党员群 来不了的说一声
党员群 来不了那么多人
党员群 我来不了
党员群 来不了 100 人
党员群 报名的有 12 个
`
