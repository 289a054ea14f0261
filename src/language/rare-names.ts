/** Names that no list of family names tells: other tongues', with characters nothing else is written with, or of families few bear. */

const DOT = /[·•‧・．]/gu
/** 买买提·艾力, 阿依古丽·吐尔逊: parts joined by a dot. */
const DOTTED = /^\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8})+$/u
/** What the names of other tongues are written with: 尼玛扎西, 买买提艾力. */
const FOREIGN =
  /^[尼玛扎西卓多吉次仁旺堆洛桑丹增央金拉姆格措德勒索朗平巴顿珠罗布达瓦白买提古丽阿依都热合曼吐尔逊艾力木江迪娜孜帕克汗苏米萨海沙玉克热孜其木乌云毕力斯琴高娃楞图雅日特]{3,8}$/u
/** Characters outside the common block (㛃, 𬭩), or in it and in names only (䶮 is in Extension A). */
const UNCOMMON = /[\u3400-\u4dbf]|[\u{20000}-\u{3ffff}]/u
/** Families few bear, beside those in `names.ts`. */
const SURNAMES = new Set(
  '佘乜尧仉仝丛亓佟佴冒况凃刁匡卞厉喻姒嵇巩庹晁昝暨桑檀汝沃洛涂漆狄琚璩甄盍眭瞿禤竺笪粘綦糜缪羿翁聂胥臧芮苌苑苟茅荀荆莘菅萨葛蒯蓟蔺虞衡裘訾詹谌贡贲辜逄逯迟郇郎郏郗郜郭鄂酆钭阙阚隗雍靳鞠颉饶麴黎龚揭揣敖晋岳柘栗桓楚槐樊殷毋沐牙狐褚冶储仲蓬邸尉戚窦廉奚虢闾邰禹蹇',
)
/** What no name holds, or ends with. */
const WORDS =
  /[的了吗呢吧不没是就都也这那哪谁什么怎着跟我你他她它们请把被给让很只又去到说讲吃买卖在有为上下中来要觉得可]|[员师生计长家户屯村镇组队人者手工户民客主任头子面点边里傅鬼房精匠]$/u

/** A name as the roster keeps it: one kind of dot between its parts, one kind of bracket around what tells namesakes apart. */
export const asKept = (name: string): string =>
  name
    .replace(DOT, '·')
    .replace(/\s*[(（]\s*/gu, '（')
    .replace(/\s*[)）]/gu, '）')

const LONGEST_NAME = 30

/** Whether the roster keeps it as a name: some letters, no @, which sets an organisation apart from a name. */
export const mayBeKept = (name: string): boolean =>
  name.length <= LONGEST_NAME && !/[@＠]/u.test(name) && /\p{L}/u.test(name)

/** Whether a word that stands where a name belongs can hardly be anything else, though nobody known is called so. */
export function isRareName(word: string): boolean {
  if (DOTTED.test(word) || FOREIGN.test(word)) return true
  const length = [...word].length
  if (length < 2 || length > 8 || WORDS.test(word)) return false
  return UNCOMMON.test(word) || (length === 3 && SURNAMES.has([...word][0] ?? ''))
}
