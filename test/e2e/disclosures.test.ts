import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { EXE, PDF, PNG } from '../support/files.ts'
import { type OverGrpc, startOverGrpc } from '../support/overgrpc.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('pictures and files, over gRPC', () => {
  let village: OverGrpc | undefined
  afterEach(() => village?.close())

  it('reach the group byte by byte, and those of nobody’s draft are not asked for', async () => {
    village = await startOverGrpc('village')
    const { sandbox } = village
    await village.sendFile('村民群', '张三', { name: '鸭子.png', bytes: PNG })
    await village.sendFile('村干群', '李秀英', { name: '鸭子.png', bytes: PNG })
    await village.settle()
    expect(sandbox.puppet().fetched).toBe(0)

    const large = Buffer.concat([PDF, Buffer.alloc(6 * 2 ** 20, 'x')])
    await village.say('村干群', '李秀英', '公开 财务 三季度收支\n收入 52,300 元')
    await village.sendFile('村干群', '李秀英', { name: '发票.png', bytes: PNG })
    await village.sendFile('村干群', '李秀英', { name: '明细.pdf', bytes: large })
    await village.sendFile('村干群', '李秀英', { name: '病毒.pdf', bytes: EXE })
    await village.settle()
    expect(village.said('村干群').join('\n')).toContain('1 张图片、1 个文件（明细.pdf）')
    expect(village.said('村干群').join('\n')).toContain('「病毒.pdf」没有附上')
    await village.say('村干群', '李秀英', '确认')
    await village.settle()
    const heard = sandbox.transcript().filter((line) => line.byBot && line.room === '村民群')
    expect(heard[0]?.text).toContain('收入 52,300 元')
    expect(heard.slice(1).map((line) => line.file?.hash)).toEqual([sha256(PNG), sha256(large)])
    expect(heard.slice(1).map((line) => line.file?.name)).toEqual(['发票.png', '明细.pdf'])
  })
})
