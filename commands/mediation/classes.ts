/** The sorts of disputes a village writes down (人民调解, guidance §17): what each is called, and what tells it. */

export const CLASSES = [
  '邻里',
  '婚姻家庭',
  '土地山林',
  '宅基地',
  '水利',
  '损害赔偿',
  '债务',
  '劳资',
  '生产经营',
  '其他',
] as const
export type DisputeClass = (typeof CLASSES)[number]

/** Where no class was said: the first row whose words the dispute holds. */
const TOLD_BY: readonly (readonly [RegExp, DisputeClass])[] = [
  [/宅基地|建房|盖房|滴水|屋檐/u, '宅基地'],
  [/离婚|夫妻|婆媳|赡养|抚养|彩礼|分家|继承|家庭|兄弟/u, '婚姻家庭'],
  [/田|土地|承包地|山林|林地|地界|地边|坟/u, '土地山林'],
  [/争水|放水|水渠|水沟|灌溉|抽水/u, '水利'],
  [/工钱|工资|欠薪|工伤/u, '劳资'],
  [/欠钱|借钱|欠款|借款|还钱|债|不还/u, '债务'],
  [/撞|咬|打伤|弄坏|踩坏|吃了.{0,3}(?:菜|苗|庄稼)|赔/u, '损害赔偿'],
  [/买卖|租|合同|摊位|收购/u, '生产经营'],
  [/邻居|邻里|隔壁|吵|噪|鸡|狗|路|排水|家/u, '邻里'],
]

/** What people write for some of them. */
const ALSO: Readonly<Record<string, DisputeClass>> = {
  婚姻: '婚姻家庭',
  家庭: '婚姻家庭',
  土地: '土地山林',
  山林: '土地山林',
  林地: '土地山林',
  用水: '水利',
  赔偿: '损害赔偿',
  借贷: '债务',
  工资: '劳资',
  生意: '生产经营',
}

const SAID = new RegExp(
  `^(?<words>.*\\S)[\\s,，、:：(（【]+(?<name>${[...CLASSES, ...Object.keys(ALSO)].join('|')})类?(?:纠纷|矛盾)?[)）】。.!！\\s]*$`,
  'su',
)

const isClass = (name: string): name is DisputeClass => (CLASSES as readonly string[]).includes(name)

/** The class said behind the words, or told by them, and the words without it. */
export function classed(text: string): { readonly sort: DisputeClass; readonly words: string } {
  const { words, name } = SAID.exec(text.trim())?.groups ?? {}
  if (words !== undefined && name !== undefined) return { sort: isClass(name) ? name : (ALSO[name] ?? '其他'), words }
  return { sort: TOLD_BY.find(([tells]) => tells.test(text))?.[1] ?? '其他', words: text.trim() }
}

/** 邻里纠纷: all that a title tells. */
export const titleOf = (sort: DisputeClass): string => `${sort}纠纷`
