/* Without this script the page works by its links and forms. With it nothing reloads, and what others say comes by itself. */

const REGIONS = ['clock', 'people', 'chats']
const page = () => document.getElementById('sandbox')
const text = () => document.getElementById('text')

/** How often something was asked for. Only the newest answer is shown whole: an older one would undo what was done since. */
let asked = 0

/** Follows a link or sends a form, and shows the page that answers. */
async function go(url, options) {
  const turn = ++asked
  const response = await fetch(url, options).catch(() => null)
  if (!response?.ok) return refuse(response)
  const there = await read(response)
  if (turn !== asked) {
    void look()
    return true
  }
  const shown = new URL(response.url)
  // A draft belongs to the field, not to the address.
  for (const passing of ['text', 'quote']) shown.searchParams.delete(passing)
  if (shown.href !== location.href) history.pushState(null, '', shown)
  show(there)
  return true
}

/** What could not be done is said above the field; nothing else changes. */
async function refuse(response) {
  const said = response && new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('h1')
  document.querySelector('.refusal').textContent = said?.textContent ?? '没有连上，请再试一次'
  document.getElementById('file').value = ''
}

async function read(response) {
  const there = new DOMParser().parseFromString(await response.text(), 'text/html')
  const found = there.getElementById('sandbox')
  if (!found) location.assign('/sandbox')
  document.title = there.title
  return found
}

/** Puts a whole page in place. What was being written or is open stays while the chat stays. */
function show(there) {
  const stays = page().dataset.place === there.dataset.place
  refresh(there, true)
  const old = document.getElementById('composer')
  const fresh = there.querySelector('#composer')
  const at = stays && old.contains(document.activeElement) ? document.activeElement.id : ''
  if (stays) keepWriting(old, fresh)
  old.replaceWith(fresh)
  if (!stays) document.querySelector('#chat .bar').replaceWith(there.querySelector('#chat .bar'))
  Object.assign(page().dataset, there.dataset)
  if (at) document.getElementById(at)?.focus()
  else takeUp()
}

/** The words in the fields, and which of the small windows are open. */
function keepWriting(old, fresh) {
  for (const id of ['text', 'solitaire']) {
    const field = fresh.querySelector(`#${id}`)
    field.value ||= old.querySelector(`#${id}`).value
  }
  const open = [...old.querySelectorAll('details')].map((one) => one.open)
  for (const [at, one] of fresh.querySelectorAll('details').entries()) one.open = open[at] ?? false
}

/** Brings everything up to date but what is being written; `whole`: that too. */
function refresh(there, whole = false) {
  for (const id of REGIONS) {
    const old = document.getElementById(id)
    if (old.innerHTML === there.querySelector(`#${id}`).innerHTML || (!whole && isTypedInto(old))) continue
    const focused = old.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null
    const open = [...old.querySelectorAll('details')].map((one) => one.open)
    const top = old.scrollTop
    old.replaceWith(there.querySelector(`#${id}`).cloneNode(true))
    const fresh = document.getElementById(id)
    fresh.scrollTop = top
    for (const [at, one] of fresh.querySelectorAll('details').entries()) one.open = open[at] ?? false
    if (focused) fresh.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus()
  }
  const examples = document.querySelector('.examples')
  if (examples && !examples.matches(':hover, :focus-within')) {
    examples.replaceChildren(...(there.querySelector('.examples')?.cloneNode(true).childNodes ?? []))
  }
  if (page().dataset.place === there.dataset.place) addLines(there.querySelector('#log'))
  else fillLog(there.querySelector('#log'))
}

function isTypedInto(region) {
  return region.contains(document.activeElement) && document.activeElement.tagName === 'INPUT'
}

function fillLog(there) {
  const log = document.getElementById('log')
  log.setAttribute('aria-label', there.getAttribute('aria-label'))
  log.replaceChildren(...there.childNodes)
  toEnd()
}

/** Only what is new is added, so that a screen reader tells it once and nothing moves under the reader's eyes. */
function addLines(there) {
  const log = document.getElementById('log')
  const known = new Set([...log.children].map(({ id }) => id))
  const wanted = new Set([...there.children].map(({ id }) => id))
  if ([...known].some((id) => !wanted.has(id))) return fillLog(there)
  const atEnd = isAtEnd()
  const fresh = [...there.children].filter(({ id }) => !known.has(id))
  for (const old of fresh.length > 0 ? log.querySelectorAll('[name=join]') : []) {
    if (!there.querySelector(`#${old.closest('article').id} [name=join]`)) old.closest('form').remove()
  }
  log.append(...fresh)
  if (atEnd && fresh.length > 0) toEnd()
}

/** Whether the newest is in sight; `more` pixels may have been added below since. */
function isAtEnd(more = 0) {
  const log = document.getElementById('log')
  return log.scrollHeight - log.scrollTop - log.clientHeight < 80 + more
}

function toEnd() {
  const log = document.getElementById('log')
  log.scrollTop = log.scrollHeight
}

/** Puts a mention where the cursor is; an @ that was just typed is part of it. */
function insert(mention) {
  const field = text()
  const from = field.value[field.selectionStart - 1] === '@' ? field.selectionStart - 1 : field.selectionStart
  field.setRangeText(mention, from, field.selectionEnd, 'end')
  closeAll()
  field.focus()
}

/** Ready to write; a phone would cover half of the chat with its keyboard, so there one touches the field first. */
function takeUp() {
  if (page().dataset.screen === 'chat' && matchMedia('(hover: hover)').matches) text().focus()
}

function closeAll() {
  for (const open of document.querySelectorAll('#composer details[open]')) open.open = false
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a')
  if (!event.target.closest('details')) closeAll()
  if (!link || link.target || event.ctrlKey || event.metaKey || event.shiftKey) return
  const { insert: mention, fill } = link.dataset
  if (!mention && !fill && (link.pathname !== '/sandbox' || link.origin !== location.origin)) return
  event.preventDefault()
  if (mention) insert(mention)
  else if (fill) {
    text().value = fill
    text().focus()
  } else void go(link.href)
})

/** The field whose words are sent: a list's matter when one is writing it. A file goes alone, as in WeChat, and so does a name in a list: what was being written stays. */
function fieldOf(sent) {
  if (sent.get('file')?.size || sent.get('sample') || sent.get('join')) return null
  const list = document.getElementById('solitaire')
  if (list.value.trim() && (document.activeElement === list || !text().value.trim())) return list
  sent.delete('solitaire')
  return text()
}

document.addEventListener('submit', async (event) => {
  const form = event.target
  if (form.matches('.leaves')) return
  event.preventDefault()
  const sent = new FormData(form, event.submitter)
  const field = form.id === 'composer' && fieldOf(sent)
  const words = field ? field.value : ''
  if (field) field.value = ''
  closeAll()
  const url = form.getAttribute('action')
  const body = form.enctype === 'multipart/form-data' ? sent : new URLSearchParams(sent)
  page().setAttribute('aria-busy', 'true')
  if (event.submitter) event.submitter.disabled = true
  try {
    const isDone = await go(url, { method: 'POST', body })
    if (!isDone && words) document.getElementById(field.id).value ||= words
  } finally {
    page().removeAttribute('aria-busy')
    if (event.submitter) event.submitter.disabled = false
  }
})

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeAll()
  const list = document.getElementById('members')
  if (list?.open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    const links = [...list.querySelectorAll('a')]
    const step = event.key === 'ArrowDown' ? 1 : -1
    const at = links.indexOf(document.activeElement)
    links[at < 0 ? 0 : (at + step + links.length) % links.length].focus()
    event.preventDefault()
  }
  if (event.target.id !== 'text' || event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  event.target.form.requestSubmit()
})

document.addEventListener('input', (event) => {
  if (event.target.id !== 'text') return
  const list = document.getElementById('members')
  if (list) list.open = event.target.value[event.target.selectionStart - 1] === '@'
})

document.addEventListener('change', (event) => {
  if (event.target.id === 'file' && event.target.files.length > 0) event.target.form.requestSubmit()
})

// A finger has no hover: touching a bubble shows what can be done with it, as holding it does in WeChat.
document.addEventListener('pointerup', (event) => {
  const touched = event.target.closest?.('.line')
  for (const line of document.querySelectorAll('.line.touched')) if (line !== touched) line.classList.remove('touched')
  if (event.pointerType === 'touch' && event.target.closest?.('.bubble')) touched.classList.toggle('touched')
})

addEventListener('popstate', async () => show(await read(await fetch(location.href))))

// A picture that arrives last of all is seen whole: it has no height before it is there.
document.addEventListener(
  'load',
  ({ target }) => target.closest?.('#log > :last-child') && isAtEnd(target.height) && toEnd(),
  true,
)

async function look() {
  const place = page().dataset.place
  const there = await read(await fetch(location.href)).catch(() => null)
  if (there && page().dataset.place === place && there.dataset.place === place) refresh(there)
}

toEnd()
takeUp()
onChange(look, 100)
