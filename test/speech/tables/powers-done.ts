/** How a thing of the list is begun and its steps are told, and what is only said of doing. Written before any rule was learnt from it. */
export const BEGUN = `
村干群 办 宅基地 => begin-errand | t 宅基地
村干群 办 宅基地 莫老四 => begin-errand | t 宅基地 莫老四
村干群 办 宅基地 @莫老四 => begin-errand | t 宅基地 | p 莫老四
村干群 办 @莫老四 宅基地 => begin-errand | t 宅基地 | p 莫老四
村干群 办：低保 莫老四 => begin-errand | t 低保 莫老四
村干群 办 低保申请 张三 => begin-errand | t 低保申请 张三
村干群 办 残疾证 张三 => begin-errand | t 残疾证 张三
村干群 办 危房改造 莫老四 => begin-errand | t 危房改造 莫老四
村干群 办 工程发包 12000元 修水渠 => begin-errand | t 工程发包 12000元 修水渠
村干群 办 工程发包 1.2万 => begin-errand | t 工程发包 1.2万
村干群 办 集体采购 5万元 => begin-errand | t 集体采购 5万元
村干群 办 开证明 张三 => begin-errand | t 开证明 张三
村干群 办 砍树 张三 => begin-errand | t 砍树 张三
村干群 办 入党申请 黄美兰 => begin-errand | t 入党申请 黄美兰
村干群 办 办酒席 张三 => begin-errand | t 办酒席 张三
村干群 办 高龄津贴 蓝阿婆 => begin-errand | t 高龄津贴 蓝阿婆
村干群 办 上户口 张三 => begin-errand | t 上户口 张三
村干群 办 医保 张三 => begin-errand | t 医保 张三
村干群 办 种粮补贴 莫老四 => begin-errand | t 种粮补贴 莫老四
村干群 办 起屋 莫老四 => begin-errand | t 起屋 莫老四
党员群 办 入党申请 黄美兰 => begin-errand | t 入党申请 黄美兰
DM 办 宅基地 => begin-errand | t 宅基地
DM 办 低保 莫老四 => begin-errand | t 低保 莫老四
DM 办　低保　莫老四 => begin-errand | t 低保　莫老四
DM 办，低保，莫老四 => begin-errand | t 低保，莫老四
DM 办 红白理事 => begin-errand | t 红白理事
DM 开始办 宅基地 莫老四 => begin-errand | t 宅基地 莫老四
DM 代办 养老保险 蓝阿婆 => begin-errand | t 养老保险 蓝阿婆
村干群 代办 医保 蓝阿婆 => begin-errand | t 医保 蓝阿婆
村干群 帮办 残疾证 张三 => begin-errand | t 残疾证 张三
村干群 开始办 征地补偿款 => begin-errand | t 征地补偿款
村干群 @连心小助手 办 红白理事 莫老四 => begin-errand | t 红白理事 莫老四
村干群 办 鱼塘承包 四议#51 => begin-errand | t 鱼塘承包 四议#51
村干群 办 分红 => begin-errand | t 分红
村干群 办 报账 230元 => begin-errand | t 报账 230元
村干群 办 迁户口 张三 => begin-errand | t 迁户口 张三
村干群 办 法律援助 张三 => begin-errand | t 法律援助 张三
村干群 办 土地流转 张三 => begin-errand | t 土地流转 张三
村民群 办 低保 => begin-errand | t 低保
村民群 办 残疾证 => begin-errand | t 残疾证
村干群 书记，办 宅基地 莫老四 => begin-errand | t 宅基地 莫老四
村干群 办 60 @韦志强 月底 => act-on 60 | p 韦志强 | d 月底
`

export const NOT_BEGUN = `
村干群 办 好了
村干群 办 完了吗
村干群 办 公室卫生谁打扫
村干群 办 了没有
村干群 办的怎么样了
村干群 办不成
村干群 办得好
村干群 办公室明天开门
村干群 办 不了就算了
村民群 办 酒席的桌子谁有
村民群 办 喜酒那天大家都来
村民群 办 低保的人好多
村民群 办 年货去
村民群 谁去办 低保
村民群 都在办 医保
村民群 办事要排队
村民群 办好了
村干群 办 3 件事
村干群 办 低保的表格在哪
村干群 代办的来了
村干群 代办员是谁
村干群 帮办一下
村干群 开始办了
村干群 抓紧办 别拖
`

export const STEPS = `
村干群 [70] 下一步 70 => next-step 70
村干群 [70] 下一步 #70 => next-step 70
村干群 [70] 下一步70 => next-step 70
村干群 [70] 70 下一步 => next-step 70
村干群 [70] #70 下一步 => next-step 70
村干群 [70] 70号 下一步 => next-step 70
村干群 [70] 下一步 七十 => next-step 70
村干群 [70] 下一步 ７０ => next-step 70
村干群 [70] 下一步：70 => next-step 70
村干群 [70] 下一步 70 公示贴出去了 => next-step 70 | t 公示贴出去了
村干群 [70] 下一步 70 小组会开过了 => next-step 70 | t 小组会开过了
村干群 [70] 下一步 70，入户调查做完 => next-step 70 | t 入户调查做完
村干群 [70] 下一步 #70 镇里批下来了 => next-step 70 | t 镇里批下来了
村干群 [70] 70号下一步 材料交到镇里 => next-step 70 | t 材料交到镇里
村干群 [70] 下步 70 => next-step 70
村干群 [70] 走下一步 70 => next-step 70
村干群 [70] 下一步 70号 => next-step 70
村干群 [70] 下一步 【70】 => next-step 70
村干群 [70] 下一步 70 材料齐了 => next-step 70 | t 材料齐了
DM [70] 下一步 70 => next-step 70
DM [70] 下一步 70 张榜公示七天满了 => next-step 70 | t 张榜公示七天满了
DM [70] #70 下一步 测量好了 => next-step 70 | t 测量好了
DM [70] 下一步 70 谢谢 => next-step 70
DM [70] 麻烦下一步 70 => next-step 70
党员群 [70] 下一步 70 => next-step 70
党员群 [70] 下一步 70 支部大会通过 => next-step 70 | t 支部大会通过
村干群 [70,71] 下一步 71 审批表盖章了 => next-step 71 | t 审批表盖章了
村干群 [70] 下一步 No.70 => next-step 70
村干群 [70] 下一步 编号70 => next-step 70
村干群 [70] 书记，下一步 70 => next-step 70
村干群 [70] 好的，下一步 70 => next-step 70
村干群 [70] @连心小助手 下一步 70 => next-step 70
村干群 [70] 下一步 70 县里审核通过 => next-step 70 | t 县里审核通过
村干群 [70] 下一步 70 没有异议 => next-step 70 | t 没有异议
村干群 [70] 下一步 70。 => next-step 70
村干群 [70] 下一步 70！ => next-step 70
村干群 [70] /下一步 70 => next-step 70
村干群 [70] 下一步 70 已公示 => next-step 70 | t 已公示
村干群 [70] 下一步 70 评议会开了，都同意 => next-step 70 | t 评议会开了，都同意
村干群 [70] 下一步 70 款打到卡上 => next-step 70 | t 款打到卡上
`

export const NOT_STEPS = `
村干群 下一步
村干群 下一步怎么走
村干群 下一步工作安排
村干群 下一步 我们去镇里
村干群 下一步是公示
村干群 下一步要抓紧
村干群 下一步干什么
村干群 这是下一步的事
村干群 先做好这步再说下一步
村干群 下一步再议
村干群 [70] 下一步 70 是什么
村干群 [70] 下一步 70 要多久
村干群 下一步 3 个屯都要去
村干群 下一步打算
村民群 下一步修哪段路
村民群 下一步呢
村民群 走一步看一步
村民群 下步怎么走
村干群 下一步由谁负责
村干群 请讲下一步
村干群 下一步 12 月开会
`
