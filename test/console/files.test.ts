import { describe, expect, it } from 'vitest'
import { eachInFreshConsole, ORIGIN, type SignedIn, type TestConsole } from '../support/console.ts'
import { EXE, PDF, PNG, picture } from '../support/files.ts'

describe('files of a matter', () => {
  let desk: TestConsole
  let secretary: SignedIn
  eachInFreshConsole((fresh, signedIn) => {
    desk = fresh
    secretary = signedIn
  })
  const send = async (who: SignedIn, files: readonly (readonly [name: string, bytes: Uint8Array])[], more = {}) => {
    const form = new FormData()
    for (const [field, value] of Object.entries({ ...who.ticket(), ...more })) form.set(field, value as string)
    for (const [name, bytes] of files) form.append('file', new File([bytes as Uint8Array<ArrayBuffer>], name))
    const answer = await desk.app.request(
      '/matters/1/files',
      { method: 'POST', headers: { host: '127.0.0.1:8787', origin: ORIGIN, cookie: who.cookie }, body: form },
      { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
    )
    return { status: answer.status, page: answer.status === 303 ? await who.get('/matters/1') : '' }
  }
  const held = () => desk.village.store.client.attachment.findMany({ orderBy: { id: 'asc' }, select: { name: true } })

  it('are added by who wrote it, opened from its page, and announced with it', async () => {
    await desk.say('村干群', '王建国', '公开 财务 11月开支\n买水泵 300 元')
    expect(await secretary.get('/matters/1')).toMatch(/action="\/matters\/1\/files" enctype="multipart\/form-data"/)
    const { page } = await send(secretary, [
      ['发票.png', PNG],
      ['明细.pdf', PDF],
    ])
    expect(page).toMatch(/role="status"><p>#1 附有 1 张图片、1 个文件（明细.pdf）。没问题就发：确认 1/)
    const [, href = ''] = /href="(\/matters\/1\/files\/[^"]+)"/.exec(page) ?? []
    const opened = await desk.ask(href.replaceAll('&amp;', '&'), { cookie: secretary.cookie })
    expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(Buffer.from(await opened.arrayBuffer())).toEqual(PNG)
    // The same again is the same.
    await send(secretary, [['发票.png', PNG]])
    expect(await held()).toHaveLength(2)
  })

  it('of other kinds, too many or too large are refused, by what they hold and not by their names', async () => {
    await desk.say('村干群', '王建国', '公开 财务 11月开支\n买水泵 300 元')
    expect((await send(secretary, [['好看.png', EXE]])).page).toMatch(/「好看.png」没有附上：只收图片/)
    expect((await send(secretary, [])).page).toMatch(/没有选文件/)
    const many = Array.from({ length: 8 }, (_, at) => [`图${at}.png`, picture(at)] as const)
    await send(secretary, many)
    expect(
      (
        await send(secretary, [
          ['再一张.png', picture(20)],
          ['又一张.png', picture(21)],
        ])
      ).page,
    ).toMatch(/最多附 9 个，「又一张.png」没有附上/)
    expect(await held()).toHaveLength(9)
    expect((await send(secretary, [['大.png', new Uint8Array(21 * 2 ** 20)]])).status).toBe(413)
    expect(desk.faults).toEqual([])
  })

  it('are added by nobody else, and to nothing that takes none', async () => {
    await desk.say('村民群', '莫老四', '点单 厨房水管漏水')
    expect(await secretary.get('/matters/1')).not.toMatch(/matters\/1\/files/)
    expect((await send(secretary, [['a.png', PNG]])).page).toMatch(/现在不能再加文件了/)
    await desk.say('村干群', '李秀英', '公开 财务 11月开支\n买水泵 300 元')
    expect(await secretary.get('/matters/2')).not.toMatch(/matters\/2\/files/)
    expect((await send(secretary, [['a.png', PNG]], { csrf: 'x' })).status).toBe(403)
    expect(await held()).toEqual([])
  })
})
