/**
 * How people ask how something is done, and what they only cry out. Written before any rule was learnt from it. The notation
 * is that of `readRows`.
 */
export const SAYINGS = `
村民群 怎么办 宅基地 => how-to | t 宅基地
村民群 怎么办 低保 => how-to | t 低保
村民群 怎么办：残疾证 => how-to | t 残疾证
村民群 怎么办 盖房子 => how-to | t 盖房子
村民群 怎么办宅基地 => how-to | t 宅基地
村民群 怎么办 砍树 => how-to | t 砍树
村民群 怎么办 合作医疗 => how-to | t 合作医疗
村民群 怎么办 养猪证 => how-to | t 养猪证
村民群 怎么办 上户口 => how-to | t 上户口
村民群 怎么办 起屋 => how-to | t 起屋
村民群 咋办 低保 => how-to | t 低保
村民群 办事指南 宅基地 => how-to | t 宅基地
党员群 怎么办 入党申请 => how-to | t 入党申请
村干群 怎么办 工程发包 => how-to | t 工程发包
村民群 @连心小助手 怎么办 办酒席 => how-to | t 办酒席
村民群 @连心小助手 宅基地怎么办理 => how-to | t 宅基地
村民群 @连心小助手 办低保要带什么 => how-to | t 低保
村民群 @连心小助手 开证明找谁 => how-to | t 证明
村民群 @连心小助手 砍树要办什么手续 => how-to | t 砍树
村民群 @连心小助手 请问盖房子怎么办手续 => how-to | t 盖房子
DM 怎么办 宅基地 => how-to | t 宅基地
DM 怎么办 => how-to
DM 怎么办理 危房改造 => how-to | t 危房改造
DM 宅基地怎么办 => how-to | t 宅基地
DM 宅基地怎么办理？ => how-to | t 宅基地
DM 宅基地咋办 => how-to | t 宅基地
DM 低保怎么申请 => how-to | t 低保
DM 低保要怎么弄 => how-to | t 低保
DM 办低保要带什么材料 => how-to | t 低保
DM 办低保要什么手续 => how-to | t 低保
DM 申请低保需要哪些材料 => how-to | t 低保
DM 开证明要找哪个 => how-to | t 证明
DM 开个证明找谁 => how-to | t 证明
DM 怎么申请低保 => how-to | t 低保
DM 怎么开证明 => how-to | t 证明
DM 如何办理残疾证 => how-to | t 残疾证
DM 我想盖房子 => how-to | t 盖房子
DM 我要办低保 => how-to | t 低保
DM 我家想起屋 => how-to | t 起屋
DM 想办残疾证 => how-to | t 残疾证
DM 办残疾证 => how-to | t 残疾证
DM 请问小孩上户口怎么办 => how-to | t 小孩上户口
DM 书记，低保怎么办 => how-to | t 低保
DM 砍树要办证吗 => how-to | t 砍树
DM 宅基地的流程 => how-to | t 宅基地
DM 低保要多久 => how-to | t 低保
DM 危房改造去哪里办 => how-to | t 危房改造
DM 租地要什么手续 => how-to | t 租地
DM 养老金怎么领 => how-to | t 养老金
DM 合作医疗怎么交 => how-to | t 合作医疗
DM 砍木头要搞什么证 => how-to | t 砍木头
DM 权力清单 => how-to
DM 权力清单 救助福利 => how-to | t 救助福利
`

export const TALK = `
村民群 怎么办
村民群 怎么办啊
村民群 这下怎么办
村民群 怎么办 没水了
村民群 怎么办 孩子发烧了
村民群 怎么办才好
村民群 孩子不听话怎么办
村民群 下雨了稻谷怎么办
村民群 宅基地怎么办理
村民群 办低保要带什么
村民群 低保怎么没有我家
村民群 怎么办 大家说说
村民群 怎么办 我也不知道
村民群 咋办咧
村民群 那怎么办
村民群 怎么办 谁家有拖拉机
村民群 怎么办 他又去砍树了
村民群 停电怎么办
村民群 证明一下给大家看
村民群 盖房子的沙子到了
村民群 低保户今天领米
村民群 砍树的工钱结了没
村干群 低保名单核对好了
村干群 怎么办 镇里又催了
村干群 宅基地的事再议
党员群 入党积极分子怎么办
村民群 @连心小助手 我老公天天喝酒怎么办
`
