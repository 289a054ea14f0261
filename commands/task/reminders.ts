import { playing } from '../../src/domain/matter.ts'
import { dueAtWords } from '../../src/speech/due-words.ts'
import type { Reminding, Wording } from '../../src/speech/mechanism-parts.ts'

export const reminders = {
  due: (reminding) =>
    `${due(reminding)}。办好了发：完成 ${reminding.matter.number}；来不及发：延期 ${reminding.matter.number} 日期 原因`,
  late: (reminding) => `${due(reminding)}，还没完成：${unfinishedNames(reminding)}`,
} satisfies Readonly<Record<string, Wording>>

function due({ matter, at }: Reminding): string {
  return matter.deadline ? dueAtWords(matter.deadline, at) : '还没办完'
}

function unfinishedNames({ matter }: Reminding): string {
  return playing(matter, 'assignee')
    .filter((one) => one.state !== 'done')
    .map((one) => one.name)
    .join('、')
}
