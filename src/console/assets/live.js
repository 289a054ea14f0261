// Looks at the page again when something happened in the village, unless somebody is writing in it, reading an answer or
// waiting for a file.
const main = document.querySelector('main[data-live]')
if (main) {
  let stale = false
  const isBusy = () =>
    document.hidden ||
    main.querySelector('[role=status], [aria-busy=true]') ||
    main.contains(document.activeElement) ||
    [...main.querySelectorAll('input:not([type=hidden]), textarea')].some((one) => one.value !== one.defaultValue)
  const refresh = async () => {
    stale = true
    if (isBusy()) return
    stale = false
    // As it is: another tab may have turned to another village.
    const here = new URL(location.href)
    for (const [name, value] of new URLSearchParams(main.dataset.here)) here.searchParams.set(name, value)
    const answer = await fetch(here, { headers: { accept: 'text/html' } })
    if (!answer.ok || answer.redirected) return
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main')
    if (next && !isBusy()) main.replaceChildren(...next.childNodes)
    else stale = true
  }
  new EventSource(main.dataset.live).addEventListener('changed', refresh)
  for (const event of ['focusout', 'visibilitychange'])
    document.addEventListener(event, () => stale && setTimeout(refresh, 300))
}
