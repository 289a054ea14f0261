/** What only an election can settle: written, secret and on the spot, never by a chat. Pure. */

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

/**
 * Why an election or a recall cannot be settled in a chat or by a procedure; null where it is none (村民委员会组织法 and
 * 村民委员会选举办法).
 */
export function onlyByElection(words: string): string | null {
  return ELECTED.test(words)
    ? '选举、罢免要当面写票、秘密投票，群里不能办，我也不能代办。请照村民委员会选举办法开会选'
    : null
}
