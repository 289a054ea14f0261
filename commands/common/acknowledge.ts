import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { answeredBy } from '../../src/speech/shared.ts'

export default defineCommand({
  id: 'acknowledge',
  says: ['收到', '已收到', '收到收到'],
  mistaken: ['手到', '首到', '守到', '售到', '受到', '瘦到', '收刀', '收稻'],
  quoted:
    '好的 好 好嘞 好咧 好滴 好哒 好的好的 行 ok 没问题 知道了 知道 明白 明白了 了解 收到了 收到收到 好的收到 收到好的 我马上办 马上办 马上去办 这就办 这就去 照办 已收到 晓得 晓得了 看到了 已看到 看见了 知悉 已知悉 已阅 阅 要得 得 嗯嗯 嗯 👍 👌 🆗 💪 🙏 [强] [OK] [好的] [握手] [抱拳] [合十] [胜利]'.split(
      ' ',
    ),
  prompts: ['任务', '通知'],
  everyday: true,
  countsThings: true,
  asksWhich: false,
  summary: '收到任务或通知，回一声',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    matter: arg.matter({ of: 'answering', move: 'acknowledge', many: true, sole: true }),
  },
  examples: [
    { say: '收到 31', replies: '#31' },
    { say: '收到', quoting: '任务 #31 周五前 交医保花名册', replies: '#31' },
  ],
  handle: answeredBy('acknowledge'),
})
