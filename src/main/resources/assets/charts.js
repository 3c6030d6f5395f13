// Draws each chart from the table behind it, so that both say the same. Rows carry their numbers as
// data-value, data-lower and data-upper; what is shown when pointing at one is the row in words.
(() => {
  'use strict';

  const MOST_ROWS_AT_ONCE = 40;
  const ROW_HEIGHT = 24;
  const NARROW = 640;
  const MOST_DOUBLINGS = 7;
  const SECOND_APART = 6;

  const library = document.currentScript.dataset.library;
  const locale = document.documentElement.dataset.locale || 'en';
  const numerals = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const ratios = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });

  function palette() {
    const probe = document.createElement('span');
    document.body.append(probe);
    const read = name => {
      probe.style.color = `var(--${name})`;
      return getComputedStyle(probe).color;
    };
    const names = ['ink', 'muted', 'line', 'surface', 'accent', 'signal', 'limit',
      'band-0', 'band-1', 'band-2', 'band-3'];
    const colours = Object.fromEntries(names.map(name => [name, read(name)]));
    probe.remove();
    return colours;
  }

  function number(text) {
    return text === undefined || text === '' ? null : Number(text);
  }

  /** The rows of a table as the charts need them. */
  function read(table) {
    const heads = [...table.tHead.rows[table.tHead.rows.length - 1].cells].map(head => head.textContent.trim());
    return [...table.tBodies[0].rows].map(row => ({
      label: row.dataset.label,
      href: row.dataset.href,
      state: row.dataset.state,
      unrated: row.dataset.unrated,
      value: number(row.dataset.value),
      lower: number(row.dataset.lower),
      upper: number(row.dataset.upper),
      centre: number(row.dataset.centre),
      limitLower: number(row.dataset.limitLower),
      limitUpper: number(row.dataset.limitUpper),
      change: row.dataset.change,
      signal: row.dataset.signal,
      second: row.dataset.secondValue === undefined ? null : {
        value: number(row.dataset.secondValue),
        lower: number(row.dataset.secondLower),
        upper: number(row.dataset.secondUpper),
      },
      words: [...row.cells]
        .map((cell, i) => (i === 0 ? cell.textContent.trim() : `${heads[i]}: ${cell.textContent.trim()}`))
        .filter(text => !text.endsWith(': '))
        .map(text => text.replace(/\s+/g, ' '))
        .join('\n'),
    }));
  }

  /** The rows of all charts that are to be compared by eye. */
  function together(name) {
    return [...document.querySelectorAll(`figure[data-together="${name}"]`)]
      .flatMap(figure => read(document.getElementById(figure.dataset.table)));
  }

  /** A scale around the rows that ends on round numbers. */
  function span(rows, floor, ceiling, least) {
    const ends = rows.flatMap(row => [row, row.second || row])
      .flatMap(row => [row.value, row.lower, row.upper, row.limitLower, row.limitUpper])
      .filter(end => end !== null && end !== undefined);
    if (ends.length === 0) {
      return { min: floor, max: ceiling };
    }
    let low = Math.min(...ends);
    let high = Math.max(...ends);
    const missing = Math.max(0, least - (high - low)) / 2;
    low -= missing;
    high += missing;
    const step = [0.5, 1, 2, 5, 10, 20, 50].find(each => (high - low) / each <= 8);
    return {
      min: Math.max(floor, Math.floor(low / step) * step),
      max: Math.min(ceiling, Math.ceil(high / step) * step),
      interval: step,
    };
  }

  /** A scale of ratios whose lines double each other, around 1. */
  function doublings(rows) {
    const ends = rows.flatMap(row => [row.lower, row.upper]).filter(end => end > 0).concat([0.5, 2]);
    return {
      min: 2 ** Math.max(-MOST_DOUBLINGS, Math.floor(Math.log2(Math.min(...ends)))),
      max: 2 ** Math.min(MOST_DOUBLINGS, Math.ceil(Math.log2(Math.max(...ends)))),
    };
  }

  /** The bands as far as the scale shows them; below the last a rating has no name. */
  function bandAreas(figure, colours, axis, scale) {
    const bands = JSON.parse(figure.dataset.bands || '[]');
    if (bands.length === 0) {
      return [];
    }
    let end = 100;
    return [...bands, ['', 0]].flatMap(([name, from], i) => {
      const shown = [Math.max(from, scale.min), Math.min(end, scale.max)];
      end = from;
      return shown[0] < shown[1]
        ? [[{ name, [axis]: shown[0], itemStyle: { color: colours[`band-${Math.min(i, 3)}`] } }, { [axis]: shown[1] }]]
        : [];
    });
  }

  function common(colours) {
    return {
      animation: false,
      textStyle: { fontFamily: 'system-ui, sans-serif', color: colours.ink },
      tooltip: {
        renderMode: 'richText',
        confine: true,
        backgroundColor: colours.surface,
        borderColor: colours.line,
        textStyle: { color: colours.ink, fontSize: 12, lineHeight: 18 },
      },
    };
  }

  /** A dot on its interval; hollow where it is provisional. Lying or standing. */
  function dotOnInterval(rows, colours, lying) {
    const drawn = one(rows, colours, lying);
    return (params, api) => {
      const row = rows[api.value(0)];
      const first = drawn(row, api);
      if (!first || !row.second) {
        return first;
      }
      // Two figures of one row: each a little off its middle.
      const second = drawn({ ...row.second, state: 'second' }, api);
      return { type: 'group', children: [{ ...first, y: -SECOND_APART }, { ...second, y: SECOND_APART }] };
    };
  }

  function one(rows, colours, lying) {
    return (row, api) => {
      const at = value => api.coord(lying ? [value, api.value(0)] : [api.value(0), value]);
      if (row.lower === null) {
        return undefined;
      }
      // Bounds have ends and no value in between.
      const valued = row.value !== null;
      const [x, y] = at(valued ? row.value : row.lower);
      const [x1, y1] = at(row.lower);
      const [x2, y2] = at(row.upper);
      const colour = row.signal ? colours.signal : row.state === 'second' ? colours.muted : colours.accent;
      const provisional = row.state === 'provisional' || !valued;
      const hollow = provisional || row.state === 'second';
      const line = (a, b, c, d, dash) => ({
        type: 'line',
        shape: { x1: a, y1: b, x2: c, y2: d },
        style: { stroke: colour, lineWidth: 2, lineDash: dash ? [4, 3] : null },
      });
      const cap = 4;
      return {
        type: 'group',
        children: [
          line(x1, y1, x2, y2, provisional),
          lying ? line(x1, y1 - cap, x1, y1 + cap) : line(x1 - cap, y1, x1 + cap, y1),
          lying ? line(x2, y2 - cap, x2, y2 + cap) : line(x2 - cap, y2, x2 + cap, y2),
          ...(valued ? [{
            type: 'circle',
            shape: { cx: x, cy: y, r: 4.5 },
            style: { fill: hollow ? colours.surface : colour, stroke: colour, lineWidth: 2 },
          }] : []),
        ],
      };
    };
  }

  /** Rows below each other, each a dot on its interval; bands behind, or a line at nothing. */
  function ranges(figure, rows, colours, width) {
    const odds = figure.dataset.scale === 'odds';
    const differences = odds || figure.dataset.zero !== undefined;
    const target = number(figure.dataset.target);
    const fromNothing = differences || figure.dataset.scale === 'loss';
    const nothing = { value: 0, lower: null, upper: null, limitLower: null, limitUpper: null };
    const [floor, ceiling, least] = differences ? [-100, 100, 4] : figure.dataset.scale === 'loss' ? [0, 100, 1] : [Number(figure.dataset.floor || 0), 100, 10];
    const shared = figure.dataset.together ? together(figure.dataset.together) : rows;
    const beside = fromNothing ? [nothing] : target === null ? [] : [{ ...nothing, value: target }];
    const scale = odds ? doublings(rows) : span([...shared, ...beside], floor, ceiling, least);
    const rowHeight = rows.some(row => row.second) ? 1.5 * ROW_HEIGHT : ROW_HEIGHT;
    const line = odds ? 1 : differences ? 0 : target;
    const many = rows.length > MOST_ROWS_AT_ONCE;
    const wide = Number(figure.dataset.room || (differences ? 400 : 230));
    const room = width < NARROW ? (differences ? 150 : 112) : wide;
    const broken = differences && width < NARROW;
    const unrated = rows.flatMap((row, i) => (row.lower === null ? [i] : []));
    return {
      height: Math.min(rows.length, MOST_ROWS_AT_ONCE) * (broken ? 2 : 1) * rowHeight + 58,
      option: {
        ...common(colours),
        grid: { left: room + 12, right: many ? 34 : 14, top: 24, bottom: 28 },
        xAxis: {
          type: odds ? 'log' : 'value',
          logBase: 2,
          ...scale,
          splitLine: { lineStyle: { color: colours.line } },
          axisLabel: { color: colours.muted, formatter: value => (odds ? ratios : numerals).format(value) },
        },
        yAxis: {
          type: 'category',
          inverse: true,
          data: rows.map(row => row.label),
          axisTick: { show: false },
          axisLine: { show: false },
          axisLabel: { color: colours.ink, width: room, overflow: broken ? 'break' : 'truncate', interval: 0, fontSize: broken ? 11 : 12, lineHeight: 13 },
          triggerEvent: true,
        },
        dataZoom: many
          ? [
            { type: 'slider', yAxisIndex: 0, startValue: 0, endValue: MOST_ROWS_AT_ONCE - 1, width: 14, right: 4, showDetail: false, brushSelect: false },
            { type: 'inside', yAxisIndex: 0, zoomOnMouseWheel: false, moveOnMouseWheel: false },
          ]
          : [],
        series: [
          {
            type: 'custom',
            clip: true,
            renderItem: dotOnInterval(rows, colours, true),
            dimensions: ['row', 'value', 'lower', 'upper'],
            encode: { x: [1, 2, 3], y: 0 },
            data: rows.map((row, i) => [i, row.value, row.lower, row.upper]),
            markArea: differences
              ? undefined
              : {
                silent: true,
                label: { position: 'insideTop', distance: -16, color: colours.muted, fontSize: 11 },
                data: bandAreas(figure, colours, 'xAxis', scale),
              },
            markLine: line === null
              ? undefined
              : {
                silent: true,
                symbol: 'none',
                label: { show: false },
                lineStyle: { color: target === null ? colours.muted : colours.signal, type: target === null ? 'solid' : 'dashed' },
                data: [{ xAxis: line }],
              },
            tooltip: { formatter: point => rows[point.value[0]].words },
          },
          {
            type: 'scatter',
            symbolSize: 0,
            data: unrated.map(i => [scale.min, i]),
            label: {
              show: true,
              position: 'right',
              distance: 6,
              color: colours.muted,
              fontStyle: 'italic',
              fontSize: 11,
              formatter: point => rows[point.value[1]].unrated,
            },
            tooltip: { formatter: point => rows[point.value[1]].words },
          },
        ],
      },
    };
  }

  /** Periods side by side: dots on intervals, where chance would keep them, and where the level changed. */
  function trend(figure, rows, colours, width) {
    const scale = span(rows, Number(figure.dataset.floor || 0), 100, 10);
    const limit = name => ({
      type: 'line',
      step: 'middle',
      symbol: 'none',
      silent: true,
      data: rows.map(row => row[name]),
      lineStyle: { color: colours.limit, width: 1, type: name === 'centre' ? 'solid' : 'dashed' },
    });
    return {
      height: 300,
      option: {
        ...common(colours),
        grid: { left: 40, right: 16, top: 26, bottom: 30 },
        xAxis: {
          type: 'category',
          data: rows.map(row => row.label),
          axisTick: { show: false },
          axisLine: { lineStyle: { color: colours.line } },
          axisLabel: { color: colours.muted, hideOverlap: true },
        },
        yAxis: {
          type: 'value',
          ...scale,
          splitLine: { lineStyle: { color: colours.line } },
          axisLabel: { color: colours.muted, formatter: value => numerals.format(value) },
        },
        series: [
          limit('centre'),
          limit('limitLower'),
          limit('limitUpper'),
          {
            type: 'scatter',
            symbol: 'circle',
            symbolSize: 7,
            itemStyle: { color: 'transparent', borderColor: colours.muted, borderType: 'dotted', borderWidth: 2 },
            data: rows.flatMap((row, i) => (row.value === null ? [[i, scale.min]] : [])),
            tooltip: { formatter: point => rows[point.value[0]].words },
          },
          {
            type: 'line',
            symbol: 'none',
            silent: true,
            connectNulls: false,
            data: rows.map(row => row.value),
            lineStyle: { color: colours.accent, width: 1, opacity: 0.45 },
          },
          {
            type: 'custom',
            clip: true,
            renderItem: dotOnInterval(rows, colours, false),
            dimensions: ['row', 'value', 'lower', 'upper'],
            encode: { x: 0, y: [1, 2, 3] },
            data: rows.map((row, i) => [i, row.value, row.lower, row.upper]),
            markArea: {
              silent: true,
              label: { position: 'insideLeft', color: colours.muted, fontSize: 11 },
              data: bandAreas(figure, colours, 'yAxis', scale),
            },
            markLine: {
              silent: true,
              symbol: 'none',
              lineStyle: { color: colours.signal, type: 'solid', width: 1.5 },
              label: { color: colours.signal, fontSize: 11, formatter: mark => mark.name },
              data: rows.flatMap((row, i) => (row.change ? [{ xAxis: i, name: row.change }] : [])),
            },
            tooltip: { formatter: point => rows[point.value[0]].words },
          },
        ],
      },
    };
  }

  const kinds = { ranges, trend };

  function draw(figure, chart, colours) {
    const rows = read(document.getElementById(figure.dataset.table));
    const canvas = figure.querySelector('.canvas');
    const drawn = kinds[figure.dataset.chart](figure, rows, colours, canvas.clientWidth);
    canvas.style.height = `${drawn.height}px`;
    chart.resize();
    chart.setOption(drawn.option, true);
    canvas.dataset.drawn = rows.length;
    chart.off('click');
    chart.on('click', event => {
      const row = event.componentType === 'yAxis' ? rows.find(each => each.label === event.value) : rows[event.dataIndex];
      if (row && row.href) {
        location.assign(row.href);
      }
    });
  }

  /** The library is most of what a page weighs: it comes once the page itself can be read. */
  function start() {
    const figures = [...document.querySelectorAll('figure[data-chart]')];
    if (figures.length === 0) {
      return;
    }
    const script = document.createElement('script');
    script.src = library;
    script.addEventListener('load', () => show(figures));
    requestAnimationFrame(() => setTimeout(() => document.head.append(script)));
  }

  function show(figures) {
    const charts = new Map(figures.map(figure =>
      [figure, echarts.init(figure.querySelector('.canvas'), null, { renderer: 'canvas' })]));
    const drawAll = () => {
      const colours = palette();
      charts.forEach((chart, figure) => draw(figure, chart, colours));
    };
    drawAll();
    let width = innerWidth;
    addEventListener('resize', () => {
      if (innerWidth !== width) {
        width = innerWidth;
        drawAll();
      }
    });
    addEventListener('themechange', drawAll);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
    matchMedia('print').addEventListener('change', drawAll);
  }

  start();
})();
