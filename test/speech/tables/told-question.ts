/** What is asked here and is no command, said in 村干群. */
export const ASKED_HERE: readonly string[] = [
  '走访 蓝阿婆 去了没有',
  '走访 蓝阿婆 昨天谁去的',
  '任务 @韦志强 做完了没有',
  '任务 @韦志强 了解了没有',
  '民情 反映给谁',
]
