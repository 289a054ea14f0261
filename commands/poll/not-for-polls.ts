/** What the households of a village cannot be asked in a chat, each with the reason. Pure. */

/** Offices and seats that people are elected to. */
const SEAT =
  '村?(?:主任|村长|村委会?(?:成员|委员)?|居委会?|委员|支书|书记|村民代表|户代表|代表|小?组长|屯长|监委会?|监督员|理事长?|监事长?|班子|村干部?)'
const ELECTED = new RegExp(
  [
    '换届|选举|竞选|罢免|候选人|当选|投票选|海选',
    `(?:推选|推举|选出?|改选|另选|撤换|换掉?|撤掉?|免掉|免去)(?:(?!在|择|址|哪|几|个?日子)\\p{Script=Han}){0,4}${SEAT}(?!家|们?(?:去|来|开|讲))`,
    `${SEAT}(?:人选|该不该(?:下台|换)|下台|(?:由|让|该|叫|选)?谁(?:来)?[当做干]|换(?:人|谁)|选谁|由谁)`,
    `谁(?:来)?[当做](?:\\p{Script=Han}){0,3}${SEAT}`,
  ].join('|'),
  'u',
)
const RESOLUTION = /决议|表决|审议通过|投票通过|投票决定|作出决定|正式决定/u

/**
 * Why this cannot be asked in a chat; null when it can. Elections and recalls are written, secret and on the spot (村民委员会组织法
 * and 村民委员会选举办法), and what binds a village is resolved by a meeting.
 */
export function notForPolls(question: string): string | null {
  if (ELECTED.test(question)) {
    return '选举、罢免要当面写票、秘密投票，群里不能办，我也不能代办。请照村民委员会选举办法开会选'
  }
  if (RESOLUTION.test(question)) {
    return '群里征求只是听意见，不能当决议、表决。要定下来请开会走四议，村干部到村干群发：四议 要定的事'
  }
  return null
}
