/**
 * What somebody did, told for points, and what else is applied for in a village. The notation is
 * that of `readRows`. In the first run, before anything was learned from them, 17 rows of the four tables of points were misread: 9 of 460
 * sayings and 8 of 204 lines of talk.
 */
export const SAYINGS = String.raw`
申报 清沟半天 => claim-points | t 清沟半天
申报 清沟 => claim-points | t 清沟
申报 帮蓝阿婆挑水 => claim-points | t 帮蓝阿婆挑水
申报 教老人用手机 => claim-points | t 教老人用手机
申报 教老人用手机两个钟 => claim-points | t 教老人用手机两个钟
申报 扫村口垃圾 => claim-points | t 扫村口垃圾
申报 修水渠一上午 => claim-points | t 修水渠一上午
申报 巡山护林 => claim-points | t 巡山护林
申报 帮五保户收稻谷 => claim-points | t 帮五保户收稻谷
申报 给球场割草 => claim-points | t 给球场割草
申报 清沟半天，那良屯那条 => claim-points | t 清沟半天，那良屯那条
申报 昨天清沟半天 => claim-points | t 昨天清沟半天
申报清沟半天 => claim-points | t 清沟半天
申报清沟 => claim-points | t 清沟
申报帮蓝阿婆挑水 => claim-points | t 帮蓝阿婆挑水
申报教老人用手机 => claim-points | t 教老人用手机
申报教老人用手机两个钟 => claim-points | t 教老人用手机两个钟
申报扫村口垃圾 => claim-points | t 扫村口垃圾
DM 申报 清沟半天 => claim-points | t 清沟半天
DM 申报 清沟 => claim-points | t 清沟
DM 申报 帮蓝阿婆挑水 => claim-points | t 帮蓝阿婆挑水
DM 申报 教老人用手机 => claim-points | t 教老人用手机
DM 申报 教老人用手机两个钟 => claim-points | t 教老人用手机两个钟
党员群 申报：教老人用手机 => claim-points | t 教老人用手机
党员群 申报：教老人用手机两个钟 => claim-points | t 教老人用手机两个钟
党员群 申报：扫村口垃圾 => claim-points | t 扫村口垃圾
党员群 申报：修水渠一上午 => claim-points | t 修水渠一上午
@连心小助手\u2005申报 清沟半天 => claim-points | t 清沟半天
@连心小助手\u2005 申报 扫村口垃圾 => claim-points | t 扫村口垃圾
我申报 清沟半天 => claim-points | t 清沟半天
我申报清沟半天 => claim-points | t 清沟半天
积分申报 清沟半天 => claim-points | t 清沟半天
积分申报：巡山护林 => claim-points | t 巡山护林
报积分 清沟半天 => claim-points | t 清沟半天
DM 报积分 扫村口垃圾 => claim-points | t 扫村口垃圾
申報 清溝半天 => claim-points | t 清溝半天
书记，申报 清沟半天 => claim-points | t 清沟半天
申报 清沟半天 谢谢 => claim-points | t 清沟半天
申报 清沟半天。 => claim-points | t 清沟半天
申报，清沟半天 => claim-points | t 清沟半天
志愿者群 申报 巡山护林 => claim-points | t 巡山护林
DM 申报 => claim-points
DM 积分申报 => claim-points
村干群 代报 @黄美兰 清沟半天 => claim-for | p 黄美兰 | t 清沟半天
DM 代报 黄美兰 清沟半天 => claim-for | p 黄美兰 | t 清沟半天
村干群 代报 @黄美兰 教老人用手机 => claim-for | p 黄美兰 | t 教老人用手机
DM 代报 黄美兰 教老人用手机 => claim-for | p 黄美兰 | t 教老人用手机
村干群 代报 @黄美兰 扫村口垃圾 => claim-for | p 黄美兰 | t 扫村口垃圾
DM 代报 黄美兰 扫村口垃圾 => claim-for | p 黄美兰 | t 扫村口垃圾
村干群 代报 @黄美兰 乱倒垃圾 => claim-for | p 黄美兰 | t 乱倒垃圾
党员群 代报：@黄美兰 清沟半天 => claim-for | p 黄美兰 | t 清沟半天
村干群 @连心小助手\u2005代报 @黄美兰 清沟半天 => claim-for | p 黄美兰 | t 清沟半天
村干群 代報 @黄美兰 清溝半天 => claim-for | p 黄美兰 | t 清溝半天
村干群 代报 @黄美兰 清沟半天。 => claim-for | p 黄美兰 | t 清沟半天
村干群 代报@黄美兰 清沟半天 => claim-for | p 黄美兰 | t 清沟半天
村干群 代报 @蓝春燕 清沟半天 => claim-for | p 蓝春燕 | t 清沟半天
DM 代报 蓝春燕 清沟半天 => claim-for | p 蓝春燕 | t 清沟半天
村干群 代报 @蓝春燕 教老人用手机 => claim-for | p 蓝春燕 | t 教老人用手机
DM 代报 蓝春燕 教老人用手机 => claim-for | p 蓝春燕 | t 教老人用手机
村干群 代报 @蓝春燕 扫村口垃圾 => claim-for | p 蓝春燕 | t 扫村口垃圾
DM 代报 蓝春燕 扫村口垃圾 => claim-for | p 蓝春燕 | t 扫村口垃圾
村干群 代报 @蓝春燕 乱倒垃圾 => claim-for | p 蓝春燕 | t 乱倒垃圾
党员群 代报：@蓝春燕 清沟半天 => claim-for | p 蓝春燕 | t 清沟半天
村干群 @连心小助手\u2005代报 @蓝春燕 清沟半天 => claim-for | p 蓝春燕 | t 清沟半天
村干群 代報 @蓝春燕 清溝半天 => claim-for | p 蓝春燕 | t 清溝半天
村干群 代报 @蓝春燕 清沟半天。 => claim-for | p 蓝春燕 | t 清沟半天
村干群 代报@蓝春燕 清沟半天 => claim-for | p 蓝春燕 | t 清沟半天
村干群 代报 @莫老四 清沟半天 => claim-for | p 莫老四 | t 清沟半天
DM 代报 莫老四 清沟半天 => claim-for | p 莫老四 | t 清沟半天
村干群 代报 @莫老四 教老人用手机 => claim-for | p 莫老四 | t 教老人用手机
DM 代报 莫老四 教老人用手机 => claim-for | p 莫老四 | t 教老人用手机
村干群 代报 @莫老四 扫村口垃圾 => claim-for | p 莫老四 | t 扫村口垃圾
DM 代报 莫老四 扫村口垃圾 => claim-for | p 莫老四 | t 扫村口垃圾
村干群 代报 @莫老四 乱倒垃圾 => claim-for | p 莫老四 | t 乱倒垃圾
党员群 代报：@莫老四 清沟半天 => claim-for | p 莫老四 | t 清沟半天
村干群 @连心小助手\u2005代报 @莫老四 清沟半天 => claim-for | p 莫老四 | t 清沟半天
村干群 代報 @莫老四 清溝半天 => claim-for | p 莫老四 | t 清溝半天
村干群 代报 @莫老四 清沟半天。 => claim-for | p 莫老四 | t 清沟半天
村干群 代报@莫老四 清沟半天 => claim-for | p 莫老四 | t 清沟半天
`

export const TALK = `
申报
申报了没有
申报的材料交了吗
申报表在哪里领
申报要什么材料
申报低保要哪些材料
申报 低保 明天来村委
申报低保的户把材料交上来
申报危房改造的抓紧
申报 补贴 月底前
申报医保截止到月底
申报个税的同志注意
申报项目的资料准备好了
申报时间到12月10日
申报成功了
申报失败怎么办
申报系统打不开
申报截止日期是哪天
申报不了
怎么申报
谁来申报
申报通过了
申报过了
这个申报得了吗
申报人数超了
申报残疾证去哪里
申报流程发一下
申报单位写什么
申报贷款找谁
申报公租房的看过来
网上申报
财产申报表填好交上来
代报名
代报名的截止今天
代报警
代报账可以吗
代报的不算
谁能代报
能不能代报
代报一下名
代报销
代申报个税多少钱
可以代申报吗
代申报的材料
年度申报开始了
`
