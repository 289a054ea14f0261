/** What people say of meetings and what they decide, and what they only say about them. The notation is that of `readRows`. */
export const SAYINGS = String.raw`
议事规则 => council-rules
议事规则？ => council-rules
@连心小助手\u2005议事规则 => council-rules
开会规矩 => council-rules
议事规则 党员大会 => council-rules | t 党员大会
议事规则：村民代表会议 => council-rules | t 村民代表会议
议事规则 户代表会 => council-rules | t 户代表会
議事規則 黨員大會 => council-rules | t 黨員大會
村干群 议事规则 党员大会 三分之二 => council-rules | t 党员大会 三分之二
村干群 议事规则 党员大会 到会三分之二以上 => council-rules | t 党员大会 到会三分之二以上
村干群 议事规则 党员大会 照常 => council-rules | t 党员大会 照常
村干群 应到 村民代表会议 33 => expected-count | t 村民代表会议 33
村干群 应到：村民代表会议 33人 => expected-count | t 村民代表会议 33人
村干群 应到 村民会议有 980 人 => expected-count | t 村民会议有 980 人
村干群 应到 代表会 照名册 => expected-count | t 代表会 照名册
村干群 四议 修上屯路灯 => begin-four-talks | t 修上屯路灯
村干群 四议：修上屯路灯 => begin-four-talks | t 修上屯路灯
党员群 四议 集体鱼塘发包 => begin-four-talks | t 集体鱼塘发包
DM 四議 修上屯路燈 => begin-four-talks | t 修上屯路燈
村干群 一组三会 那良屯 修屯内路 => begin-three-meetings | t 那良屯 修屯内路
DM 一组三会：修水沟 => begin-three-meetings | t 修水沟
党员群 提议 51 应到5 实到5 同意5 => record-motion 51 | t 应到5 实到5 同意5
村干群 提议51 应到5实到5同意5 => record-motion 51 | t 应到5实到5同意5
村干群 提议 #51 应到五人，实到五人，同意五人 => record-motion 51 | t 应到五人，实到五人，同意五人
村干群 [51] 提议 应到5 实到5 同意5 => record-motion 51 | t 应到5 实到5 同意5
村干群 商议 51 应到7 实到6 同意6 => record-talks 51 | t 应到7 实到6 同意6
村干群 商议 51号 同意6 实到6 应到7 => record-talks 51 | t 同意6 实到6 应到7
村干群 [51] 51 商议 实到6 同意6 => record-talks 51 | t 实到6 同意6
党员群 审议 51 应到42 实到30 同意27 => record-review 51 | t 应到42 实到30 同意27
党员群 审议 51 实到30人 同意27票 反对2票 弃权1票 => record-review 51 | t 实到30人 同意27票 反对2票 弃权1票
党员群 审议 51 签到 48 同意27 => record-review 51 | t 签到 48 同意27
党员群 审议 51 30人到会，27人同意 => record-review 51 | t 30人到会，27人同意
DM 审议 51 实到30 一致通过 => record-review 51 | t 实到30 一致通过
党员群 审议 51 通过了 => record-review 51 | t 通过了
党员群 审议 51 => record-review 51
村干群 决议 51 应到33 实到20 同意20 => record-vote 51 | t 应到33 实到20 同意20
村干群 决议 51 村民会议 应到980 实到600 同意500 => record-vote 51 | t 村民会议 应到980 实到600 同意500
村干群 決議 51 應到33 實到30 同意28 => record-vote 51 | t 應到33 實到30 同意28
村干群 公布 51 => publish-decision 51
村干群 公布#51 => publish-decision 51
村干群 [51] 51 公布 => publish-decision 51
村干群 结果 51 装好12盏，花8600元 => report-result 51 | t 装好12盏，花8600元
村干群 结果 51：路修通了 => report-result 51 | t 路修通了
村干群 归档 51 => archive-decision 51
村干群 归档51号 => archive-decision 51
村干群 执行 52 路面硬化好了 => carry-out 52 | t 路面硬化好了
DM 评价 52 做得扎实，大家满意 => evaluate-decision 52 | t 做得扎实，大家满意
`

export const TALK = `
议事规则要学一下
议事规则是什么
议事规则谁定的
议事规则 大家都看看
议事规则 党员大会几点开
开会规矩点
村干群 应到
村干群 应到30人实到28人
村干群 应到的都到了
村干群 应到 三点
村干群 应到 村民代表会议室集合
村干群 应到多少人
村干群 四议两公开要学一下
村干群 四议两公开
村干群 四议
村干群 四议是什么
村干群 四议工作法培训明天上午
村干群 一组三会怎么弄
村干群 一组三会学习材料发群里了
村干群 提议大家鼓掌
村干群 提议一下周末打扫
村干群 提议很好
村干群 我提议明天开会
村干群 提议 51 的人多吗
村干群 商议一下
村干群 商议好了
村干群 再商议商议
村干群 商议了半天
党员群 审议通过了吗
党员群 审议完了
党员群 审议稿发我
党员群 审议 51 通过了吗
村干群 决议出来了没有
村干群 决议书在我这
村干群 决议 大家都看了
村干群 公布出来了
村干群 公布了没
村干群 公布 一下名单
村干群 公布名单
村干群 结果出来没
村干群 结果怎么样
村干群 结果 还不知道
村干群 结果51分
村干群 归档了没有
村干群 归档的材料放哪
村干群 执行得不错
村干群 执行情况怎么样
村干群 执行 上级要求
村干群 评价一下
村干群 评价很高
`
