/**
 * Courses that people sign for, how long they took, and rolls of a year; and what only sounds like it. The notation is
 * that of `readRows`. On the first run 31 of 51 sayings and 28 of 31 lines of talk were heard as written: 2小时 was taken for a day, and
 * the bare word for a command.
 */
export const SAYINGS = String.raw`
党员群 培训 防火知识 2小时 韦志强讲 => begin-training | a 防火知识 2小时 韦志强讲
党员群 培训 防火知识 2小时 => begin-training | a 防火知识 2小时
党员群 培训 防火知识2小时 => begin-training | a 防火知识2小时
党员群 培训：防火知识，2小时，韦志强讲 => begin-training | a 防火知识，2小时，韦志强讲
党员群 培训防火知识 2小时 => begin-training | a 防火知识 2小时
党员群 培训 手机怎么用 一个半小时 => begin-training | a 手机怎么用 一个半小时
党员群 培训 沼气安全 俩钟头 => begin-training | a 沼气安全 俩钟头
党员群 培训 砂糖橘剪枝 农技站覃站长讲 => begin-training | a 砂糖橘剪枝 农技站覃站长讲
党员群 培训 砂糖橘剪枝 3个钟 => begin-training | a 砂糖橘剪枝 3个钟
党员群 培训 党课 45分钟 王建国讲 => begin-training | a 党课 45分钟 王建国讲
党员群 发起培训 防火知识 2小时 => begin-training | a 防火知识 2小时
党员群 发起培训 调解怎么做 1小时 李秀英主讲 => begin-training | a 调解怎么做 1小时 李秀英主讲
党员群 开始培训 写台账 2小时 => begin-training | a 写台账 2小时
党员群 开个培训 反诈 1小时 => begin-training | a 反诈 1小时
党员群 培训签到 反诈 1小时 => begin-training | a 反诈 1小时
村干群 培训 网格员业务 半个钟 => begin-training | a 网格员业务 半个钟
志愿者群 培训 急救 2小时 => begin-training | a 急救 2小时
村民群 培训 种桑养蚕 3小时 农技站讲 => begin-training | a 种桑养蚕 3小时 农技站讲
村民群 培训 家政 两个半小时 => begin-training | a 家政 两个半小时
村干群 @连心小助手\u2005培训 防火知识 2小时 => begin-training | a 防火知识 2小时
村干群 #培训 防火知识 2小时 => begin-training | a 防火知识 2小时
村干群 培訓 防火知識 2小時 => begin-training | a 防火知識 2小時
党员群 联育 跟班学习 3小时 => begin-joint-learning | a 跟班学习 3小时
党员群 联育 跟班学习 3小时 覃站长讲 => begin-joint-learning | a 跟班学习 3小时 覃站长讲
党员群 发起联育 现场教学 2小时 => begin-joint-learning | a 现场教学 2小时
村干群 联育签到 产业观摩 半小时 => begin-joint-learning | a 产业观摩 半小时
党员群 联育：产业观摩，1小时 => begin-joint-learning | a 产业观摩，1小时
村干群 课时 12 2小时 => course-hours 12 | t 2小时
村干群 课时 #12 一个半小时 => course-hours 12 | t 一个半小时
村干群 课时12 2个钟 => course-hours 12 | t 2个钟
村干群 培训用时 12 90分钟 => course-hours 12 | t 90分钟
DM 联育用时 12 3小时 => course-hours 12 | t 3小时
DM #12 课时 2小时 => course-hours 12 | t 2小时
DM 我的培训 => my-training
DM 我的课时 => my-training
DM 我的培训发我看看 => my-training
DM 培训名册 => training-roll
DM 培训名册 2026 => training-roll | t 2026
DM 培训名册 去年 => training-roll | t 去年
DM 培训花名册 今年 => training-roll | t 今年
DM 培训记录 2026年 => training-roll | t 2026年
DM 联育名册 => training-roll
DM 时长名册 => hours-roll
DM 时长名册 2026 => hours-roll | t 2026
DM 志愿时长名册 去年 => hours-roll | t 去年
DM 时长花名册 => hours-roll
DM 帮带名册 => mentoring-roll
DM 帮带名册 2026 => mentoring-roll | t 2026
DM 帮带花名册 今年 => mentoring-roll | t 今年
DM 結對名册 => mentoring-roll
`

export const TALK = `
党员群 培训
党员群 培训 明天下午3点村委
党员群 培训通知
党员群 培训通知：明天下午两点，2小时左右
党员群 培训班报名的跟我说
党员群 培训什么时候开始
党员群 培训完了没有
党员群 培训的人到齐了吗
党员群 培训了2小时，累
党员群 培训2小时太久了
党员群 培训 请大家2点准时到，大概2小时
党员群 培训时间改到周六
党员群 培训要多久，2小时够吗
党员群 培训讲得不错
党员群 参加培训的党员3点集合
党员群 今天的培训很有用
党员群 镇里培训2小时，我去了
村民群 培训费多少
村民群 培训证什么时候发
村民群 联育
村民群 联育活动什么时候搞
村民群 联育机制要健全
村干群 课时费多少
村干群 课时不够
村干群 这学期课时少了
村干群 课时安排表
DM 我的培训证丢了
DM 我的培训还没完
DM 培训名册交给谁
DM 培训记录要写吗
DM 时长名册怎么填
DM 帮带名册在哪里
`
