/** What handwriting takes for a character of a command's word: 按单, 牧到, 廷期; and 訊息 is how others write 信息. */
const WRITTEN: Readonly<Record<string, string>> = {
  ...{
    单: '卑革早',
    确: '碓',
    补: '朴扑',
    答: '荅',
    复: '夏',
    激: '缴',
    绑: '梆',
    除: '徐',
    假: '暇',
    到: '倒',
    退: '腿',
  },
  ...{ 信: '讯', 点: '占沾', 接: '按妾', 完: '宪宗', 收: '牧攸', 延: '廷诞', 删: '册', 派: '脉', 签: '笺', 质: '盾' },
  ...{ 询: '洵徇', 访: '仿坊', 评: '坪枰', 撤: '撒辙', 催: '摧', 待: '侍', 暂: '斩', 缓: '援媛', 任: '仕住', 务: '各' },
  ...{ 期: '朋', 转: '砖', 哨: '峭', 调: '凋', 成: '戒咸', 活: '话' },
}

/** The characters that handwriting is taken for where this one was meant. */
export const writtenLike = (character: string): string => WRITTEN[character] ?? ''

/** By the code of a character that is taken for another: the codes of those it may be taken for. */
const MEANT = new Map<number, number[]>()
for (const [right, wrong] of Object.entries(WRITTEN))
  for (const one of wrong) {
    const code = one.charCodeAt(0)
    MEANT.set(code, [...(MEANT.get(code) ?? []), right.charCodeAt(0)])
  }

/** Whether the one, written by hand, is taken for the other, by their codes. */
export const looksLike = (right: number, wrong: number): boolean => MEANT.get(wrong)?.includes(right) === true
