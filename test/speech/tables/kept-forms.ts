/** Forms that no other table holds: a rule that seems to serve nobody may be theirs. */
export const SAYINGS = String.raw`
@连心小助手，35号撤单 => cancel 35
@连心小助手：62请假，屋头有事 => leave 62 | r 屋头有事
志愿者群 @连心小助手，#26 完成，换了两米水管 => finish 26 | t 换了两米水管
志愿者群 完成 #28 29 => finish 28,29
村干群 催办#52 53 => urge 52,53
村干群 #53任务情况怎么样了，谢谢 => task-roll 53
党员群 发起签到 截止明天12点 主题党日 => open-check-in | d 明天12点 | a 主题党日
村干群 公开 财务收支明细 => disclose | c 财务 | t 收支明细
我是莫建国，古桥屯的 => identify | p 莫建国
评单12给满分 => rate 12 | s 5
<<公开 #40 村务\n#12 水塔修好了\n#13 路灯换了>> 质询 修水塔花了多少钱，从哪里出的 => ask 40 q | t 修水塔花了多少钱，从哪里出的
`

export const TALK = String.raw`
村干群 书记，“点单、派单、接单、评单”四单机制写进总结里
党员群 走访蓝阿婆都好\n走访莫老四 缺药
`
