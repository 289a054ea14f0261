const CLAUSE = /^[^，。；！？、,;.!?\n]{0,24}/
const AHEAD = /[要将会应请再得需必等能想打前限记把]|提醒|准备|以后|之后|截止|到期|别忘/
const DONE =
  /^过了|^.{0,8}?(?:走访|入户|家访|看望|探望|慰问|去|来|办|交|开|修|谈|聊|查|拉|送|领|看|发|做|吃|问|说|讲|换|装|打|报|见|买|收|完成|签|摔|病|走|回|到|通知|安排|处理|解决|清理|登记|填)(?:[^了过]{0,3})[了过](?!再|就|才|吗|没|后|之|以|来|去|吧)/

/** 12月20号走访的, 这周三去的: when it was. */
const DONE_THEN = /^.{0,6}(?:走访|入户|家访|看望|慰问|去|来|办|交|看|送|领|见|做|修)的$/

/** What follows a date says that it is over: 走访了李婶. */
export function doneBehind(text: string, start: number, end: number): boolean {
  // 把合同周四签了 asks for it.
  if (/[把请让叫将][^，。；！？,;!?\n]{0,10}$/.test(text.slice(Math.max(0, start - 12), start))) return false
  const clause = CLAUSE.exec(text.slice(end, end + 24))?.[0] ?? ''
  const done = DONE.exec(clause)
  if (done !== null) return !AHEAD.test(done[0])
  return DONE_THEN.test(clause) && !AHEAD.test(clause)
}
