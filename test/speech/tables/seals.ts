/** How the village's seal is asked for and the limit of 四议 is set, and what is only said of them. Written before any rule was learnt from it. */
export const SEALS = `
村干群 用章 证明 莫老四 银行用 => use-seal | t 证明 莫老四 银行用
村干群 用章 居住证明 张三 => use-seal | t 居住证明 张三
村干群 盖章 低保申请表 莫老四 => use-seal | t 低保申请表 莫老四
村干群 盖公章 宅基地申请 张三 => use-seal | t 宅基地申请 张三
村干群 用公章 收入证明 张三 贷款用 => use-seal | t 收入证明 张三 贷款用
村干群 申请用章 开工报告 => use-seal | t 开工报告
村干群 用章：证明 莫老四 银行用 => use-seal | t 证明 莫老四 银行用
村干群 用章，证明，莫老四 => use-seal | t 证明，莫老四
村干群 用章 证明 @莫老四 => use-seal | t 证明 | p 莫老四
村干群 用章 @莫老四 证明 银行用 => use-seal | t 证明 银行用 | p 莫老四
村干群 盖章 承包合同 鱼塘 => use-seal | t 承包合同 鱼塘
村干群 盖章 危房改造验收表 => use-seal | t 危房改造验收表
村干群 用章 给镇里的报告 => use-seal | t 给镇里的报告
村干群 用章 转学证明 张三 => use-seal | t 转学证明 张三
村干群 盖章 医保参保名册 => use-seal | t 医保参保名册
村干群 用章 助学贷款表 黄美兰 => use-seal | t 助学贷款表 黄美兰
村干群 用章 死亡证明 派出所用 => use-seal | t 死亡证明 派出所用
村干群 用章 采伐申请 张三 => use-seal | t 采伐申请 张三
村干群 用章 工程结算书 => use-seal | t 工程结算书
村干群 用章 土地流转合同 => use-seal | t 土地流转合同
村干群 盖章 困难证明 莫老四 => use-seal | t 困难证明 莫老四
村干群 用章 介绍信 => use-seal | t 介绍信
村干群 用章 年度报表 => use-seal | t 年度报表
村干群 书记，用章 证明 莫老四 => use-seal | t 证明 莫老四
村干群 @连心小助手 用章 证明 莫老四 => use-seal | t 证明 莫老四
DM 用章 证明 莫老四 银行用 => use-seal | t 证明 莫老四 银行用
DM 盖章 残疾人申请表 张三 => use-seal | t 残疾人申请表 张三
DM 用章　证明　莫老四 => use-seal | t 证明　莫老四
DM 用公章 介绍信 => use-seal | t 介绍信
DM 申请用章 居住证明 张三 => use-seal | t 居住证明 张三
DM /用章 证明 莫老四 => use-seal | t 证明 莫老四
DM 盖章：五保申请表 => use-seal | t 五保申请表
DM 用章 征兵政审表 => use-seal | t 征兵政审表
DM 用章 计生证明 黄美兰 => use-seal | t 计生证明 黄美兰
DM 用章 房屋产权证明 张三 => use-seal | t 房屋产权证明 张三
DM 盖公章 会议纪要 => use-seal | t 会议纪要
DM 用章 村规民约备案 => use-seal | t 村规民约备案
DM 用章 保险理赔单 莫老四 => use-seal | t 保险理赔单 莫老四
DM 用章 证明 莫老四 谢谢 => use-seal | t 证明 莫老四
DM 你好，用章 证明 莫老四 => use-seal | t 证明 莫老四
`

export const NOT_SEALS = `
村干群 用章
村干群 盖章了吗
村干群 用章要登记
村干群 盖章的来了没
村干群 用章制度要上墙
村干群 盖章 没有
村干群 公章在谁那里
村干群 盖好章了
村干群 用章记录本用完了
村干群 盖章 要排队
村干群 用章审批单在哪
村干群 盖章找谁
村干群 用章 怎么申请
村干群 去镇里盖章
村干群 盖章 以后再说
村干群 盖章 人不在
村干群 用章管理办法发下来了
村干群 材料还没盖章
村干群 谁来盖章
村干群 用章 登记好了
村民群 村委今天能盖章吗
`

export const LIMITS = `
村干群 四议限额 1万元 => set-talks-limit | t 1万元
村干群 四议限额 10000元 => set-talks-limit | t 10000元
村干群 四议限额 5千元 => set-talks-limit | t 5千元
村干群 四议限额 5000块 => set-talks-limit | t 5000块
村干群 四议限额 2万元 依据 村民自治章程 => set-talks-limit | t 2万元 依据 村民自治章程
村干群 四议限额：1万元 => set-talks-limit | t 1万元
村干群 四议限额1万元 => set-talks-limit | t 1万元
村干群 四议限额 改成2万元 => set-talks-limit | t 改成2万元
村干群 四议限额 定为 5000元 => set-talks-limit | t 定为 5000元
村干群 四议限额 超过1万元 => set-talks-limit | t 超过1万元
村干群 四议限额 不设 => set-talks-limit | t 不设
村干群 四议限额 取消 => set-talks-limit | t 取消
村干群 四议限额 => set-talks-limit
村干群 四议金额 3万元 => set-talks-limit | t 3万元
村干群 四议金额 => set-talks-limit
党员群 四议限额 1万元 => set-talks-limit | t 1万元
党员群 四议限额 => set-talks-limit
DM 四议限额 => set-talks-limit
DM 四议限额 1万元 => set-talks-limit | t 1万元
DM 四议限额 １万元 => set-talks-limit | t １万元
DM 四议限额 12,000元 => set-talks-limit | t 12,000元
DM 四议限额 1.5万元 => set-talks-limit | t 1.5万元
DM 四议限额 1万元，依据 镇里三资管理办法 => set-talks-limit | t 1万元，依据 镇里三资管理办法
DM 四议限额 1万元（依据村民自治章程第八条） => set-talks-limit | t 1万元（依据村民自治章程第八条）
DM 四议限额，5000元 => set-talks-limit | t 5000元
DM 四议限额 5000元 谢谢 => set-talks-limit | t 5000元
DM /四议限额 5000元 => set-talks-limit | t 5000元
DM 四议限额　2万元 => set-talks-limit | t 2万元
DM 四议限额 改为 8000元 => set-talks-limit | t 改为 8000元
DM 四议限额 是1万元 => set-talks-limit | t 是1万元
DM 四议限额发我 => set-talks-limit
DM 四议限额看看 => set-talks-limit
村干群 @连心小助手 四议限额 1万元 => set-talks-limit | t 1万元
村干群 @连心小助手 四议限额 => set-talks-limit
村干群 你好，四议限额 1万元 => set-talks-limit | t 1万元
村干群 四议限额 1万 元 => set-talks-limit | t 1万 元
村干群 四议限额 20000 元 => set-talks-limit | t 20000 元
村干群 四议金额 改成1万元 => set-talks-limit | t 改成1万元
村干群 四议金额 不设 => set-talks-limit | t 不设
村干群 四议限额 3万块钱 => set-talks-limit | t 3万块钱
`

export const NOT_LIMITS = `
村干群 四议限额是多少
村干群 四议限额谁定的
村干群 四议限额太低了
村干群 四议限额要不要改
村干群 四议限额的依据
村干群 四议限额定得合理
村干群 四议限额吗
村干群 四议限额 大家看行不行
村干群 四议限额 下次会再定
村干群 限额 1万元
村干群 超过限额了
村干群 四议金额不对
村干群 四议金额是哪来的
村干群 说说四议限额
村干群 镇里问四议限额
村民群 四议限额那么高
村民群 限额卖完了
村干群 四议限额没有定
村干群 四议限额不清楚
村干群 四议限额这个事先放着
村干群 四议限额怎么改
`
