/* Without this script the page shows how far the story is whenever it is loaded. With it the phones go on by themselves. */

const strip = () => document.getElementById('strip')

function toEnd() {
  for (const lines of document.querySelectorAll('.lines')) lines.scrollTop = lines.scrollHeight
}

/** Replaces what has changed, so that a screen reader tells the caption once and the focus stays where it is. */
function show(there) {
  for (const name of ['#clock', '#caption', 'main']) {
    const [old, fresh] = [strip().querySelector(name), there.querySelector(name)]
    if (old.innerHTML === fresh.innerHTML) continue
    const hadFocus = old.contains(document.activeElement) && document.activeElement.tagName
    if (name === '#caption') {
      old.querySelector('progress').value = fresh.querySelector('progress').value
      old.querySelector('span').textContent = fresh.querySelector('span').textContent
    } else old.replaceWith(fresh)
    if (hadFocus) strip().querySelector(`${name} ${hadFocus}`)?.focus()
  }
  toEnd()
}

async function look() {
  const answer = await fetch(location.href).catch(() => null)
  const there = answer?.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('strip')
  if (there) show(there)
}

toEnd()
onChange(look, 150)
