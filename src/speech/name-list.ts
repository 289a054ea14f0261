/** More names than this are not read. */
const NAMED = 6

/** Names with 、 between them; of many, the first few and how many they are. */
export function nameList(names: readonly string[], most = NAMED): string {
  const shown = names.map((name) => name || '村民')
  if (shown.length <= most) return shown.join('、')
  return `${shown.slice(0, most).join('、')}等 ${shown.length} 人`
}
