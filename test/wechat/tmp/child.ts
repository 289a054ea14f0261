import { startSandbox } from '../../../src/sandbox/server.ts'
const s = await startSandbox({ people: [{ name: '莫老四' }], rooms: [{ name: '村民群', members: ['莫老四'] }], port: 46123, token: 'insecure_fixed' })
s.onBotSays((l) => process.send?.({ bot: l.text }))
process.on('message', (text: string) => s.speak({ room: '村民群', who: '莫老四', text }))
process.send?.({ ready: true })
