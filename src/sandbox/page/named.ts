/** A word and numbers: what else a step wants said (原因, 结果 …) only the speaker knows. */
const COMPLETE = /^\S+ \d+(?: \d+)?$/u

/** The lines that a message of the bot names as the next step, as they can be sent. */
export function namedIn(text: string): readonly string[] {
  return [...text.matchAll(/发：([^\n；，。！？（）「」]+)/gu)]
    .map(([, line = '']) => line.trim())
    .filter((line) => COMPLETE.test(line))
}
