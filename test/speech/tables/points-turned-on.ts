/**
 * What a secretary says to begin with points or to end them, and talk about that. The notation is
 * that of `readRows`. In the first run, before anything was learned from them, 17 rows of the four tables of points were misread: 9 of 460
 * sayings and 8 of 204 lines of talk.
 */
export const SAYINGS = String.raw`
村干群 开积分 => open-points
DM 开积分 => open-points
党员群 开积分 => open-points
村干群 开积分。 => open-points
村干群 @连心小助手\u2005开积分 => open-points
DM @连心小助手\u2005 开积分 => open-points
村干群 开积分！ => open-points
DM #开积分 => open-points
DM /开积分 => open-points
DM 开积分 谢谢 => open-points
村干群 书记，开积分 => open-points
DM ＃开积分 => open-points
村干群 @连心小助手 开积分 => open-points
村干群 开通积分 => open-points
DM 开通积分 => open-points
党员群 开通积分 => open-points
村干群 开通积分。 => open-points
村干群 @连心小助手\u2005开通积分 => open-points
DM @连心小助手\u2005 开通积分 => open-points
村干群 开通积分！ => open-points
DM #开通积分 => open-points
DM /开通积分 => open-points
DM 开通积分 谢谢 => open-points
村干群 书记，开通积分 => open-points
DM ＃开通积分 => open-points
村干群 @连心小助手 开通积分 => open-points
村干群 启用积分 => open-points
DM 启用积分 => open-points
党员群 启用积分 => open-points
村干群 启用积分。 => open-points
村干群 @连心小助手\u2005启用积分 => open-points
DM @连心小助手\u2005 启用积分 => open-points
村干群 启用积分！ => open-points
DM #启用积分 => open-points
DM /启用积分 => open-points
DM 启用积分 谢谢 => open-points
村干群 书记，启用积分 => open-points
DM ＃启用积分 => open-points
村干群 @连心小助手 启用积分 => open-points
村干群 关积分 => close-points
DM 关积分 => close-points
党员群 关积分 => close-points
村干群 关积分。 => close-points
村干群 @连心小助手\u2005关积分 => close-points
DM @连心小助手\u2005 关积分 => close-points
村干群 关积分！ => close-points
DM #关积分 => close-points
DM /关积分 => close-points
DM 关积分 谢谢 => close-points
村干群 书记，关积分 => close-points
DM ＃关积分 => close-points
村干群 @连心小助手 关积分 => close-points
村干群 停用积分 => close-points
DM 停用积分 => close-points
党员群 停用积分 => close-points
村干群 停用积分。 => close-points
村干群 @连心小助手\u2005停用积分 => close-points
DM @连心小助手\u2005 停用积分 => close-points
村干群 停用积分！ => close-points
DM #停用积分 => close-points
DM /停用积分 => close-points
DM 停用积分 谢谢 => close-points
村干群 书记，停用积分 => close-points
DM ＃停用积分 => close-points
村干群 @连心小助手 停用积分 => close-points
村干群 关掉积分 => close-points
DM 关掉积分 => close-points
党员群 关掉积分 => close-points
村干群 关掉积分。 => close-points
村干群 @连心小助手\u2005关掉积分 => close-points
DM @连心小助手\u2005 关掉积分 => close-points
村干群 关掉积分！ => close-points
DM #关掉积分 => close-points
DM /关掉积分 => close-points
DM 关掉积分 谢谢 => close-points
村干群 书记，关掉积分 => close-points
DM ＃关掉积分 => close-points
村干群 @连心小助手 关掉积分 => close-points
村干群 開積分 => open-points
DM 開積分 => open-points
村干群 關積分 => close-points
DM 關積分 => close-points
村干群 积分池 每季2000元 => set-fund | t 每季2000元
DM 积分池 每季2000元 => set-fund | t 每季2000元
党员群 积分池 每季2000元 => set-fund | t 每季2000元
村干群 积分池 2000元 => set-fund | t 2000元
DM 积分池 2000元 => set-fund | t 2000元
党员群 积分池 2000元 => set-fund | t 2000元
村干群 积分池 每季2000 => set-fund | t 每季2000
DM 积分池 每季2000 => set-fund | t 每季2000
党员群 积分池 每季2000 => set-fund | t 每季2000
村干群 积分池 2000 => set-fund | t 2000
DM 积分池 2000 => set-fund | t 2000
党员群 积分池 2000 => set-fund | t 2000
村干群 积分池 每季度3000元 => set-fund | t 每季度3000元
DM 积分池 每季度3000元 => set-fund | t 每季度3000元
党员群 积分池 每季度3000元 => set-fund | t 每季度3000元
村干群 积分池 1500元 => set-fund | t 1500元
DM 积分池 1500元 => set-fund | t 1500元
党员群 积分池 1500元 => set-fund | t 1500元
村干群 积分池 每季 500元 => set-fund | t 每季 500元
DM 积分池 每季 500元 => set-fund | t 每季 500元
党员群 积分池 每季 500元 => set-fund | t 每季 500元
村干群 积分池 改成3000元 => set-fund | t 改成3000元
DM 积分池 改成3000元 => set-fund | t 改成3000元
党员群 积分池 改成3000元 => set-fund | t 改成3000元
村干群 积分池 定为2000元 => set-fund | t 定为2000元
DM 积分池 定为2000元 => set-fund | t 定为2000元
党员群 积分池 定为2000元 => set-fund | t 定为2000元
村干群 积分池 每季2000块 => set-fund | t 每季2000块
DM 积分池 每季2000块 => set-fund | t 每季2000块
党员群 积分池 每季2000块 => set-fund | t 每季2000块
村干群 积分池 1万元 => set-fund | t 1万元
DM 积分池 1万元 => set-fund | t 1万元
党员群 积分池 1万元 => set-fund | t 1万元
村干群 积分池 => set-fund
DM 积分池 => set-fund
村干群 积分池：每季2000元 => set-fund | t 每季2000元
村干群 积分池每季2000元 => set-fund | t 每季2000元
村干群 積分池 每季2000元 => set-fund | t 每季2000元
村干群 @连心小助手\u2005积分池 每季2000元 => set-fund | t 每季2000元
DM 积分池。 => set-fund
村干群 积分池 每季2000元。 => set-fund | t 每季2000元
`

export const TALK = `
开积分的村多吗
开积分有什么好处
开积分卡
开积分会
什么时候开积分
要不要开积分
开积分了吗
村里开积分了没有
开积分超市
开积分兑换点
开通积分要钱吗
开通积分的短信别点
启用积分制的通知
启用积分管理办法
不开积分
别开积分
开积分要开会定
听说要开积分
开积分这个事再说
开积分就是形式主义
关积分什么事
关积分吗
别关积分
不关积分的事
跟积分无关
停用积分了吗
停用积分的通知
关掉积分提醒
为什么关积分
关积分之前先用完
谁关积分了
积分关了吗
要关积分吗
不要关积分
关积分怎么关
积分池还有钱吗
积分池的钱哪来的
积分池是什么
积分池不够用
积分池用完了
积分池 大家讨论一下
积分池谁管
积分池放多少合适
积分池太少
积分池 明天开会定
积分池里的钱
矿池积分
积分池和积分超市
要不要积分池
积分池 每人分点
积分池 不够再加
积分池满了
积分池几时有钱
蓄水池2000元
积分池 说好的呢
`
