/** What it is about, on one line and short enough for a list. */
export function brief(title: string, longest = 24): string {
  const line = title.replace(/\s+/gu, ' ').trim()
  return [...line].length > longest ? `${[...line].slice(0, longest - 1).join('')}…` : line
}
