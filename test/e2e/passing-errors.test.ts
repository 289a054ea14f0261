import { afterEach, describe, expect, it } from 'vitest'
import { type OverGrpc, startOverGrpc } from '../support/overgrpc.ts'

/** Errors as a puppet service gives them, over the line that carries them. */
describe('a service that fails at a send', () => {
  let village: OverGrpc
  afterEach(() => village.close())

  /** The next sends fail so often. */
  const failing = (times: number, error: Error) => {
    const puppet = village.sandbox.puppet()
    const send = puppet.messageSendText.bind(puppet)
    puppet.messageSendText = async (...args) => {
      if (times-- > 0) throw error
      return send(...args)
    }
  }
  const heard = async (room: string, words: RegExp) => {
    const late = Date.now() + 9_000
    while (!village.said(room).some((text) => words.test(text)) && Date.now() < late) await village.settle()
    return village.said(room).filter((text) => words.test(text))
  }

  it.each([
    ['once, for no reason it tells', new Error('send failed')],
    ['once, with a status of its own', Object.assign(new Error('internal'), { code: 13 })],
  ])('%s: whoever asked hears all the same', async (_, error) => {
    village = await startOverGrpc('village')
    failing(1, error)
    await village.say('村民群', '张三', '点单 水管漏水')
    expect(await heard('村民群', /登记好了/)).toHaveLength(1)
  })

  it('twice in a row makes nothing dead', async () => {
    village = await startOverGrpc('village')
    failing(2, new Error('send failed'))
    await village.say('村民群', '张三', '点单 水管漏水')
    expect(await heard('村民群', /登记好了/)).toHaveLength(1)
    expect(await heard('志愿者群', /新点单/)).toHaveLength(1)
  })
})
