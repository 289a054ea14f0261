/**
 * Who asks how points stand, or says that an entry is not so; and what is only said of points. The notation is
 * that of `readRows`. In the first run, before anything was learned from them, 17 rows of the four tables of points were misread: 9 of 460
 * sayings and 8 of 204 lines of talk.
 */
export const SAYINGS = String.raw`
DM 异议 45 韦志强 没来清沟 => object-points 45 | t 韦志强 没来清沟
DM 异议 #45 韦志强 没来清沟 => object-points 45 | t 韦志强 没来清沟
村干群 异议 45 韦志强 没来清沟 => object-points 45 | t 韦志强 没来清沟
DM 积分异议 45 韦志强 没来清沟 => object-points 45 | t 韦志强 没来清沟
DM 有异议 45 韦志强 没来清沟 => object-points 45 | t 韦志强 没来清沟
DM 异议 45 黄美兰 那天在镇上 => object-points 45 | t 黄美兰 那天在镇上
DM 异议 #45 黄美兰 那天在镇上 => object-points 45 | t 黄美兰 那天在镇上
村干群 异议 45 黄美兰 那天在镇上 => object-points 45 | t 黄美兰 那天在镇上
DM 积分异议 45 黄美兰 那天在镇上 => object-points 45 | t 黄美兰 那天在镇上
DM 有异议 45 黄美兰 那天在镇上 => object-points 45 | t 黄美兰 那天在镇上
DM 异议 45 01-02 没做 => object-points 45 | t 01-02 没做
DM 异议 #45 01-02 没做 => object-points 45 | t 01-02 没做
村干群 异议 45 01-02 没做 => object-points 45 | t 01-02 没做
DM 积分异议 45 01-02 没做 => object-points 45 | t 01-02 没做
DM 有异议 45 01-02 没做 => object-points 45 | t 01-02 没做
DM 异议 45 韦志强 清沟半天 只干了一个钟 => object-points 45 | t 韦志强 清沟半天 只干了一个钟
DM 异议 #45 韦志强 清沟半天 只干了一个钟 => object-points 45 | t 韦志强 清沟半天 只干了一个钟
村干群 异议 45 韦志强 清沟半天 只干了一个钟 => object-points 45 | t 韦志强 清沟半天 只干了一个钟
DM 积分异议 45 韦志强 清沟半天 只干了一个钟 => object-points 45 | t 韦志强 清沟半天 只干了一个钟
DM 有异议 45 韦志强 清沟半天 只干了一个钟 => object-points 45 | t 韦志强 清沟半天 只干了一个钟
DM 异议 45 陆大勇 不是他做的 => object-points 45 | t 陆大勇 不是他做的
DM 异议 #45 陆大勇 不是他做的 => object-points 45 | t 陆大勇 不是他做的
村干群 异议 45 陆大勇 不是他做的 => object-points 45 | t 陆大勇 不是他做的
DM 积分异议 45 陆大勇 不是他做的 => object-points 45 | t 陆大勇 不是他做的
DM 有异议 45 陆大勇 不是他做的 => object-points 45 | t 陆大勇 不是他做的
DM 异议 45 蓝春燕 记多了 => object-points 45 | t 蓝春燕 记多了
DM 异议 #45 蓝春燕 记多了 => object-points 45 | t 蓝春燕 记多了
村干群 异议 45 蓝春燕 记多了 => object-points 45 | t 蓝春燕 记多了
DM 积分异议 45 蓝春燕 记多了 => object-points 45 | t 蓝春燕 记多了
DM 有异议 45 蓝春燕 记多了 => object-points 45 | t 蓝春燕 记多了
DM 异议 45 莫老四那笔不对 => object-points 45 | t 莫老四那笔不对
DM 异议 #45 莫老四那笔不对 => object-points 45 | t 莫老四那笔不对
村干群 异议 45 莫老四那笔不对 => object-points 45 | t 莫老四那笔不对
DM 积分异议 45 莫老四那笔不对 => object-points 45 | t 莫老四那笔不对
DM 有异议 45 莫老四那笔不对 => object-points 45 | t 莫老四那笔不对
DM 异议45 韦志强 没来清沟 => object-points 45 | t 韦志强 没来清沟
DM 异议：45 韦志强 没来清沟 => object-points 45 | t 韦志强 没来清沟
DM 提异议 45 韦志强 没来清沟 => object-points 45 | t 韦志强 没来清沟
DM 異議 45 韋志強 沒來清溝 => object-points 45 | t 韋志強 沒來清溝
党员群 异议 45号 韦志强 没来清沟 => object-points 45 | t 韦志强 没来清沟
村干群 @连心小助手\u2005异议 45 韦志强 没来清沟 => object-points 45 | t 韦志强 没来清沟
DM [45] 异议 韦志强 没来清沟 => object-points 45 | t 韦志强 没来清沟
DM 异议 45 => object-points 45
我的积分 => my-points
DM 我的积分 => my-points
我的积分。 => my-points
@连心小助手\u2005我的积分 => my-points
党员群 我的积分 => my-points
书记，我的积分 => my-points
村干群 我的积分！ => my-points
DM @连心小助手\u2005我的积分 => my-points
DM 我的积分？ => my-points
DM 我的积分 谢谢 => my-points
查积分 => my-points
DM 查积分 => my-points
查积分。 => my-points
@连心小助手\u2005查积分 => my-points
党员群 查积分 => my-points
书记，查积分 => my-points
村干群 查积分！ => my-points
DM @连心小助手\u2005查积分 => my-points
DM 查积分？ => my-points
DM 请查积分 => my-points
查我的积分 => my-points
DM 查我的积分 => my-points
查我的积分。 => my-points
@连心小助手\u2005查我的积分 => my-points
党员群 查我的积分 => my-points
书记，查我的积分 => my-points
村干群 查我的积分！ => my-points
DM @连心小助手\u2005查我的积分 => my-points
DM 查我的积分？ => my-points
DM 请查我的积分 => my-points
我有多少积分 => my-points
DM 我有多少积分 => my-points
我有多少积分。 => my-points
@连心小助手\u2005我有多少积分 => my-points
党员群 我有多少积分 => my-points
书记，我有多少积分 => my-points
村干群 我有多少积分！ => my-points
DM @连心小助手\u2005我有多少积分 => my-points
DM 我有多少积分？ => my-points
DM 我有多少积分 谢谢 => my-points
积分规则 => points-rules
DM 积分规则 => points-rules
积分规则。 => points-rules
@连心小助手\u2005积分规则 => points-rules
党员群 积分规则 => points-rules
书记，积分规则 => points-rules
村干群 积分规则！ => points-rules
志愿者群 积分规则 => points-rules
积分项目 => points-rules
DM 积分项目 => points-rules
积分项目。 => points-rules
@连心小助手\u2005积分项目 => points-rules
党员群 积分项目 => points-rules
书记，积分项目 => points-rules
村干群 积分项目！ => points-rules
志愿者群 积分项目 => points-rules
积分奖品 => points-rules
DM 积分奖品 => points-rules
积分奖品。 => points-rules
@连心小助手\u2005积分奖品 => points-rules
党员群 积分奖品 => points-rules
书记，积分奖品 => points-rules
村干群 积分奖品！ => points-rules
志愿者群 积分奖品 => points-rules
积分怎么算 => points-rules
DM 积分怎么算 => points-rules
积分怎么算。 => points-rules
@连心小助手\u2005积分怎么算 => points-rules
党员群 积分怎么算 => points-rules
书记，积分怎么算 => points-rules
村干群 积分怎么算！ => points-rules
志愿者群 积分怎么算 => points-rules
积分能换什么 => points-rules
DM 积分能换什么 => points-rules
积分能换什么。 => points-rules
@连心小助手\u2005积分能换什么 => points-rules
党员群 积分能换什么 => points-rules
书记，积分能换什么 => points-rules
村干群 积分能换什么！ => points-rules
志愿者群 积分能换什么 => points-rules
积分说明 => points-rules
DM 积分说明 => points-rules
积分说明。 => points-rules
@连心小助手\u2005积分说明 => points-rules
党员群 积分说明 => points-rules
书记，积分说明 => points-rules
村干群 积分说明！ => points-rules
志愿者群 积分说明 => points-rules
积分公示 => show-points-list
DM 积分公示 => show-points-list
积分公示。 => show-points-list
@连心小助手\u2005积分公示 => show-points-list
党员群 积分公示 => show-points-list
书记，积分公示 => show-points-list
村干群 积分公示！ => show-points-list
志愿者群 积分公示 => show-points-list
DM 积分公示 45 => show-points-list 45
DM 积分公示 #45 => show-points-list 45
积分公示45 => show-points-list 45
党员群 积分公示 45 => show-points-list 45
村干群 积分公示 45号 => show-points-list 45
积分名单 => show-points-list
DM 积分名单 => show-points-list
积分名单。 => show-points-list
@连心小助手\u2005积分名单 => show-points-list
党员群 积分名单 => show-points-list
书记，积分名单 => show-points-list
村干群 积分名单！ => show-points-list
志愿者群 积分名单 => show-points-list
DM 积分名单 45 => show-points-list 45
DM 积分名单 #45 => show-points-list 45
积分名单45 => show-points-list 45
党员群 积分名单 45 => show-points-list 45
村干群 积分名单 45号 => show-points-list 45
看积分公示 => show-points-list
DM 看积分公示 => show-points-list
看积分公示。 => show-points-list
@连心小助手\u2005看积分公示 => show-points-list
党员群 看积分公示 => show-points-list
书记，看积分公示 => show-points-list
村干群 看积分公示！ => show-points-list
志愿者群 看积分公示 => show-points-list
DM 看积分公示 45 => show-points-list 45
DM 看积分公示 #45 => show-points-list 45
看积分公示45 => show-points-list 45
党员群 看积分公示 45 => show-points-list 45
村干群 看积分公示 45号 => show-points-list 45
积分名单发一下 => show-points-list
`

export const TALK = `
异议
异议期还有几天
异议的人多吗
有异议吗
有异议请联系村委
有异议的举手
有没有异议
没有异议
没异议
大家没异议就这么定了
无异议
异议书怎么写
异议处理结果出来了
异议怎么提
对低保名单有异议请反映
有异议可以打电话
异议期间请留意
有什么异议
谁有异议
我没有异议
异议是什么意思
公示期内有异议向村委提出
有异议欢迎来村委
我的积分是不是少了
我的积分怎么没有了
我的积分清零了吗
查积分的电话是多少
我的积分能换什么东西
你的积分多少
他的积分比我多
积分规则改了吗
积分规则谁定的
积分项目太多了
积分奖品什么时候到
积分奖品到货了
积分规则明天开会讨论
超市积分怎么算的
中考积分怎么算的啊
积分入学怎么办理
驾照积分扣完了
驾照扣了6分
积分公示了没有
积分公示贴在哪里
积分公示有问题
积分名单里怎么没有我
积分没意思
积分够了吗
积分清零
手机积分快过期了
这个软件的积分
积分多少才能换
球队积分榜
英超积分
积分卡丢了
信用卡积分
加油送积分
银行积分可以换
积分 换 大米
我有多少积分他也不知道
`
