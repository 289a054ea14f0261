import { describeSayings } from './tables/described.ts'

/** What people say to have something talked over and done, and what they only say of talking. */
const SAYINGS = `
说事 下雨天上屯路滑 => bring-up | t 下雨天上屯路滑
说事：下雨天上屯路滑 => bring-up | t 下雨天上屯路滑
说事，晒谷坪晚上没灯 => bring-up | t 晒谷坪晚上没灯
说事 村口要不要装减速带 => bring-up | t 村口要不要装减速带
说事 垃圾池太小，天天满出来 => bring-up | t 垃圾池太小，天天满出来
DM 说事 祠堂漏雨好几年了 => bring-up | t 祠堂漏雨好几年了
党员群 说事 水渠清淤每户出一个工行不行 => bring-up | t 水渠清淤每户出一个工行不行
@连心小助手 说事 球场灯坏了 => bring-up | t 球场灯坏了
我想说事 下雨天上屯路滑 => bring-up | t 下雨天上屯路滑
议题 => topics
议题清单 => topics
DM 议题 => topics
议题有哪些 => topics
村干群 议题发我看看 => topics
村干群 议 60 先铺石子 => discuss 60 | t 先铺石子
村干群 议 #60 先铺石子，水沟明年再修 => discuss 60 | t 先铺石子，水沟明年再修
村干群 议60 先铺石子 => discuss 60 | t 先铺石子
党员群 议 60 每户出一个工 => discuss 60 | t 每户出一个工
DM 议 60 不装减速带，立个牌子 => discuss 60 | t 不装减速带，立个牌子
村干群 议 60号 先铺石子 => discuss 60 | t 先铺石子
村干群 办 60 @韦志强 月底 => act-on 60 | p 韦志强 | d 月底
村干群 办 #60 @韦志强 本周五前 => act-on 60 | p 韦志强 | d 本周五前
村干群 办60 @韦志强 月底 => act-on 60 | p 韦志强 | d 月底
村干群 办 60 @韦志强 @黄美兰 11月30日 => act-on 60 | p 韦志强,黄美兰 | d 11月30日
党员群 办 60 韦志强 月底 => act-on 60 | p 韦志强 | d 月底
村干群 办 60 @韦志强 月底 拉两车石子 => act-on 60 | p 韦志强 | d 月底 | t 拉两车石子
村干群 办 60 @韦志强 => act-on 60 ask | p 韦志强
村干群 办 60 月底 => act-on 60 ask | d 月底
村干群 公布 60 => publish-decision 60
村干群 征求 60 铺石子还是修水沟 到周日晚8点 => open-poll | t 60 铺石子还是修水沟 | d 周日晚8点
`

const TALK = `
说事的人都到齐了
说事室几点开门
说事要讲道理
说事归说事，别骂人
说事了没有
村干群 说事会明天开
有事说事
别说事了
他说事情办完了
说事不关己
说事儿呢
议题是什么
村干群 议题还没定
村干群 这个议题不好说
村干群 议题太多，分两次开
村干群 议一议再说
村干群 议 60 元够不够
村干群 议了半天没结果
村干群 议事厅在哪里
村干群 议完了吗
村干群 大家议议
村干群 议论纷纷
办酒席 12 桌
办 60 桌酒席
办 60 岁生日
办证要带什么
村干群 办完了吗
村干群 办不了
村干群 办 12 户的手续
村干群 办得怎么样了
村干群 办好了
办年货了
村干群 这事谁办
村干群 办公室没人
`

describeSayings('what is to be talked over, as people speak of it', SAYINGS, TALK)
