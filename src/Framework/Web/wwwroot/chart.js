// Draws the charts of <u-chart> from the data beside them. Without it the page shows their tables.
(function () {
  'use strict';
  if (!window.echarts) return;

  // A colour of the theme as the browser computes it, light or dark.
  function colour(name) {
    var probe = document.createElement('span');
    probe.style.color = 'var(' + name + ')';
    document.body.appendChild(probe);
    var value = getComputedStyle(probe).color;
    probe.remove();
    return value;
  }

  function format(value, unit) {
    return value === null || value === undefined ? '—' : value + unit;
  }

  function series(data, theme) {
    return data.series.map(function (row, i) {
      var one = {
        name: row.name, type: data.kind === 'line' ? 'line' : 'bar', data: row.values,
        connectNulls: false, symbolSize: 7, symbol: ['circle', 'rect', 'triangle', 'diamond'][i % 4],
        lineStyle: { width: 2, type: i % 2 ? 'dashed' : 'solid' }, barMaxWidth: 26,
        label: { show: data.kind !== 'line' && data.series.length === 1, color: theme.text,
          position: data.kind === 'bar' ? 'right' : 'top', formatter: function (p) { return format(p.value, data.unit); } }
      };
      if (i === 0 && data.line !== null) one.markLine = {
        silent: true, symbol: 'none', lineStyle: { color: theme.line, type: 'dashed', width: 1.5 },
        label: { color: theme.text, formatter: data.lineName, position: data.kind === 'bar' ? 'start' : 'insideStartTop' },
        data: [data.kind === 'bar' ? { xAxis: data.line } : { yAxis: data.line }]
      };
      return one;
    });
  }

  function options(data) {
    var theme = { text: colour('--u-text-2'), rule: colour('--u-line'), line: colour('--u-red'), paper: colour('--u-surface') };
    var lying = data.kind === 'bar';
    var names = { type: 'category', data: data.labels, inverse: lying, axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.rule } }, axisLabel: { color: theme.text, width: lying ? 130 : undefined, overflow: 'truncate' } };
    var values = { type: 'value', max: data.max === null ? undefined : data.max, splitLine: { lineStyle: { color: theme.rule } },
      axisLabel: { color: theme.text, formatter: '{value}' + data.unit } };
    return {
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      color: ['--u-chart-1', '--u-chart-2', '--u-chart-3', '--u-chart-4', '--u-chart-5', '--u-chart-6'].map(colour),
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 8, right: lying ? 64 : 24, top: data.series.length > 1 ? 40 : 24, bottom: 8, containLabel: true },
      legend: data.series.length > 1 ? { top: 0, textStyle: { color: theme.text } } : undefined,
      // Drawn on the canvas: a box of HTML would need styles in the markup, which our policy forbids.
      tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, backgroundColor: theme.paper, borderColor: theme.rule,
        textStyle: { color: theme.text }, axisPointer: { type: data.kind === 'line' ? 'line' : 'shadow' },
        valueFormatter: function (value) { return format(value, data.unit); } },
      xAxis: lying ? values : names,
      yAxis: lying ? names : values,
      series: series(data, theme)
    };
  }

  var charts = [];

  function draw(box) {
    if (box.uChart) return;
    box.hidden = false;
    var data = JSON.parse(box.dataset.uChart);
    box.uChart = echarts.init(box, null, { renderer: 'canvas' });
    box.uChart.setOption(options(data));
    charts.push({ box: box, data: data });
    var table = box.parentElement.querySelector('details');
    if (table) table.open = false;
  }

  function each(act) {
    charts = charts.filter(function (chart) { return chart.box.isConnected; });
    charts.forEach(act);
  }

  function drawAll() {
    document.querySelectorAll('[data-u-chart]').forEach(draw);
  }

  function recolour() {
    each(function (chart) { chart.box.uChart.setOption(options(chart.data), true); });
  }

  drawAll();
  document.addEventListener('htmx:after:swap', drawAll);
  window.addEventListener('resize', function () { each(function (chart) { chart.box.uChart.resize(); }); });
  new MutationObserver(recolour).observe(document.documentElement, { attributes: true, attributeFilter: ['data-bs-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', recolour);
  // On paper the table counts: it is opened for printing and folded again.
  window.addEventListener('beforeprint', function () {
    each(function (chart) { var table = chart.box.parentElement.querySelector('details'); table.dataset.was = table.open ? '1' : ''; table.open = true; });
  });
  window.addEventListener('afterprint', function () {
    each(function (chart) { var table = chart.box.parentElement.querySelector('details'); table.open = table.dataset.was === '1'; });
  });
})();
