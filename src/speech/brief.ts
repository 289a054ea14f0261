/** What it is about, on one line and short enough for a list. */
export function brief(title: string, longest = 24): string {
  const line = title.replace(/\s+/gu, ' ').trim()
  return [...line].length > longest ? `${[...line].slice(0, longest - 1).join('')}…` : line
}

/** `#12 「厨房漏水」`: a matter in the middle of a sentence, its title marked off from what is said of it. */
export function entitled({ number, title }: { readonly number: number; readonly title: string }, longest = 24): string {
  return `#${number} 「${brief(title, longest).replaceAll('「', '『').replaceAll('」', '』')}」`
}
