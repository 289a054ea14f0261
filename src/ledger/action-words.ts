import type { Mechanism } from '../speech/mechanism.ts'

/** What the program writes down beside the mechanisms. */
const OTHERS: Readonly<Record<string, string>> = {
  forbidden: '越权被拒',
  'read-household': '查看户信息',
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
export function actionWords(mechanisms: readonly Pick<Mechanism, 'commands' | 'deeds'>[]): (action: string) => string {
  const said = mechanisms.flatMap(({ commands }) => commands.map(({ id, says }) => [id, says[0] ?? id] as const))
  const words = {
    ...Object.fromEntries(said),
    ...Object.assign({}, ...mechanisms.map(({ deeds }) => deeds)),
    ...OTHERS,
  }
  return (action) => words[action] ?? action
}
