import { pinyin } from 'pinyin-pro'

/**
 * How a name sounds, with what southern speech and voice input mix up made equal: 张珊 and 张三, 韦志强 and 韦自强, 蓝 and 南.
 * Toneless pinyin, a space between syllables; zh ch sh become z c s, n and l become l, -ng becomes -n. Anything that is
 * not a Chinese character stays, in lower case.
 */
export function soundOf(name: string): string {
  const plain = name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()
  return pinyin(plain, { toneType: 'none', type: 'array', surname: 'head', v: true }).map(folded).join(' ')
}

function folded(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/ng$/, 'n')
}
