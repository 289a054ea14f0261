/** What people say to blow and to answer a whistle, and what they only say about whistles. The notation is that of `readRows`. */
export const SAYINGS = `
村干群 吹哨 急 那良屯塌方堵路 => blow-whistle | t 急 那良屯塌方堵路
村干群 吹哨急 那良屯塌方堵路 => blow-whistle | t 急 那良屯塌方堵路
村干群 吹哨：急，上屯后山在掉石头 => blow-whistle | t 急，上屯后山在掉石头
村干群 吹哨 紧急 河水漫过桥了，人过不去 => blow-whistle | t 紧急 河水漫过桥了，人过不去
村干群 吹哨【急】变压器冒烟 => blow-whistle | t 【急】变压器冒烟
村干群 吹哨 急类：学校门口路面塌了个洞 => blow-whistle | t 急类：学校门口路面塌了个洞
村干群 @连心小助手 吹哨 急 有人掉到河里 => blow-whistle | t 急 有人掉到河里
村干群 #吹哨 急 山火烧到林场边了 => blow-whistle | t 急 山火烧到林场边了
村干群 /吹哨 急 自来水管爆了，整个屯没水 => blow-whistle | t 急 自来水管爆了，整个屯没水
村干群 吹急哨 弄福屯山体滑坡 => blow-whistle | t 弄福屯山体滑坡
村干群 吹急哨：弄福屯山体滑坡 => blow-whistle | t 弄福屯山体滑坡
村干群 吹哨 事 水渠三家争水，村里协调不下 => blow-whistle | t 事 水渠三家争水，村里协调不下
村干群 吹哨 一般 上屯的路灯坏了一排，村里没钱换 => blow-whistle | t 一般 上屯的路灯坏了一排，村里没钱换
村干群 吹哨 事项：桥头的护栏断了两根 => blow-whistle | t 事项：桥头的护栏断了两根
村干群 吹哨，事，电线压得很低，车过不去 => blow-whistle | t 事，电线压得很低，车过不去
村干群 吹哨：水渠三家争水，村里协调不下 => blow-whistle | t 水渠三家争水，村里协调不下
村干群 吹哨 水库边有人乱倒建筑垃圾 => blow-whistle | t 水库边有人乱倒建筑垃圾
村干群 吹哨 执法 有人在河里电鱼 => blow-whistle | t 执法 有人在河里电鱼
村干群 吹哨 执法类 采石场晚上偷偷开工 => blow-whistle | t 执法类 采石场晚上偷偷开工
村干群 吹哨 执法 猪场的污水排到沟里，村里说了不听 => blow-whistle | t 执法 猪场的污水排到沟里，村里说了不听
村干群 吹哨 执法：有人占用农田建房 => blow-whistle | t 执法：有人占用农田建房
村干群 吹哨 => blow-whistle
村干群 吹哨 党员 那良屯修水渠缺5人 周六上午 => blow-whistle | t 党员 那良屯修水渠缺5人 周六上午
村干群 吹哨 志愿者 敬老院打扫缺8人 明天下午 => blow-whistle | t 志愿者 敬老院打扫缺8人 明天下午
党员群 吹哨 党员和志愿者 清沟缺十个人 周日 => blow-whistle | t 党员和志愿者 清沟缺十个人 周日
村民群 吹哨 急 上屯塌方了 => blow-whistle | t 急 上屯塌方了
DM 吹哨 事 三家争水 => blow-whistle | t 事 三家争水
党员群 报名 #12 => check-in 12
党员群 #12 报名 => check-in 12
村干群 转哨 12 => to-whistle 12
村干群 转哨12 => to-whistle 12
村干群 转哨 #12 => to-whistle 12
村干群 转哨 12号单 => to-whistle 12
村干群 转哨 12 急 => to-whistle 12 | t 急
村干群 转哨 12 事 三家争水，村里协调不下 => to-whistle 12 | t 事 三家争水，村里协调不下
村干群 转哨 12 执法：有人电鱼 => to-whistle 12 | t 执法：有人电鱼
村干群 转吹哨 12 => to-whistle 12
村干群 #12 转哨 => to-whistle 12
村干群 12号单转哨 => to-whistle 12
党员群 转哨 十二 急 => to-whistle 12 | t 急
DM 转哨 12 事 => to-whistle 12 | t 事
村干群 撤哨 80 => cancel-whistle 80
村干群 撤哨80 => cancel-whistle 80
村干群 撤哨 80 自己谈好了 => cancel-whistle 80 | r 自己谈好了
村干群 撤哨 #80 不用来了 => cancel-whistle 80 | r 不用来了
村干群 #80 撤哨 => cancel-whistle 80
镇工作群 派哨 青山村 80 主办 水利站 协办 供电所 => dispatch-whistle 80 | v 青山村 | t 主办 水利站 协办 供电所
镇工作群 派哨 青山村80 主办水利站 协办供电所、交通站 => dispatch-whistle 80 | v 青山村 | t 主办水利站 协办供电所、交通站
镇工作群 派哨 80 水利站 => dispatch-whistle 80 | t 水利站
镇工作群 派哨80 主办水利站 => dispatch-whistle 80 | t 主办水利站
镇工作群 派哨 #80 主办：水利站；协办：供电所 => dispatch-whistle 80 | t 主办：水利站；协办：供电所
镇工作群 派哨 80号 给水利站 => dispatch-whistle 80 | t 给水利站
镇工作群 派哨 80 请水利站、供电所 => dispatch-whistle 80 | t 请水利站、供电所
镇工作群 改派哨 80 供电所 => dispatch-whistle 80 | t 供电所
镇工作群 #80 派哨 水利站 => dispatch-whistle 80 | t 水利站
镇工作群 派哨 八十 水利站 => dispatch-whistle 80 | t 水利站
镇工作群 签收 80 => receive-whistle 80
镇工作群 签收80 => receive-whistle 80
镇工作群 签收 #80 => receive-whistle 80
镇工作群 签收 青山村 80 => receive-whistle 80 | v 青山村
镇工作群 签收青山村#80 => receive-whistle 80 | v 青山村
镇工作群 签收 80号 => receive-whistle 80
镇工作群 #80 签收 => receive-whistle 80
DM 签收 80 => receive-whistle 80
镇工作群 @连心小助手 签收 80 => receive-whistle 80
镇工作群 报到 80 两人到 => arrive-whistle 80 | t 两人到
镇工作群 报到 80 => arrive-whistle 80
镇工作群 报到 青山村 80 三个人带挖机到了 => arrive-whistle 80 | v 青山村 | t 三个人带挖机到了
镇工作群 #80 报到 => check-in 80
镇工作群 报到80 => arrive-whistle 80
镇工作群 处置 80 通了半幅路 => handle-whistle 80 | t 通了半幅路
镇工作群 处置 青山村 80 正在清理 => handle-whistle 80 | v 青山村 | t 正在清理
镇工作群 处置80 已经联系三家 => handle-whistle 80 | t 已经联系三家
镇工作群 #80 处置 正在抢修 => handle-whistle 80 | t 正在抢修
镇工作群 办结 80 已通车 => finish 80 | t 已通车
镇工作群 办结 青山村 80 已通车 => finish 80 | v 青山村 | t 已通车
镇工作群 办结80 换了新灯 => finish 80 | t 换了新灯
镇工作群 #80 办结 => finish 80
镇工作群 退哨 80 不属我站 => return-whistle 80 | r 不属我站
镇工作群 退哨 青山村 80 不属我们管 => return-whistle 80 | v 青山村 | r 不属我们管
镇工作群 退哨80 归供电所 => return-whistle 80 | r 归供电所
镇工作群 #80 退哨 不归我们 => return-whistle 80 | r 不归我们
镇工作群 退哨 80 => return-whistle 80
镇工作群 延哨 80 等材料 => extend-whistle 80 | r 等材料
镇工作群 延哨 青山村 80 等县里批 => extend-whistle 80 | v 青山村 | r 等县里批
镇工作群 延哨80 下雨干不了 => extend-whistle 80 | r 下雨干不了
镇工作群 问哨 80 堵了多宽 => ask-whistler 80 | t 堵了多宽
镇工作群 问哨 青山村 80 是哪三家 => ask-whistler 80 | v 青山村 | t 是哪三家
镇工作群 问哨80 有没有人受伤？ => ask-whistler 80 | t 有没有人受伤？
村干群 答哨 80 堵了半幅路 => answer-whistle 80 | t 堵了半幅路
村干群 答哨80 上屯三家 => answer-whistle 80 | t 上屯三家
村干群 #80 答哨 没有人受伤 => answer-whistle 80 | t 没有人受伤
村干群 评哨 80 4 快 => rate-whistle 80 | t 快 | s 4
村干群 评哨 80 没解决 => rate-whistle 80 | t 没解决
村干群 评哨80 5 => rate-whistle 80 | s 5
村干群 评哨 80 满意 => rate-whistle 80 | s 4
村干群 评哨 #80 很满意，来得快 => rate-whistle 80 | t 来得快 | s 5
村干群 #80 评哨 5 => rate-whistle 80 | s 5
镇工作群 上会 80 三家水权说不清 => take-to-meeting 80 | t 三家水权说不清
镇工作群 上会 青山村 80 => take-to-meeting 80 | v 青山村
镇工作群 上会80 请交通局清路 => take-to-meeting 80 | t 请交通局清路
镇工作群 同意 青山村 80 => approve 80 | v 青山村
镇工作群 不同意 青山村 80 村里自己能办 => reject 80 | v 青山村 | r 村里自己能办
村干群 哨情 => whistle-figures
镇工作群 哨情 => whistle-figures
镇工作群 吹哨情况 => whistle-figures
镇工作群 评哨情况 => whistle-figures
`

export const TALK = `
村干群 吹哨子集合
村干群 足球哨响了
村干群 吹哨了没有
村干群 吹哨报到工作要抓紧
村干群 吹哨人是谁
村干群 吹哨什么意思
村干群 裁判吹哨太早了
村干群 教练吹哨了，大家快过来
村干群 吹哨声太大了
村干群 吹哨机制要完善
村干群 吹哨平台打不开
村干群 吹哨的时候注意安全
村干群 吹哨就来
村干群 吹哨没人理
村干群 吹哨开始比赛
村干群 昨天吹哨的那件事怎么样了
村干群 吹哨过了
村干群 今天吹哨几次了
村干群 急哨是什么
村干群 转哨是什么意思
村干群 转哨的事怎么样了
村干群 转哨子给他
镇工作群 派哨兵站岗
镇工作群 派哨的流程发一下
镇工作群 派哨了没有
报到证丢了
报到 9月1号
报到要带什么
新生报到在哪里
报到时间改了
明天去学校报到
报到单交了吗
签收快递
签收 快递 12 件
快递签收了
签收了吗
签收单放在门卫
请大家签收
邮件要本人签收
处置 垃圾 12 吨
处置方案发我看看
处置得很好
应急处置演练
处置不当
上会讨论一下
上会 12 点开始
上会的材料准备好了吗
明天上会
退哨兵
退哨是什么
问哨在哪里
评哨开始了吗
评哨要公平
撤哨所
撤哨了
哨情紧急
哨情怎么样
哨子在哪里
口哨吹得好
吹口哨
哨所
村干群 吹哨急死人了
村干群 吹哨事多
`
