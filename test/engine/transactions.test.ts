import { describe, expect, it } from 'vitest'
import { transactionsAMessage } from '../bench/transactions.ts'

/**
 * Each message costs one to keep it, one to decide it, and one for each thing said of it, which also writes down what became
 * of the thing before; the last look finds nothing more and writes down what became of the last. What another group has heard
 * costs one more, since WeChat is asked in between who is there. Who claims and who asked are told apart, since 您 is whoever
 * the message mentions.
 */
describe('what a message costs in transactions', () => {
  it('an order of which three groups hear 7, a claim of which two people hear apart 5, talk none', async () => {
    expect(await transactionsAMessage()).toEqual({ order: 7, claim: 5, talk: 0 })
  })
})
