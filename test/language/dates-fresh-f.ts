/**
 * A sixth fresh set of dates, written blind after the grammar for the fifth stood: first run 47 of 49, none silently
 * wrong. One line was mended since: 上个月中旬 is the ten days that the other sets read, and a visit asks about those.
 */
export const FRESH_F: Readonly<Record<string, string>> = {
  '2026-11-22T15:00': `
听日晚头黑七点 = 2026-11-23T19:00
听晚黑8点半 = 2026-11-23T20:30
后朝八点 = 2026-11-24T08:00
大后日朝早 = 2026-11-25 am
星期日挨黑 = ask
下礼拜三上昼十点 = 2026-11-25T10:00
28号晏昼 = 2026-11-28 noon
12月3日下昼2:30 = 2026-12-03T14:30
初八圩日 = ask
赶圩那天 = ask
12月尾 = 2026-12-31
这个月头 = ask
明年尾 = 2027-12-31
今年尾之前 = 2026-12-31 by
听日中午前 = 2026-11-23 by noon
听朝早9点 = 2026-11-23T09:00
后日夜晚七点半 = 2026-11-24T19:30
礼拜日朝早8点 = ask
礼拜六晚黑 = 2026-11-28 eve
今晚挨黑 = 2026-11-22 eve
听日朝9点 = 2026-11-23T09:00
冬节后 = ask
请各组长听日下昼四点前把台账交到村委 = 2026-11-23T16:00 by
搞卫生改到后日上昼 = 2026-11-24 am
合作医疗缴费月尾截止 = 2026-11-30 by
下个月头三 = ask
圩日后一天 = ask
一月尾前 = 2027-01-31 by
明日上昼 = 2026-11-23 am
今日晚黑前 = 2026-11-22 by eve
`,
}

export const FRESH_F_PAST: Readonly<Record<string, string>> = {
  '2026-11-22T15:00': `
琴晚 = 2026-11-21 eve
琴日晏昼 = 2026-11-21 noon
寻晚黑 = 2026-11-21 eve
大前晚 = 2026-11-19 eve
前日朝早 = 2026-11-20 am
上个月中旬 = 2026-10-11/2026-10-20
今日朝早 = 2026-11-22 am
今下昼 = 2026-11-22 pm
礼拜四挨晚 = 2026-11-19 eve
上礼拜三下昼 = ask
噚日 = 2026-11-21
擒日 = 2026-11-21
去年尾 = 2025-12-31
15号上昼 = 2026-11-15 am
10月尾 = 2026-10-31
`,
}

export const FRESH_F_NO_DATES = `
弹琴晚会
好听日后再说
朝阳屯
`
