import { openFile } from '../../store/connection/sqlite/file.ts'
import { asking, type Check, fine, todo } from '../check.ts'

/** Whether it opens, and every table can be read. */
export const database: Check = {
  name: '数据库',
  async look({ store, closed }) {
    if (store === null) {
      const why = closed instanceof Error ? closed.message : String(closed)
      return todo('打不开', '照这一句办；恢复备份：npm run restore -- <备份的文件夹>', [why])
    }
    await store.transaction((tx) => tx.upkeep.readable())
    return fine('正常')
  },
}

/** Whether what is in the file of a SQLite database fits together, as far as reading all of it tells. */
export const integrity = asking('库的完整', async (_, { url, thorough }) => {
  if (!url.startsWith('file:')) return fine('由 PostgreSQL 自己管')
  if (!thorough) return fine('每晚备份时核对；现在就核对：npm run doctor')
  const found = quickCheck(url.slice('file:'.length))
  return found === 'ok'
    ? fine('核对无误')
    : todo('数据库损坏了', '停掉机器人，恢复最近的备份：npm run restore -- <备份的文件夹>', [found])
})

/** What SQLite says of a file, at its first fault: `ok` where there is none. */
function quickCheck(path: string): string {
  const db = openFile(path, { readOnly: true })
  try {
    return String(db.prepare('PRAGMA quick_check(1)').get()?.quick_check)
  } catch (error) {
    return (error as Error).message
  } finally {
    db.close()
  }
}
