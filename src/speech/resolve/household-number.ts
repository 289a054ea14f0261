/**
 * The ways one household's number may stand in the roster: 那良01-01, 01-01, 0101, 户号0101 and １－１ are what people
 * write for `01-01`. Exactly as said first.
 */
export function waysToWrite(said: string): readonly string[] {
  const plain = said
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[—–]/gu, '-')
    .replace(/^(?:户号|编号)[:]?/u, '')
  const bare = plain.replace(/^\p{Script=Han}+/u, '')
  const ways = [plain, bare].flatMap((one) => [
    ...[one, one.toUpperCase(), one.replaceAll('-', ''), hyphened(one)],
    one.replace(/(?<!\d)\d(?!\d)/gu, '0$&'),
  ])
  return [...new Set(ways)].filter(isNumber)
}

/** The village's own word before a number (那良01-01), or an empty text. */
export function placeBefore(said: string): string {
  return /^(\p{Script=Han}+)[a-z]{0,4}\d/iu.exec(said.normalize('NFKC').replace(/^(?:户号|编号)/u, ''))?.[1] ?? ''
}

/** Whether a household was named by a number. */
export function isNumber(said: string): boolean {
  return /\d/u.test(said)
}

/** 0101 is 01-01, 010203 is 01-02-03. */
function hyphened(number: string): string {
  return /^\d{4}(?:\d\d)?$/u.test(number) ? (number.match(/\d\d/gu) ?? []).join('-') : number
}
