/**
 * Who wants something for their points, and what else is exchanged in the world. The notation is
 * that of `readRows`. In the first run, before anything was learned from them, 17 rows of the four tables of points were misread: 9 of 460
 * sayings and 8 of 204 lines of talk.
 */
export const SAYINGS = String.raw`
兑换 洗衣液 => redeem | t 洗衣液
DM 兑换 洗衣液 => redeem | t 洗衣液
兑换洗衣液 => redeem | t 洗衣液
兑换 毛巾 => redeem | t 毛巾
DM 兑换 毛巾 => redeem | t 毛巾
兑换毛巾 => redeem | t 毛巾
兑换 大米 => redeem | t 大米
DM 兑换 大米 => redeem | t 大米
兑换大米 => redeem | t 大米
兑换 牙膏 => redeem | t 牙膏
DM 兑换 牙膏 => redeem | t 牙膏
兑换牙膏 => redeem | t 牙膏
兑换 雨伞 => redeem | t 雨伞
DM 兑换 雨伞 => redeem | t 雨伞
兑换雨伞 => redeem | t 雨伞
兑换 酱油 => redeem | t 酱油
DM 兑换 酱油 => redeem | t 酱油
兑换酱油 => redeem | t 酱油
兑换 洗洁精 => redeem | t 洗洁精
DM 兑换 洗洁精 => redeem | t 洗洁精
兑换洗洁精 => redeem | t 洗洁精
兑换 垃圾袋 => redeem | t 垃圾袋
DM 兑换 垃圾袋 => redeem | t 垃圾袋
兑换垃圾袋 => redeem | t 垃圾袋
@连心小助手\u2005兑换 洗衣液 => redeem | t 洗衣液
@连心小助手\u2005 兑换 毛巾 => redeem | t 毛巾
积分兑换 洗衣液 => redeem | t 洗衣液
积分兑换：毛巾 => redeem | t 毛巾
我要兑换 洗衣液 => redeem | t 洗衣液
我想兑换 毛巾 => redeem | t 毛巾
我想兑换洗衣液 => redeem | t 洗衣液
兌換 洗衣液 => redeem | t 洗衣液
兑换：洗衣液 => redeem | t 洗衣液
兑换，洗衣液 => redeem | t 洗衣液
兑换 洗衣液。 => redeem | t 洗衣液
兑换 洗衣液 谢谢 => redeem | t 洗衣液
书记，兑换 洗衣液 => redeem | t 洗衣液
党员群 兑换 大米 => redeem | t 大米
志愿者群 兑换 雨伞 => redeem | t 雨伞
DM 兑换 => redeem
DM 积分兑换 => redeem
兑换 一瓶洗衣液 => redeem | t 一瓶洗衣液
村干群 兑换点 莫老四 => name-keeper | p 莫老四
村干群 兑换点 @莫老四 => name-keeper | p 莫老四
DM 兑换点 莫老四 => name-keeper | p 莫老四
村干群 积分兑换点 莫老四 => name-keeper | p 莫老四
村干群 兑换点：莫老四 => name-keeper | p 莫老四
村干群 @连心小助手\u2005兑换点 莫老四 => name-keeper | p 莫老四
村干群 兌換點 莫老四 => name-keeper | p 莫老四
党员群 兑换点 @莫老四 => name-keeper | p 莫老四
村干群 兑换点 莫老四。 => name-keeper | p 莫老四
DM 兑换点@莫老四 => name-keeper | p 莫老四
村干群 兑换点 黄美兰 => name-keeper | p 黄美兰
村干群 兑换点 @黄美兰 => name-keeper | p 黄美兰
DM 兑换点 黄美兰 => name-keeper | p 黄美兰
村干群 积分兑换点 黄美兰 => name-keeper | p 黄美兰
村干群 兑换点：黄美兰 => name-keeper | p 黄美兰
村干群 @连心小助手\u2005兑换点 黄美兰 => name-keeper | p 黄美兰
村干群 兌換點 黄美兰 => name-keeper | p 黄美兰
党员群 兑换点 @黄美兰 => name-keeper | p 黄美兰
村干群 兑换点 黄美兰。 => name-keeper | p 黄美兰
DM 兑换点@黄美兰 => name-keeper | p 黄美兰
村干群 兑换点 覃小芳 => name-keeper | p 覃小芳
村干群 兑换点 @覃小芳 => name-keeper | p 覃小芳
DM 兑换点 覃小芳 => name-keeper | p 覃小芳
村干群 积分兑换点 覃小芳 => name-keeper | p 覃小芳
村干群 兑换点：覃小芳 => name-keeper | p 覃小芳
村干群 @连心小助手\u2005兑换点 覃小芳 => name-keeper | p 覃小芳
村干群 兌換點 覃小芳 => name-keeper | p 覃小芳
党员群 兑换点 @覃小芳 => name-keeper | p 覃小芳
村干群 兑换点 覃小芳。 => name-keeper | p 覃小芳
DM 兑换点@覃小芳 => name-keeper | p 覃小芳
村干群 兑换点 陆大勇 => name-keeper | p 陆大勇
村干群 兑换点 @陆大勇 => name-keeper | p 陆大勇
DM 兑换点 陆大勇 => name-keeper | p 陆大勇
村干群 积分兑换点 陆大勇 => name-keeper | p 陆大勇
村干群 兑换点：陆大勇 => name-keeper | p 陆大勇
村干群 @连心小助手\u2005兑换点 陆大勇 => name-keeper | p 陆大勇
村干群 兌換點 陆大勇 => name-keeper | p 陆大勇
党员群 兑换点 @陆大勇 => name-keeper | p 陆大勇
村干群 兑换点 陆大勇。 => name-keeper | p 陆大勇
DM 兑换点@陆大勇 => name-keeper | p 陆大勇
`

export const TALK = `
兑换
兑换的东西到了吗
兑换了没有
兑换吗
兑换码发一下
兑换券过期了
兑换活动明天开始
兑换时间是几点
兑换规则改了
兑换点在哪里
兑换点几点开门
兑换点搬到村委了
兑换什么好
兑换多少
兑换外币去银行
兑换现金不行
兑换不了
兑换成功
兑换失败
兑换完了
怎么兑换
哪里兑换
能兑换什么
可以兑换大米吗
兑换承诺
这个怎么兑换
兑换美元
超市积分兑换活动
话费积分兑换
移动积分兑换到月底截止
10086积分兑换短信是骗子
兑换比例是多少
兑换过了
兑换的人太多
不能兑换
谁去兑换
兑换奖品的在排队
兑换要带身份证
兑换点的人下班了
兑换点没开门
兑换点找谁
有兑换点吗
附近的兑换点
兑换点怎么走
`
