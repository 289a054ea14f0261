/** Work for which whoever sends a volunteer insures them first (志愿服务条例 §17). Data: which work, and how people say it. Pure. */
import { normalize } from '../../src/language/fold.ts'

/** What is dangerous of it, and the words that tell it. */
const WORK: readonly (readonly [what: string, said: RegExp])[] = [
  [
    '爬高',
    /爬(?:高|树|屋|房|梯|墙|杆|上)|(?:上|修|补|盖|换|捡|翻|扫)[^,，。]{0,3}(?:屋顶|房顶|屋面|瓦)|上(?:房|梁|树)|高空|高处|搭(?:架|棚)|(?:砍|锯|伐|修剪?)[^,，。]{0,4}(?:大?树|树枝)|路灯|(?:换|装|修)[^,，。]{0,4}(?:灯泡|灯管|吊灯|电灯)/u,
  ],
  [
    '用电',
    /(?:接|拉|修|换|改|装|搭|剪|理)[^,，。话视]{0,4}(?:电线|电路|电表|电闸|插座|开关|电源|线路)|漏电|带电|通电|电焊|跳闸/u,
  ],
  [
    '下水',
    /下(?:水(?![道管沟口])|河|塘|渠|井|江|库)|(?:清|捞|抽)[^,，。]{0,4}(?:塘|河|水库|水井|鱼塘)|潜水|打捞|洪水|涨水|抗洪/u,
  ],
  ['地下', /(?:清|掏|抽|修|下)[^,，。]{0,3}(?:化粪池|沼气池|粪[坑池]|地窖|窨井)/u],
  ['拆除', /拆(?:除|房|屋|墙|危)|爆破|炸(?:石|鱼|山)|开山|塌方|危房/u],
  ['用火', /(?:救|扑|打)[^,，。]{0,2}山?火|烧(?:荒|山|秸秆)|动火/u],
  ['机器', /(?:开|用|使)[^,，。]{0,4}(?:油锯|电锯|割草机|收割机|打谷机|拖拉机|挖机|铲车)|割灌/u],
  ['农药', /(?:打|喷|洒)[^,，。]{0,3}(?:农药|除草剂|药水)/u],
]

/** What is dangerous of a piece of work; null where nothing is. */
export function dangerOf(title: string): string | null {
  const said = normalize(title)
  return WORK.find(([, words]) => words.test(said))?.[0] ?? null
}

/** `这活有危险（爬高），先给他买份保险`, as a line of its own; empty where nothing is dangerous. */
export function insureFirst(title: string, people: number): string {
  const danger = dangerOf(title)
  return danger === null ? '' : `\n这活有危险（${danger}），先给${people > 1 ? '他们' : '他'}买份保险`
}
