import { datedTime } from '../../domain/time.ts'
import { type Check, fine, todo } from '../check.ts'

/** Whether voices are turned into words, and how the last one went. */
export const voices: Check = {
  name: '听语音',
  async look({ voice }) {
    if (!voice) return fine('没有开')
    const failure = voice.lastFailure()
    return failure === null
      ? fine('开着')
      : todo(
          `${datedTime(failure.at)} 那条没有听成`,
          '看转写的服务开着没有，地址、钥匙对不对：.env 里的 VOICE_URL、VOICE_KEY',
          [failure.why],
        )
  },
}
