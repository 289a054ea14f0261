import { toldCommand } from './step-commands.ts'

export default toldCommand(
  { id: 'publish-decision', word: '公布', move: 'publish', summary: '拟一份决议或结果的公告，您看过再公开' },
  { say: '公布 12', replies: '预览' },
)
