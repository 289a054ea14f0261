/**
 * Folds the ways one character can be written into one, **one UTF-16 unit to one**, so that an index in the folded
 * text is an index in the original. Only what the grammar looks at is folded; a full converter (opencc) changes lengths.
 */
export function fold(text: string): string {
  let folded = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] as string
    const code = text.charCodeAt(i)
    if (code < 0x80) folded += unit === '\t' || unit === '\r' ? ' ' : (ASCII[unit] ?? unit)
    else if (code >= 0xff01 && code <= 0xff5e) folded += foldAscii(String.fromCharCode(code - 0xfee0))
    else folded += SAME[unit] ?? unit
  }
  return folded
}

const ASCII: Readonly<Record<string, string>> = { '[': '(', ']': ')' }
const foldAscii = (unit: string): string => ASCII[unit] ?? unit

const VARIANTS: Readonly<Record<string, string>> = {
  ' ': '\u00a0\u2002\u2003\u2005\u2009\u200a\u200b\u200c\u200d\u202f\u2060\u3000\ufeff',
  '\n': '\u2028\u2029',
  '-': '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\u2500',
  '~': '\u301c\u223c\u02dc',
  ':': '\u2236\ufe55\ufe13',
  '.': '\u2024\ufe52',
  '/': '\u2044\u2215',
  '(': '\u3010\u3014\u300a\u2768',
  ')': '\u3011\u3015\u300b\u2769',
  〇: '○◯',
}

// Traditional or variant form, then the simplified one.
const TRADITIONAL =
  '尋寻噚寻噖琴噙琴擒琴晝昼' +
  '後后週周號号點点時时個个兩两內内禮礼節节農农曆历歷历陰阴舊旧臘腊閏闰間间鐘钟鍾钟過过開开這这國国慶庆軍军師师兒儿' +
  '勞劳動动婦妇樹树黨党當当剛刚纔才曉晓淩凌從从來来為为際际聖圣誕诞親亲萬万壹一貳二贰二叁三參参隔隔雙双驚惊蟄蛰穀谷滿满種种' +
  '處处陽阳無无與与還还給给寬宽遲迟終终結结頭头夠够裡里裏里歲岁幾几數数單单樓楼戶户組组聽听燈灯灶灶竈灶將将會会請请說说' +
  '們们務务門门戰战產产記记員员長长劉刘陳陈張张黃黄趙赵吳吴孫孙馬马羅罗鄭郑謝谢韓韩許许鄧邓馮冯蘇苏盧卢蔣蒋賈贾葉叶閻阎' +
  '鐘钟範范陸陆蕭萧龍龙賴赖龔龚韋韦農农藍蓝錢钱湯汤喬乔賀贺嚴严溫温顏颜龐庞車车鎮镇鄉乡廣广橋桥學学園园級级條条塊块畝亩' +
  '斤斤類类題题見见議议鐵铁餅饼紅红鬧闹嘗尝電电話话編编貼贴總总計计約约達达漲涨價价壓压寶宝發发財财鳳凤蘭兰強强貴贵'

const SAME: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.entries(VARIANTS).flatMap(([to, variants]) => [...variants].map((from) => [from, to] as const)),
  ...pairs(TRADITIONAL),
])

function pairs(list: string): [string, string][] {
  return Array.from({ length: list.length / 2 }, (_, i) => [list[2 * i] as string, list[2 * i + 1] as string])
}
