/**
 * Folds the ways one character can be written into one, **one UTF-16 unit to one**, so that an index in the folded
 * text is an index in the original. Only what the grammar looks at is folded; a full converter (opencc) changes lengths.
 */
export function fold(text: string): string {
  let folded = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const unit = SAME[text.charCodeAt(at)]!
    if (unit === 0) continue
    folded += text.slice(from, at) + String.fromCharCode(unit)
    from = at + 1
  }
  return from === 0 ? text : folded + text.slice(from)
}

const VARIANTS: Readonly<Record<string, string>> = {
  ' ': '\t\r\u00a0\u2002\u2003\u2005\u2009\u200a\u200b\u200c\u200d\u202f\u2060\u3000\ufeff',
  '\n': '\u2028\u2029',
  '-': '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\u2500',
  '~': '\u301c\u223c\u02dc',
  ':': '\u2236\ufe55\ufe13',
  '.': '\u2024\ufe52',
  '/': '\u2044\u2215',
  '(': '[［\u3010\u3014\u300a\u2768',
  ')': ']］\u3011\u3015\u300b\u2769',
  〇: '○◯',
  两: '俩',
}

// Traditional or variant form, then the simplified one.
const TRADITIONAL =
  '尋寻噚寻㖊寻噖琴噙琴擒琴晝昼' +
  '後后週周號号點点時时個个兩两內内禮礼節节農农曆历歷历陰阴舊旧臘腊閏闰間间鐘钟鍾钟過过開开這这國国慶庆軍军師师兒儿' +
  '勞劳動动婦妇樹树黨党當当剛刚纔才曉晓淩凌從从來来為为際际聖圣誕诞親亲萬万壹一貳二贰二叁三參参隔隔雙双驚惊蟄蛰穀谷滿满種种' +
  '處处陽阳無无與与還还給给寬宽遲迟終终結结頭头夠够裡里裏里歲岁幾几數数單单樓楼戶户組组聽听燈灯灶灶竈灶將将會会請请說说' +
  '們们務务門门戰战產产記记員员長长劉刘陳陈張张黃黄趙赵吳吴孫孙馬马羅罗鄭郑謝谢韓韩許许鄧邓馮冯蘇苏盧卢蔣蒋賈贾葉叶閻阎' +
  '鐘钟範范陸陆蕭萧龍龙賴赖龔龚韋韦農农藍蓝錢钱湯汤喬乔賀贺嚴严溫温顏颜龐庞車车鎮镇鄉乡廣广橋桥學学園园級级條条塊块畝亩' +
  '斤斤類类題题見见議议鐵铁餅饼紅红鬧闹嘗尝電电話话編编貼贴總总計计約约達达漲涨價价壓压寶宝發发財财鳳凤蘭兰強强貴贵'

/** Full-width signs, letters and figures. */
const WIDE = Array.from({ length: 0x5e }, (_, at) => [String.fromCharCode(0xff01 + at), String.fromCharCode(0x21 + at)])
/** By UTF-16 unit: what is read instead of it; 0 for itself. */
const SAME = new Uint16Array(0x10000)
const variants = Object.entries(VARIANTS).flatMap(([to, all]) => [...all].map((from) => [from, to] as const))
for (const [from = '', to = ''] of [...WIDE, ...variants, ...pairs(TRADITIONAL)])
  if (from !== to) SAME[from.charCodeAt(0)] = to.charCodeAt(0)

function pairs(list: string): [string, string][] {
  return Array.from({ length: list.length / 2 }, (_, i) => [list[2 * i] as string, list[2 * i + 1] as string])
}
