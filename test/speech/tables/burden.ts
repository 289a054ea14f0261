/**
 * How a township asks for what it asks of its villages, and what people say of burdens. On the first run 29 of 40 were heard, and 1 of
 * 20 of talk (the bare word among villagers, where it is then passed over: nobody may say it there). Not heard stays a month in
 * front (10月负担).
 */
export const SAYINGS = `
镇工作群 负担 => burden
镇工作群 负担。 => burden
镇工作群 村里负担 => burden
镇工作群 减负情况 => burden
DM 负担 => burden
DM 负担 上月 => burden | t 上月
DM 负担上月 => burden | t 上月
DM 负担上个月 => burden | t 上个月
DM 负担 本月 => burden | t 本月
DM 负担本月 => burden | t 本月
DM 负担 10月 => burden | t 10月
DM 负担 10月份 => burden | t 10月份
DM 负担 9月 => burden | t 9月
DM 负担 2026年9月 => burden | t 2026年9月
DM 负担：10月 => burden | t 10月
DM 村里负担 10月 => burden | t 10月
DM 减负情况 上月 => burden | t 上月
镇工作群 看负担 => burden
镇工作群 @连心小助手 负担 => burden
镇工作群 @连心小助手 负担 10月 => burden | t 10月
镇工作群 #负担 => burden
镇工作群 /负担 => burden
镇工作群 查负担 => burden
DM 负担 十月 => burden | t 十月
DM 负担情况 => burden
DM 看看负担 => burden
DM 村里的负担 => burden
DM 减负情况发我看看 => burden
DM 负担 这个月 => burden | t 这个月
DM 负担这个月 => burden | t 这个月
DM 负担，上月 => burden | t 上月
DM 减负情况10月 => burden | t 10月
DM 负担10月 => burden | t 10月
DM 我要看负担 => burden
镇工作群 减负情况。 => burden
镇工作群 村里负担 本月 => burden | t 本月
DM 负担 八月份 => burden | t 八月份
DM 负担十一月 => burden | t 十一月
DM 村里的负担 上月 => burden | t 上月
DM 查负担 9月 => burden | t 9月
`

export const TALK = `
镇工作群 负担太重了
镇工作群 负担不起
镇工作群 负担真大
镇工作群 减轻村里负担
村民群 负担啊
村民群 家里负担重
村民群 老人负担大
镇工作群 村里负担重
镇工作群 减负要落实
镇工作群 减负情况怎么报
镇工作群 负担怎么算
村干群 负担轻一点了
村民群 学费负担 3000 元
镇工作群 不要增加村里负担
村干群 经济负担
镇工作群 负担了一半
镇工作群 这个月负担重
村民群 费用由谁负担
村干群 负担由集体出
镇工作群 负担 12 户的医保
`
