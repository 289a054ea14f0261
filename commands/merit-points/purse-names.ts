/** What a purse is called in the accounts; of who asked to be forgotten only that it was somebody. */
const SOURCES: Readonly<Record<string, string>> = {
  points: '村里发放',
  spent: '已兑换',
  supply: '进货',
  money: '村里拨钱',
}
const OF_PEOPLE: Readonly<Record<string, string>> = { held: '公示中', disputed: '有异议', own: '可用' }
const OF_THINGS: Readonly<Record<string, string>> = {
  stock: '库存',
  gone: '兑出',
  fund: '积分池',
  paid: '积分池已用',
}

export function purseName(purse: string, names: ReadonlyMap<string, string>): string {
  const [kind = '', of = ''] = purse.split(/ (.*)/su)
  const person = OF_PEOPLE[kind]
  if (person) return `${names.get(of) || '村民'} ${person}`
  const thing = OF_THINGS[kind]
  return thing ? `${thing} ${of}` : (SOURCES[purse] ?? purse)
}
