/** What the program writes down beside the commands. */
const OTHERS: Readonly<Record<string, string>> = {
  export: '导出台账',
  import: '导入名册',
  forbidden: '越权被拒',
  'read-household': '查看户',
  'visit-household': '记走访',
  'mute-household': '暂缓走访',
}

/** Names the actions of the audit in Chinese, given the commands; an action nobody named stays as it is. */
export function actionWords(
  commands: Iterable<{ readonly id: string; readonly says: readonly string[] }>,
): (action: string) => string {
  const words = new Map([...commands].map(({ id, says }) => [id, says[0] ?? id]))
  return (action) => OTHERS[action] ?? words.get(action) ?? action
}
