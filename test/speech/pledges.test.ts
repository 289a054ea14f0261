import { describeSayings } from './tables/described.ts'

/** What members promise the village and say they did, and what is only said of promises. The notation is that of `readRows`. */
const SAYINGS = String.raw`
承诺 帮三户老人收稻谷 月底前 => make-pledge | d 月底前 | t 帮三户老人收稻谷
承诺 帮三户老人收稻谷 12月10日 => make-pledge | d 12月10日 | t 帮三户老人收稻谷
承诺 本周五前 把村口垃圾清干净 => make-pledge | d 本周五前 | t 把村口垃圾清干净
承诺：下周三前给蓝阿婆装好扶手 => make-pledge | d 下周三前 | t 给蓝阿婆装好扶手
承诺12月10日前给阿婆装好扶手 => make-pledge | d 12月10日前 | t 给阿婆装好扶手
我承诺月底前帮三户老人收稻谷 => make-pledge | d 月底前 | t 帮三户老人收稻谷
我承诺 本周五前 把村口垃圾清干净 => make-pledge | d 本周五前 | t 把村口垃圾清干净
我承诺明天去帮韦阿公修灶 => make-pledge | d 明天 | t 去帮韦阿公修灶
党员群 承诺 教阿婆用手机交医保 下个月10号前 => make-pledge | d 下个月10号前 | t 教阿婆用手机交医保
党员群 我承诺，年底前把屯里的路灯检查一遍 => make-pledge | d 年底前 | t 把屯里的路灯检查一遍
党员群 承诺 帮困难户搬砖 => make-pledge ask | t 帮困难户搬砖
党员群 承诺 给三个留守小孩补课 => make-pledge ask | t 给三个留守小孩补课
DM 承诺 帮独居老人打扫卫生 11月30日 => make-pledge | d 11月30日 | t 帮独居老人打扫卫生
DM 我承诺帮独居老人打扫卫生 11月30号前 => make-pledge | d 11月30号前 | t 帮独居老人打扫卫生
志愿者群 承诺 清理水渠 周六上午 => make-pledge | d 周六上午 | t 清理水渠
志愿者群 承诺，周日前把球场的草割了 => make-pledge | d 周日前 | t 把球场的草割了
@连心小助手\u2005承诺 后天前把公厕刷一遍 => make-pledge | d 后天前 | t 把公厕刷一遍
書記，我承諾月底前幫三戶老人收稻穀 => make-pledge | d 月底前 | t 幫三戶老人收稻穀
书记，承诺 月底前 巡一次山 => make-pledge | d 月底前 | t 巡一次山
承诺 听日 帮五保户挑水 => make-pledge | d 听日 | t 帮五保户挑水
承诺 12.5前给老人院送柴火 谢谢 => make-pledge | d 12.5前 | t 给老人院送柴火
承诺\n帮两户贫困户收甘蔗\n12月15日前 => make-pledge | d 12月15日前 | t 帮两户贫困户收甘蔗
践诺 90 收完了 => keep-pledge 90 | t 收完了
践诺 90 => keep-pledge 90
践诺90 => keep-pledge 90
践诺#90 => keep-pledge 90
践诺 #90 三户都收完了，多谢大家帮手 => keep-pledge 90 | t 三户都收完了，多谢大家帮手
践诺 90号 收完了 => keep-pledge 90 | t 收完了
践诺：90，扶手装好了 => keep-pledge 90 | t 扶手装好了
#90 践诺 => keep-pledge 90
90号践诺 => keep-pledge 90
90号践诺 收完了 => keep-pledge 90 | t 收完了
践诺 => keep-pledge
践诺。 => keep-pledge
DM 践诺 => keep-pledge
书记，践诺 90 => keep-pledge 90
报告书记，践诺 90 路灯都查过了 => keep-pledge 90 | t 路灯都查过了
@连心小助手\u2005践诺 90 => keep-pledge 90
@连心小助手\u2005 践诺 90 草割完了 => keep-pledge 90 | t 草割完了
踐諾 90 收完了 => keep-pledge 90 | t 收完了
践诺九十 => keep-pledge 90
践诺 90 谢谢 => keep-pledge 90
<<#90「帮三户老人收稻谷」到日子了。做到了发：践诺 90；做不了就发：撤单 90>> 践诺 => keep-pledge 90 q
<<#90「帮三户老人收稻谷」到日子了。做到了发：践诺 90；做不了就发：撤单 90>> 践诺 都收完了 => keep-pledge 90 q | t 都收完了
<<#90「帮三户老人收稻谷」到日子了。做到了发：践诺 90；做不了就发：撤单 90>> 收完了 => finish 90 q
<<#90「帮三户老人收稻谷」到日子了。做到了发：践诺 90；做不了就发：撤单 90>> 办好了 => finish 90 q
`

const TALK = `
承诺
承诺的事要算数
承诺了就要做到
承诺过的，别忘了
承诺是承诺，做是做
承诺书明天交
承诺书要不要签字
承诺制怎么搞
承诺践诺活动明天开始
党员承诺践诺表12月5日前交上来
党员的承诺要上墙
公开承诺大会周五开
书记承诺过年前修路
书记承诺月底前修好的，怎么还没动静
他承诺明天还我钱
你承诺什么时候还钱
你承诺明天来的，人呢
谁承诺过这个事
镇里承诺给我们装路灯
村委承诺 月底前 通水，大家等等
老板承诺年底结工资
我承诺过他的
我承诺了没办法
我没承诺什么
我没有承诺月底前给
我可不敢承诺明天修好
不敢承诺
能不能承诺一下
敢不敢承诺
承诺容易兑现难
承诺有什么用
承诺能当饭吃吗
承诺给我们的路灯什么时候装
承诺月底前装路灯的人呢
承诺好听，做不到
兑现承诺
兑现承诺很难
兑现承诺了没有
要兑现承诺啊
说到做到，兑现承诺
践诺情况怎么样
践诺要有照片吗
践诺活动的通知看到了吗
履诺践诺是党员的本分
承诺践诺
诚实守信，践诺守约
服务承诺贴在墙上
保修承诺三年
`

describeSayings('what people promise the village', SAYINGS, TALK)
