/** Signs that a line is talk and no command, read from folded text. */

/** Begins with a particle or adverb that ties it to the word before: 签到了, 完成得, 点单的. */
const TIED = /^(?:[的了吗呢吧啊没不得过给着么嘛呀哦噢啦咯也都还就才又再是和跟与被把]|可以|行不行|行吗)/u
const ASKS =
  /[?？]\s*$|(?:吗|么|呢|没有?|了不|不会吧|好不|行不)[\s。.!！~～,，]*$|怎么[样办弄点用]|什么时候|几时|多少|是不是|能不能|可不可以|要不要|有没有|行不行|为什么|干嘛|干什么|啥|咋|[谁哪]/u
/** Said after a command out of politeness; it changes nothing. */
const POLITE =
  /^(?:(?:谢谢|多谢|感谢|谢了|谢|辛苦|麻烦|拜托|有劳)(?:你|您|大家|各位|小助手|连心小助手|机器人|书记|主任|啦|了|哈|啊|老师|同志|师傅|村委|领导|网格员|志愿者|党员)*|(?:请|让我|给我|帮我|发我|发给我|我|先|再|来)?(?:看看|看一下|看下|查一下|瞧瞧|发一下|发我|发来|列一下|登记一下|处理一下|记一下)(?:吧|哈|呗|下|先)?|发(?:给)?我看看|吧|啦|哈|呀|啊|哦|噢|咯|喽|呗|哟|嗯|滴|好的?|ok|收到|马上(?:到|办|去|来|弄)?|一下|你好|您好|大家好|[\s,，。.!！~～、;；…:])+$/u

export function isTied(text: string): boolean {
  return TIED.test(text)
}

/** A question, by its end or by a question word. */
export function asks(text: string): boolean {
  return ASKS.test(text)
}

export function isPolite(text: string): boolean {
  return text.length <= 30 && POLITE.test(text)
}

/** A question about the word itself: 点单怎么点, 质询谁都可以提吗. */
const ABOUT =
  /^(?:这个|那个|到底|究竟|是)?(?:是?什么(?:意思|东西|时候|用|条件|要求)?(?:[?？啊呀吗]|$)|是?啥(?:意思)?|是不是|是干|怎么(?:个)?[点用弄操搞下评写填发打接派签报提算查撤退]|咋[点用弄搞签接整]|如何[点用操签接]|(?:在|去|到)?哪[里儿]?(?:[点下弄用签看报提]|$)|[有管]用[吗没不么]|有没有(?:用|奖|人(?:用|接|知道|懂))|有什么[用好要条]|要什么[条要手]|要(?:收|给|扣)?(?:钱|费|工资)|[收扣](?:费|钱|工资)[吗不没]|可以[吗不]|能[用行][吗不]|会[点用][吗不]|几点|谁都?(?:可以|能)|的|了[吗没]?[?？]?$|吗|没有?[?？]?$|成功[了吗没]|有奖|多少|(?:我|我们)?(?:还)?(?:不会|没学会|不懂)(?:[点用弄接]|$|[,，。])|太|真|好(?:麻烦|方便|用|多|慢|难)|很(?:方便|慢|麻烦|多|难)|怎么(?:没|还|这么|那么)[^,，。]{0,4}(?:[接回]|单|慢|难|麻烦))/u

export function asksAbout(text: string): boolean {
  return ABOUT.test(text)
}
