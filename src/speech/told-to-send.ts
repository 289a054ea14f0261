/** What a message of the bot tells people to send: 发：接单 3; 回「满意」「一般」或「不满意」. */

const TOLD = /[发回](?:[：:] *([^；;。，、\n（「]+)|((?:[、或]?「[^」]+」)+))/gu
const WORDS = /「([^」]+)」/gu

/** Whether it tells anybody what to send: by that it is known for a question. */
export const tellsWhatToSend = (text: string): boolean => text.search(TOLD) >= 0

/** The sentences it tells people to send, in order. */
export function toldToSend(text: string): readonly string[] {
  return [...text.matchAll(TOLD)].flatMap(([, sentence, words = '']) =>
    sentence === undefined ? [...words.matchAll(WORDS)].map((hit) => hit[1] ?? '') : [sentence.trim()],
  )
}
