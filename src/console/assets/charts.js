// Draws the tables that are marked for it; the table stays below, folded.
const COLOURS = ['#1f7a4d', '#d9a441', '#b5473c', '#8aa4b8', '#c4c4c4', '#9b8fb0']

for (const box of document.querySelectorAll('[data-chart]')) {
  const table = box.querySelector('table')
  const [first, ...columns] = [...table.tHead.rows[0].cells].map((cell) => cell.textContent)
  const rows = [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent))
  const stacked = box.dataset.chart === 'stack'
  const values = (at) => rows.map((row) => (Number.isFinite(Number(row[at + 1])) ? Number(row[at + 1]) : null))

  const canvas = document.createElement('div')
  canvas.className = 'chart__picture'
  if (stacked) canvas.classList.add(rows.length > 5 ? 'chart__picture_tall' : 'chart__picture_low')
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', table.caption.textContent)
  const fold = document.createElement('details')
  const summary = document.createElement('summary')
  summary.textContent = '看数字'
  fold.className = 'more'
  table.replaceWith(canvas, fold)
  fold.append(summary, table)

  const names = { type: 'category', name: stacked ? '' : first, data: rows.map((row) => row[0]), inverse: stacked }
  const label = { fontSize: 14, color: '#333' }
  const amounts = { type: 'value', minInterval: 1, axisLabel: label, splitLine: { lineStyle: { color: '#eee' } } }
  const chart = echarts.init(canvas, null, { renderer: 'svg' })
  chart.setOption({
    animation: false,
    color: COLOURS,
    textStyle: { fontFamily: 'system-ui, sans-serif' },
    legend: { top: 0, textStyle: { fontSize: 15, color: '#222' }, itemGap: 14 },
    grid: { left: 8, right: 16, top: 64, bottom: 8, containLabel: true },
    xAxis: stacked ? amounts : { ...names, name: '', axisLabel: label, axisTick: { show: false } },
    yAxis: stacked
      ? { ...names, axisLabel: { ...label, width: 110, overflow: 'truncate' }, axisTick: { show: false } }
      : [amounts, { ...amounts, splitLine: { show: false } }],
    series: columns.map((name, at) => ({
      name,
      type: stacked || at === 0 ? 'bar' : 'line',
      ...(stacked
        ? { stack: 'all', barMaxWidth: 22 }
        : { yAxisIndex: at, barMaxWidth: 28, symbolSize: 8, connectNulls: true }),
      data: values(at),
    })),
  })
  addEventListener('resize', () => chart.resize())
}
