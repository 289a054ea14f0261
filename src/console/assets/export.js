// Shows how far an export is while the browser fetches its file; without this script it is fetched all the same.
const LOOK_MS = 400
/** Looks in vain before it gives up: the server may take a while to begin. */
const PATIENCE = 15
const number = new Intl.NumberFormat('zh-CN')
const SAYS = {
  writing: ({ done, total }) => (total > 0 ? `已写 ${number.format(done)} / ${number.format(total)} 行` : '正在准备…'),
  done: ({ done }) => `写好了，一共 ${number.format(done)} 行，文件在浏览器的下载里`,
  stopped: () => '没有写完，请再下载一次',
}

document.addEventListener('formdata', ({ target: form, formData }) => {
  if (!form.dataset.progress) return
  const key = crypto.getRandomValues(new Uint32Array(4)).join('-')
  formData.set('key', key)
  form.dataset.key = key
  void follow(form, key)
})

async function follow(form, key) {
  const box = form.nextElementSibling
  const [bar, text] = [box.querySelector('progress'), box.querySelector('[aria-live]')]
  const isLatest = () => form.dataset.key === key
  form.setAttribute('aria-busy', 'true')
  bar.hidden = false
  bar.removeAttribute('value')
  text.textContent = '正在准备…'
  let isOver = false
  for (let vain = 0; !isOver && vain < PATIENCE;) {
    await new Promise((done) => setTimeout(done, LOOK_MS))
    const far = await look(`${form.dataset.progress}?key=${key}`)
    if (!isLatest()) return
    if (!far) {
      vain++
      continue
    }
    isOver = far.state !== 'writing'
    text.textContent = SAYS[far.state](far)
    if (far.total === 0) continue
    bar.max = far.total
    bar.value = far.done
  }
  form.removeAttribute('aria-busy')
  bar.hidden = true
  if (!isOver) text.textContent = ''
}

async function look(address) {
  try {
    const answer = await fetch(address, { redirect: 'error' })
    return answer.ok ? await answer.json() : null
  } catch {
    return null
  }
}
