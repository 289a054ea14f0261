/** WeChat folds longer texts away; about this many characters are read at a glance. */
export const LONGEST = 600

/** Cuts a long text at line ends, else at sentence ends, else where it must; never inside a character. */
export function split(text: string, longest = LONGEST): readonly string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > longest) {
    const at = cutAt(rest.slice(0, longest))
    parts.push(rest.slice(0, at).trimEnd())
    // What a line is indented with belongs to it.
    rest = rest.slice(at).replace(/^[ \t]*\n+|^[ \t]+/u, '')
  }
  if (rest !== '' || parts.length === 0) parts.push(rest)
  return parts
}

function cutAt(head: string): number {
  const half = head.length / 2
  const line = head.lastIndexOf('\n')
  if (line > half) return line
  const sentence = Math.max(...['。', '！', '？', '；'].map((end) => head.lastIndexOf(end)))
  if (sentence > half) return sentence + 1
  const last = head.charCodeAt(head.length - 1)
  const splitsPair = last >= 0xd800 && last <= 0xdbff
  return splitsPair ? head.length - 1 : head.length
}
