/**
 * Which items of the 公开清单 a title publishes. Either the title holds the item's whole name (2026年惠农补贴发放明细), or,
 * without what only says when, whose and in which form, both are the same word (三季度收支 is 财务收支). A title that says
 * more is something of its own: 修路捐款收支 is not.
 */
export function itemsIn<Item extends { readonly title: string; readonly category: string }>(
  items: readonly Item[],
  published: { readonly title: string; readonly category: string },
): readonly Item[] {
  const alike = items.filter((item) => item.category === published.category)
  const title = plain(published.title)
  const named = alike.filter((item) => title.includes(plain(item.title)))
  if (named.length > 0) {
    const isPart = (one: Item) => named.some((other) => other !== one && plain(other.title).includes(plain(one.title)))
    return named.filter((one) => !isPart(one))
  }
  const core = coreOf(published.title)
  return core === '' ? [] : alike.filter((item) => coreOf(item.title) === core)
}

const NUMBER = '[\\d一二三四五六七八九十〇零两]+'
/** When: 2026年, 三季度, 10月份, 上半年, 本月. */
const WHEN = new RegExp(
  `第?${NUMBER}(?:年度?|季度|月份?|[日号])|[上下](?:半年|个?(?:季度|月))|[本去今](?:年度?|季度|月)|全?年度`,
  'gu',
)
/** Whose, in front. */
const WHOSE = /^(?:村(?:级|委|里|集体)?|我村|本村|全村|集体|党务|政务|村务|财务)+/u
/** In which form, behind. */
const FORM = /(?:情况|明细|公示|公告|公开|通知|名单|清单|报告|统计|汇总|结果|表|榜|发放|户|人员|对象|的|及|和|说明)+$/u

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}

function coreOf(title: string): string {
  const undated = plain(title).replace(WHEN, '')
  const own = undated.replace(WHOSE, '')
  return own.replace(FORM, '')
}
