/** What people answer under a message of the bot when something is done, or when they go. Grammar, written out once. */
import { fold, normalize, typed } from '../../src/language/fold.ts'
import { withoutThanks } from '../../src/language/talk.ts'

const DID = [
  ...'修办弄搞做干装换接通清搬焊补拉抬扛送拆剪贴发交填报收查核记挖砍扫洗铺钉盖刷剃理浇喷运打印学教写挂拧紧缝垒砌捞抓喂割种量画录',
  '处理',
  '解决',
  '整理',
  '统计',
  '核对',
  '登记',
  '通知',
  '安装',
  '更换',
  '疏通',
  '清理',
  '打扫',
  '上报',
  '完善',
]
const SO = ['好了', '完了', '妥了', '好', '完']

/** 修好了, 处理完, 送到了. */
export const DONE: readonly string[] = [
  ...DID.flatMap((did) => SO.map((so) => did + so)).filter(
    (word) => !['打好', '学好', '教好', '喂好', '收好'].includes(word),
  ),
  '好了',
  '完成了',
  '完工了',
  '搞定了',
  '搞掂了',
  '办结了',
  '解决了',
  '处理了',
  '修复了',
  '通了',
  '亮了',
  '送到了',
  '送达了',
  '接到了',
  '找到了',
  '抓到了',
  '不漏了',
  '恢复了',
  '平安了',
  '脱险了',
  '没事了',
  '人没事了',
  '救上来了',
  '救出来了',
  '扑灭了',
  '已完成',
  '已办结',
  '已解决',
  '已处理',
  '全部完成',
]

const WHEN =
  '这就 现在 马上 立刻 等下 等会 等会儿 一会 一会儿 待会 待会儿 今天 今晚 明天 明早 上午 中午 下午 晚上 吃完饭 有空 有时间 可以 能 顺路 来'.split(
    ' ',
  )
const GO = ['去', '过去', '来', '接', '到']

/** 我来, 我下午去, 我们接了. */
export const COMING: readonly string[] = [
  '接',
  '接了',
  '接单',
  ...['我', '我们', '我俩'].flatMap((who) =>
    ['来', '去', '接', '可以', '可以的', '接了', '接单', '过去', '上'].map((go) => who + go),
  ),
  ...WHEN.flatMap((when) => GO.map((go) => `我${when}${go}`)),
  ...[...DID, ...'接单 帮忙 帮 看看 看 看一下 帮他 帮她 一趟'.split(' ')].flatMap((what) => [
    `我来${what}`,
    `我去${what}`,
  ]),
  '让我来',
  '给我吧',
  '归我',
  '算我的',
  '交给我',
  '我包了',
  '算我一个',
  '包在我身上',
  '我有空',
  '我有时间',
]

/** 去不了, 我今天没空，在县城: the whole of what is said under a message that asks whether somebody goes. */
export const saysCannot = (words: string): boolean => CANNOT.test(normalize(withoutThanks(words)).trim())

/** What else was said: 在县城; null for nothing. */
export function besidesCannot(words: string | null): string | null {
  const folded = fold(withoutThanks(words ?? '').trim())
  const end = CANNOT.exec(folded.text)?.[0].length ?? 0
  return typed(folded, end, folded.text.length).trim() || null
}

const CANNOT =
  /^(?:我|今[天日晚]|明[天日早]|后天|现在|上午|中午|下午|晚上|这[几两]天|最近|这次|可能|怕是|恐怕|都|真的?|也)*(?:[去来]不[了成到]|[没不]得?空|没(?:有)?时间|走不开|不得闲)[了啊哦呀啦]*(?:$|[\s,，。.!~])/u
