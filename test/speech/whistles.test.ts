import { describeSayings } from './tables/described.ts'

/** What people say to blow and to answer a whistle, and what they only say about whistles. The notation is that of `readRows`. */
const SAYINGS = `
村干群 吹哨 急 那良屯塌方堵路 => blow-whistle | t 急 那良屯塌方堵路
村干群 吹哨 事 水渠三家争水，村里协调不下 => blow-whistle | t 事 水渠三家争水，村里协调不下
村干群 吹哨：水渠三家争水，村里协调不下 => blow-whistle | t 水渠三家争水，村里协调不下
村干群 吹哨 执法 有人在河里电鱼 => blow-whistle | t 执法 有人在河里电鱼
村干群 吹哨 => blow-whistle
村干群 吹急哨 弄福屯山体滑坡 => blow-whistle | t 弄福屯山体滑坡
镇工作群 派哨 青山村 80 主办 水利站 协办 供电所 => dispatch-whistle 80 | v 青山村 | t 主办 水利站 协办 供电所
镇工作群 派哨 80 水利站 => dispatch-whistle 80 | t 水利站
镇工作群 派哨80 主办水利站 => dispatch-whistle 80 | t 主办水利站
镇工作群 签收 80 => receive-whistle 80
镇工作群 签收 青山村 80 => receive-whistle 80 | v 青山村
镇工作群 签收青山村#80 => receive-whistle 80 | v 青山村
镇工作群 报到 80 两人到 => arrive-whistle 80 | t 两人到
镇工作群 处置 80 通了半幅路 => handle-whistle 80 | t 通了半幅路
镇工作群 办结 青山村 80 已通车 => finish 80 | v 青山村 | t 已通车
镇工作群 退哨 80 不属我站 => return-whistle 80 | r 不属我站
镇工作群 延哨 80 等材料 => extend-whistle 80 | r 等材料
镇工作群 问哨 80 堵了多宽 => ask-whistler 80 | t 堵了多宽
村干群 答哨 80 堵了半幅路 => answer-whistle 80 | t 堵了半幅路
村干群 评哨 80 4 快 => rate-whistle 80 | s 4 | t 快
镇工作群 上会 80 三家水权说不清 => take-to-meeting 80 | t 三家水权说不清
镇工作群 同意 青山村 80 => approve 80 | v 青山村
`

const TALK = `
村干群 吹哨子集合
村干群 足球哨响了
村干群 吹哨了没有
村干群 吹哨报到工作要抓紧
村干群 吹哨人是谁
村干群 吹哨什么意思
村干群 裁判吹哨太早了
报到证丢了
报到 9月1号
报到要带什么
新生报到在哪里
签收快递
签收 快递 12 件
快递签收了
签收了吗
处置 垃圾 12 吨
处置方案发我看看
上会讨论一下
上会 12 点开始
退哨兵
`

describeSayings('whistles, as people speak of them', SAYINGS, TALK)
