/** How long helping took, who looks at their own hours, what a township asks of its villages; and what only sounds like it. */
export const SAYINGS = String.raw`
用时 12 3小时 => tell-hours 12 | t 3小时
用时 12 一个半小时 => tell-hours 12 | t 一个半小时
用时12 2个钟 => tell-hours 12 | t 2个钟
核时 12 => vouch-hours 12
村干群 核时#12 => vouch-hours 12
我的时长 => my-hours
DM 我的时长 => my-hours
DM 我的志愿时长 => my-hours
我的服务时长 => my-hours
DM 我的时长给我看下 => my-hours
書記，我的時長 => my-hours
镇工作群 各村 => villages
镇工作群 各村情况 => villages
镇工作群 各村怎么样 => villages
镇工作群 各村情况发我看看 => villages
志愿者群 <<陆大勇，#12 办好了，辛苦您！等张三评一评\n用了多久？说几小时就行，或发：用时 12 1.5小时。不说就不记>> 3小时 => tell-hours 12 q | t 3小时
志愿者群 <<陆大勇，#12 办好了，辛苦您！等张三评一评\n用了多久？说几小时就行，或发：用时 12 1.5小时。不说就不记>> 一个半钟 => tell-hours 12 q | t 一个半钟
志愿者群 <<陆大勇，#12 办好了，辛苦您！等张三评一评\n用了多久？说几小时就行，或发：用时 12 1.5小时。不说就不记>> 半天 => tell-hours 12 q | t 半天
志愿者群 <<#12 想请您帮忙：陪阿公看病\n点单人：张三。能去回「我来」，去不了回「去不了」，不用说原因>> 去不了 => return-order 12 q | r 去不了
志愿者群 <<#12 想请您帮忙：陪阿公看病\n点单人：张三。能去回「我来」，去不了回「去不了」，不用说原因>> 今天去不了 => return-order 12 q | r 今天去不了
志愿者群 <<#12 想请您帮忙：陪阿公看病\n点单人：张三。能去回「我来」，去不了回「去不了」，不用说原因>> 我没空，在县城 => return-order 12 q | r 我没空，在县城
志愿者群 <<#12 想请您帮忙：陪阿公看病\n点单人：张三。能去回「我来」，去不了回「去不了」，不用说原因>> 我来 => claim-order 12 q
`

export const TALK = `
用时多久
用时太长了
这个手术用时3小时
核时间
核时没有
时长多少
我的时长不够怎么办
服务时长去哪里查
在线时长太长伤眼睛
3小时
用了3小时才到县城
各村的人都来了
各村都在修路
各村书记明天开会
各村 注意防火
去不了
今天去不了
我今天没空
镇工作群 各村请在12月5日前上报
镇工作群 请各村抓紧
镇工作群 各村情况汇总表发群里
`
