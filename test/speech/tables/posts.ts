/** What people say of the village's posts, and what they only say about posts. The notation is that of `readRows`. */
export const SAYINGS = String.raw`
认岗 环境卫生岗 => take-post | t 环境卫生岗
认岗 环境卫生 => take-post | t 环境卫生
认岗环境卫生岗 => take-post | t 环境卫生岗
认岗：治安巡逻岗。 => take-post | t 治安巡逻岗
认岗 巡逻 => take-post | t 巡逻
认岗 => take-post
认个岗 => take-post
认个岗 护林 => take-post | t 护林
我想认岗 => take-post
我要认岗 环境卫生岗 => take-post | t 环境卫生岗
申请认岗 民主监督岗 => take-post | t 民主监督岗
我认环境卫生岗 => take-post | t 环境卫生岗
我来认矛盾调解岗！ => take-post | t 矛盾调解岗
我想认帮扶助困岗 => take-post | t 帮扶助困岗
@连心小助手\u2005认岗 政策宣传岗 => take-post | t 政策宣传岗
DM 认岗 水管员岗位 => take-post | t 水管员岗位
認崗 環境衛生崗 => take-post | t 環境衛生崗
退岗 环境卫生岗 => return-post | t 环境卫生岗
退岗 环境卫生 => return-post | t 环境卫生
退岗 12 => return-post 12
退岗#12 => return-post 12
退岗 12 要去南宁打工了 => return-post 12 | t 要去南宁打工了
退岗 环境卫生岗，要去南宁打工了 => return-post | t 环境卫生岗，要去南宁打工了
退岗 => return-post
岗位 => posts
有哪些岗位 => posts
有哪些岗位？ => posts
村里有哪些岗位 => posts
岗位表 => posts
村干群 设岗 环境卫生岗 每月一次打扫屯里公共区 => set-post | t 环境卫生岗 每月一次打扫屯里公共区
村干群 设岗：护林岗，每周上山看一次 => set-post | t 护林岗，每周上山看一次
村干群 设岗 护林岗 => set-post | t 护林岗
村干群 撤岗 环境卫生岗 => drop-post | t 环境卫生岗
`

export const TALK = `
这个岗位工资多少
岗位还招人吗
岗位工资多少
岗位 一个月多少钱
岗位职责是什么
岗位很累
岗位津贴发了没有
岗位练兵
有哪些岗位还招人
有没有岗位
哪里有公益性岗位
认岗的人多吗
认岗了没有
认岗要交钱吗
认岗什么意思
认岗 明天开会讨论一下怎么弄
认岗仪式今天举行
认岗定责工作要抓紧
我认识他
我认为不行
我认得这个岗
我认了
我认 环境
我认错
我想认识一下
我想认真学
我要认真站好每一班岗
我来认一下
设岗定责
设岗了没
设岗的意义
撤岗了
撤岗 人都走了
退岗的手续怎么办
退岗吧
退岗待遇怎么算
下岗了
在岗
上岗证要多少钱
`
