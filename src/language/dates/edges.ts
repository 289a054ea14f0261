/** The first characters of everything the grammar reads; the rest of a text is stepped over. */
const STARTS = new Set(
  '0123456789零〇一二两三四五六七八九十廿卅百半几初' +
    '今明后昨前即听大这未本下上双周星礼月年岁元正新腊冬蜡闰农阴旧古老来去当首季春除情妇女植愚劳五青护母儿父建党教国记感家宪平圣过' +
    '灯龙壮端七乞盂鬼八仲重敬寒祭灶南北丰中小雨惊谷立芒夏处白霜秋清' +
    '凌早一正晌午下傍黄晚夜入半深子刚方再等每隔逢工' +
    '圩墟街赶趁集节会散开收农放汛近改有马抓尽最' +
    '听琴寻朝挨晏呢头啱断天日',
)

/** The ideographs that close anything the grammar reads; most texts end in another, and need not be read for a date at their end. */
const ENDS = new Set(
  '零〇一二两三四五六七八九十廿卅百半几初旦朔望末底头尾' +
    '天日号月年岁季度旬周拜期节夕夜晚早朝晨午昼黑昏晓间里中内外前后上下右点钟时分刻整' +
    '止至到起始多份次回趟遍圩墟集街会阳秋冬春夏水露雪寒暑满种降蛰雨谷明庆诞宵元婚' +
    '儿阵子些空紧快速才刚先近久挨过完载即的每隔逢等假往工条别本',
)
const IDEOGRAPH = /\p{Script=Han}/u

/** Whether a date expression may begin with this character. */
export const mayBegin = (character: string): boolean => STARTS.has(character)

/** Whether a date expression may end with this character. */
export const mayEnd = (character: string): boolean => ENDS.has(character) || !IDEOGRAPH.test(character)
