/**
 * What townships and villages say of the list and of what is on it, and what only sounds like it. On the first run 50 of 53 were
 * heard and none of the 40 of talk.
 */
const ASKED =
  '<<陈晓明，#80 属准入清单哪一项？像是：1 防汛抗旱和险情报告。回序号，或发：清单外 80 文号 经费。看清单发：准入清单>>'
const OFFERED =
  '<<任务 #80 王建国：再报一次防汛物资名单\\n12月11日 周五 前办好。看到回：收到 80；办好回：完成 80\\n这项 9 月已报过（#44），直接用吗？回「用」>>'

export const SAYINGS = `
镇工作群 准入清单 => admission-list
镇工作群 看准入清单 => admission-list
村干群 准入清单 => admission-list
村干群 准入事项 => admission-list
DM 准入清单 => admission-list
DM 准入清单 防汛 => admission-list | t 防汛
村干群 准入清单 低保 => admission-list | t 低保
DM 准入事项 养老保险 => admission-list | t 养老保险
镇工作群 准入清单。 => admission-list
DM 准入清单发我看看 => admission-list
镇工作群 准入 80 3 => admit 80 | t 3
镇工作群 准入 80 第3项 => admit 80 | t 第3项
镇工作群 准入 #80 3 => admit 80 | t 3
镇工作群 准入80 防汛 => admit 80 | t 防汛
镇工作群 准入 80 属于防汛 => admit 80 | t 属于防汛
DM 准入 八十 12 => admit 80 | t 12
镇工作群 属准入清单 80 3 => admit 80 | t 3
镇工作群 80号 准入 3 => admit 80 | t 3
DM 准入：80 5 => admit 80 | t 5
镇工作群 #80 准入 5 => admit 80 | t 5
镇工作群 清单外 80 桂民发〔2026〕12号 每村500元 => admit-besides 80 | t 桂民发〔2026〕12号 每村500元
镇工作群 清单外 #80 县委办通知 没有经费 => admit-besides 80 | t 县委办通知 没有经费
镇工作群 清单外80 桂防指〔2026〕3号 无经费 => admit-besides 80 | t 桂防指〔2026〕3号 无经费
镇工作群 清单外 80 没有文号 => admit-besides 80 | t 没有文号
DM 清单外，80，县文件12号，每村一千元 => admit-besides 80 | t 县文件12号，每村一千元
镇工作群 ${ASKED} 清单外 桂民发〔2026〕12号 每村500元 => admit-besides 80 q | t 桂民发〔2026〕12号 每村500元
镇工作群 ${ASKED} 清单外 县里电话通知 没有经费 => admit-besides 80 q | t 县里电话通知 没有经费
镇工作群 80号 清单外 桂民发12号 无 => admit-besides 80 | t 桂民发12号 无
村干群 不在清单 80 => contest-task 80
村干群 不在清单 80 要跑60户 => contest-task 80 | r 要跑60户
镇工作群 不在清单 #80 => contest-task 80
镇工作群 不在清单80 => contest-task 80
DM 不在清单 八十 => contest-task 80
DM 不在准入清单 80 表格太多了 => contest-task 80 | r 表格太多了
DM 不属准入清单 80 => contest-task 80
村干群 [80] 80 不在清单 => contest-task 80
村干群 #80 不在清单 => contest-task 80
村干群 80号不在清单 => contest-task 80
DM 不在清单，80，要填三张表 => contest-task 80 | r 要填三张表
镇工作群 不在清单：80 => contest-task 80
镇工作群 ${OFFERED} 不在清单 => contest-task 80 q
镇工作群 ${OFFERED} 不在清单，没时间 => contest-task 80 q | r 没时间
镇工作群 ${OFFERED} 用 => use-reported 80 q
镇工作群 ${OFFERED} 直接用 => use-reported 80 q
镇工作群 ${OFFERED} 用上次的 => use-reported 80 q
镇工作群 ${OFFERED} 用吧 => use-reported 80 q
镇工作群 ${OFFERED} 就用上次那份 => use-reported 80 q
镇工作群 ${OFFERED} 用以前的 => use-reported 80 q
镇工作群 沿用 80 => use-reported 80
镇工作群 沿用80 => use-reported 80
DM 沿用 #80 => use-reported 80
DM [80] 80 沿用 => use-reported 80
DM 沿用 八十 => use-reported 80
`

export const TALK = `
镇工作群 准入清单什么时候出
镇工作群 准入清单要报县里
镇工作群 准入清单在哪里
村干群 准入清单制定得好
村干群 准入门槛太高了
村民群 市场准入
村民群 准入证带了没有
村干群 准入的事先放一放
镇工作群 准入 12 个村都要有
镇工作群 准入制度要落实
村干群 准入了吗
镇工作群 属准入清单的都要办
镇工作群 清单外的事不要派
镇工作群 清单外的都取消
镇工作群 清单外工作要经费
村干群 清单外还有哪些
镇工作群 清单外的任务有12个
村民群 购物清单外带一瓶油
镇工作群 清单外面的不算
村干群 不在清单里
村干群 不在清单上的不用办
村干群 不在清单的怎么办
村干群 不在清单 12 户
村干群 他不在清单
村民群 我家不在清单里吗
村干群 不在清单 80 怎么办
镇工作群 不属清单的退回去
村民群 用
村民群 用不用带伞
村民群 用完放回原处
村民群 用我的吧
村民群 直接用微信转
村民群 沿用老办法
村民群 沿用 80 块的标准
村干群 沿用去年的名单
村干群 沿用上次的表
村民群 用上次的锅就行
村干群 就用那份
镇工作群 <<@陈晓明:表格用哪份>> 用上次的
村民群 用 80 块钱买的
`
