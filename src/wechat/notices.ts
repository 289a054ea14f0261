/**
 * What WeChat itself writes into a conversation. A notice is told by the whole of its words: people put what they like into
 * the names of groups and their own, and WeChat repeats those inside other notices (张三修改群名为“操作过于频繁”).
 */

/** Nothing longer is read: no wording is. */
const LONGEST = 80

/** An account whose language is traditional Chinese reads the same notice in these. */
const SIMPLIFIED: Readonly<Record<string, string>> = {
  ...{ 過: '过', 於: '于', 頻: '频', 請: '请', 後: '后', 發: '发', 試: '试', 號: '号', 當: '当', 該: '该' },
  ...{ 訊: '消', 讯: '消', 帳: '账', 帐: '账', 鐘: '钟', 時: '时', 間: '间', 個: '个', 嘗: '尝' },
}

const SPEAKING = '(?:操作|访问|请求|发言|发送|(?:发送|发)?的?消息(?:发送)?)(?:频率|速度)?'
const TOO_OFTEN = '(?:(?:过于|太过|过分|过|太)(?:频繁|快|高)|频繁|次数(?:过|太)多)[了啦]?'
const WHILE =
  '(?:稍[后候等]|[等过]?一?(?:段时间|会儿?|阵)后?|(?:休息|歇)一?(?:会儿?|下|歇)|[\\d一两二几]+个?(?:秒|分|分钟|小时|天)[之以]?后)'
const LATER = `[请可]?[您你]?${WHILE}(?:再(?:试|发|发送|操作|尝试)|重试)?(?:消息)?(?:一?下|吧)?`
const BARRED = '(?:本次|此次)?(?:操作|发送|消息|功能)?已?被(?:暂时)?限制(?:操作|发送|使用)?'

const RATE_NOTICE = new RegExp(
  `^(?:系统(?:提示|消息):?)?(?:由于|因)?(?:[您你]的?|当前|此|该)?(?:(?:微信)?账号的?)?${SPEAKING}${TOO_OFTEN}` +
    `(?:,(?:${LATER}|${BARRED}))*$`,
  'u',
)
const RATE_NOTICE_IN_ENGLISH =
  /^(?:too many (?:attempts|requests|operations|messages)|(?:your )?(?:operations?|actions?|messages?)(?: is| are)?(?: sent)? too (?:frequent(?:ly)?|fast|often)|you(?:'re| are) (?:sending messages|operating) too (?:frequently|fast|often)),?(?:(?: please)? (?:try again|wait|retry)(?: later| a moment| a while)?)?$/u

/** Whether it is WeChat's answer to an account that says too much, in any of its wordings. */
export function tellsTooOften(notice: string): boolean {
  if (notice.length > LONGEST) return false
  const plain = notice
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[過於頻請後發試號當該訊讯帳帐鐘時間個嘗]/gu, (char) => SIMPLIFIED[char] ?? char)
    .replace(/\s*[,。.!;、]+\s*/gu, ',')
    .replace(/^[\s,[【]+|[\s,\]】]+$|\(-?\d+\)[\s,\]】]*$/gu, '')
  return RATE_NOTICE.test(plain.replace(/\s+/gu, '')) || RATE_NOTICE_IN_ENGLISH.test(plain.replace(/,(?=\w)/gu, ', '))
}

/** Whether an error by which a service refuses to send speaks of the same; it is the service's word alone. */
export function failsForTooOften(error: string): boolean {
  return /频繁|頻繁|too (?:frequent|often|fast)|too many (?:attempts|requests|messages)|rate.?limit/iu.test(error)
}

/** WeChat's answer under a direct message to somebody who deleted or blocked the account. */
const REFUSAL_NOTICE =
  /^\s*(?:系统(?:提示|消息)[：:]?\s*)?(?:.{1,64}(?:开启|启用)了(?:朋友|好友)验证[，,\s]*[你您]还不是(?:他|她|TA|他[（(]她[）)])?的?(?:朋友|好友)|消息已(?:经)?发出[，,\s]*但(?:是)?被对方拒收了?)/iu

export function tellsRefusal(notice: string): boolean {
  return REFUSAL_NOTICE.test(notice)
}
