import type { Mechanism } from '../speech/mechanism.ts'

/** What the program writes down beside the mechanisms. */
const OTHERS: Readonly<Record<string, string>> = {
  forbidden: '越权被拒',
  'read-household': '查看户信息',
  'read-person': '查看个人',
  'sign-in': '登录控制台',
  'sign-out': '退出控制台',
  'sign-in-link': '由运维开了登录链接',
  'operator-sign-in': '运维登录',
  'own-password': '设自己的密码',
  export: '导出台账',
  print: '打印材料',
  import: '导入名册',
  settings: '改设置',
}

/** What the audit calls what was done, given the mechanisms; an action nobody named stays as it is. */
export function actionWords(mechanisms: readonly Named[]): (action: string) => string {
  const words = wordsOf(mechanisms)
  return (action) => words.get(action) ?? action
}

/** The actions each word of the audit stands for: first what the program itself writes down. */
export function actionsByWord(mechanisms: readonly Named[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const [action, word] of wordsOf(mechanisms)) found.set(word, [...(found.get(word) ?? []), action])
  return found
}

type Named = Pick<Mechanism, 'commands' | 'deeds'>

function wordsOf(mechanisms: readonly Named[]): ReadonlyMap<string, string> {
  const said = mechanisms.flatMap(({ commands }) => commands.map(({ id, says }) => [id, says[0] ?? id] as const))
  const done = mechanisms.flatMap(({ deeds = {} }) => Object.entries(deeds))
  const words = new Map([...Object.entries(OTHERS), ...said, ...done])
  for (const [action, word] of Object.entries(OTHERS)) words.set(action, word)
  return words
}
