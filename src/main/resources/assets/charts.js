// Draws each chart from the table behind it, so that both say the same; what is shown when pointing at a
// row is the row in words. On paper a chart is drawn anew: black on white, as wide as the sheet, and sharp.
(() => {
  'use strict';

  const { palette, number, read, together, span, doublings, bandAreas, sizes, labelRoom } = chartRows;
  const MOST_ROWS_AT_ONCE = 40;
  const MOST_LINES = 3;
  const SECOND_APART = 6;
  const FONT = 'system-ui, sans-serif';
  const SHARP = 3;
  const WALL = 1800;

  const library = document.currentScript.dataset.library;
  const root = document.documentElement;
  const locale = root.dataset.locale || 'en';
  const numerals = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const ratios = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });

  function common({ colours, px }) {
    return {
      animation: false,
      textStyle: { fontFamily: FONT, color: colours.ink },
      tooltip: {
        renderMode: 'richText',
        confine: true,
        backgroundColor: colours.surface,
        borderColor: colours.line,
        textStyle: { color: colours.ink, fontSize: px(12), lineHeight: px(18) },
      },
    };
  }

  /** A dot on its interval; hollow where it is provisional. Lying or standing. */
  function dotOnInterval(rows, look, lying) {
    const drawn = one(look, lying);
    return (params, api) => {
      const row = rows[api.value(0)];
      const first = drawn(row, api);
      if (!first || !row.second) {
        return first;
      }
      // Two figures of one row: each a little off its middle.
      const apart = look.px(SECOND_APART);
      const second = drawn({ ...row.second, state: 'second' }, api);
      return { type: 'group', children: [{ ...first, y: -apart }, { ...second, y: apart }] };
    };
  }

  function one({ colours, px }, lying) {
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
        style: { stroke: colour, lineWidth: px(2), lineDash: dash ? [px(4), px(3)] : null },
      });
      const cap = px(4);
      return {
        type: 'group',
        children: [
          line(x1, y1, x2, y2, provisional),
          lying ? line(x1, y1 - cap, x1, y1 + cap) : line(x1 - cap, y1, x1 + cap, y1),
          lying ? line(x2, y2 - cap, x2, y2 + cap) : line(x2 - cap, y2, x2 + cap, y2),
          ...(valued ? [{
            type: 'circle',
            shape: { cx: x, cy: y, r: px(4.5) },
            style: { fill: hollow ? colours.surface : colour, stroke: colour, lineWidth: px(2) },
          }] : []),
        ],
      };
    };
  }

  /** Rows below each other, each a dot on its interval; bands behind, or a line at nothing. */
  function ranges(figure, rows, look, width) {
    const { colours, px } = look;
    const odds = figure.dataset.scale === 'odds';
    const differences = odds || figure.dataset.zero !== undefined;
    const target = number(figure.dataset.target);
    const fromNothing = differences || figure.dataset.scale === 'loss';
    const nothing = { value: 0, lower: null, upper: null, limitLower: null, limitUpper: null };
    const [floor, ceiling, least] = differences ? [-100, 100, 4] : figure.dataset.scale === 'loss' ? [0, 100, 1] : [Number(figure.dataset.floor || 0), 100, 10];
    const shared = figure.dataset.together ? together(figure.dataset.together) : rows;
    const beside = fromNothing ? [nothing] : target === null ? [] : [{ ...nothing, value: target }];
    const scale = odds ? doublings(rows) : span([...shared, ...beside], floor, ceiling, least);
    const line = odds ? 1 : differences ? 0 : target;
    const many = rows.length > MOST_ROWS_AT_ONCE;
    const most = width * (look.paper ? 0.5 : 0.42);
    const room = labelRoom(rows.map(row => row.label), `${px(12)}px ${FONT}`, most);
    const lines = Math.min(room.lines, MOST_LINES);
    const rowHeight = Math.max(px(look.row(rows.length)) * (rows.some(row => row.second) ? 1.5 : 1), lines * px(look.paper ? 13 : 14) + px(look.paper ? 2 : 6));
    const unrated = rows.flatMap((row, i) => (row.lower === null ? [i] : []));
    const top = px(figure.dataset.bands ? 24 : 8);
    figure.toggleAttribute('data-many', many);
    return {
      height: Math.min(rows.length, MOST_ROWS_AT_ONCE) * rowHeight + top + px(24),
      option: {
        ...common(look),
        grid: { left: room.width + px(12), right: px(many ? 34 : 14), top, bottom: px(24) },
        xAxis: {
          type: odds ? 'log' : 'value',
          logBase: 2,
          ...scale,
          splitLine: { lineStyle: { color: colours.line } },
          axisLabel: { color: colours.muted, fontSize: px(12), hideOverlap: true, formatter: value => (odds ? ratios : numerals).format(value) },
        },
        yAxis: {
          type: 'category',
          inverse: true,
          data: rows.map(row => row.label),
          axisTick: { show: false },
          axisLine: { show: false },
          axisLabel: { color: colours.ink, width: room.width, height: lines * px(14), overflow: room.lines > 1 ? 'break' : 'none', lineOverflow: 'truncate', ellipsis: '…', interval: 0, fontSize: px(12), lineHeight: px(look.paper ? 13 : 14) },
          triggerEvent: true,
        },
        dataZoom: many
          ? [
            { type: 'slider', yAxisIndex: 0, startValue: 0, endValue: MOST_ROWS_AT_ONCE - 1, width: px(14), right: px(4), showDetail: false, brushSelect: false },
            { type: 'inside', yAxisIndex: 0, zoomOnMouseWheel: false, moveOnMouseWheel: false },
          ]
          : [],
        series: [
          {
            type: 'custom',
            clip: true,
            renderItem: dotOnInterval(rows, look, true),
            dimensions: ['row', 'value', 'lower', 'upper'],
            encode: { x: [1, 2, 3], y: 0 },
            data: rows.map((row, i) => [i, row.value, row.lower, row.upper]),
            markArea: differences
              ? undefined
              : {
                silent: true,
                label: { position: 'insideTop', distance: px(-16), color: colours.muted, fontSize: px(11) },
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
              distance: px(6),
              color: colours.muted,
              fontStyle: 'italic',
              fontSize: px(11),
              formatter: point => rows[point.value[1]].unrated,
            },
            tooltip: { formatter: point => rows[point.value[1]].words },
          },
        ],
      },
    };
  }

  /** Periods side by side: dots on intervals, where chance would keep them, and where the level changed. */
  function trend(figure, rows, look) {
    const { colours, px } = look;
    const scale = span(rows, Number(figure.dataset.floor || 0), 100, 10);
    const limit = name => ({
      type: 'line',
      step: 'middle',
      symbol: 'none',
      silent: true,
      data: rows.map(row => row[name]),
      lineStyle: { color: colours.limit, width: px(1), type: name === 'centre' ? 'solid' : 'dashed' },
    });
    return {
      height: px(look.paper ? 185 : 300),
      option: {
        ...common(look),
        grid: { left: px(40), right: px(16), top: px(26), bottom: px(30) },
        xAxis: {
          type: 'category',
          data: rows.map(row => row.label),
          axisTick: { show: false },
          axisLine: { lineStyle: { color: colours.line } },
          axisLabel: { color: colours.muted, fontSize: px(12), hideOverlap: true },
        },
        yAxis: {
          type: 'value',
          ...scale,
          splitLine: { lineStyle: { color: colours.line } },
          axisLabel: { color: colours.muted, fontSize: px(12), hideOverlap: true, formatter: value => numerals.format(value) },
        },
        series: [
          limit('centre'),
          limit('limitLower'),
          limit('limitUpper'),
          {
            type: 'scatter',
            symbol: 'circle',
            symbolSize: px(7),
            itemStyle: { color: 'transparent', borderColor: colours.muted, borderType: 'dotted', borderWidth: px(2) },
            data: rows.flatMap((row, i) => (row.value === null ? [[i, scale.min]] : [])),
            tooltip: { formatter: point => rows[point.value[0]].words },
          },
          {
            type: 'line',
            symbol: 'none',
            silent: true,
            connectNulls: false,
            data: rows.map(row => row.value),
            lineStyle: { color: colours.accent, width: px(1), opacity: 0.45 },
          },
          {
            type: 'custom',
            clip: true,
            renderItem: dotOnInterval(rows, look, false),
            dimensions: ['row', 'value', 'lower', 'upper'],
            encode: { x: 0, y: [1, 2, 3] },
            data: rows.map((row, i) => [i, row.value, row.lower, row.upper]),
            markArea: {
              silent: true,
              label: { position: 'insideLeft', color: colours.muted, fontSize: px(11) },
              data: bandAreas(figure, colours, 'yAxis', scale),
            },
            markLine: {
              silent: true,
              symbol: 'none',
              lineStyle: { color: colours.signal, type: 'solid', width: px(1.5) },
              label: { color: colours.signal, fontSize: px(11), formatter: mark => mark.name },
              data: rows.flatMap((row, i) => (row.change ? [{ xAxis: i, name: row.change }] : [])),
            },
            tooltip: { formatter: point => rows[point.value[0]].words },
          },
        ],
      },
    };
  }

  /** Dense on paper; few rows have more room each on a wall. */
  function rowHeight(paper) {
    const wall = !paper && innerWidth >= WALL;
    return rows => (paper ? 16.5 : wall ? Math.min(64, Math.max(24, 320 / rows)) : 24);
  }

  const kinds = { ranges, trend };

  function draw(figure, chart, look) {
    const rows = read(document.getElementById(figure.dataset.table));
    const canvas = figure.querySelector('.canvas');
    const drawn = kinds[figure.dataset.chart](figure, rows, look, canvas.clientWidth);
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
    const paperStyle = document.querySelector('link[data-paper]');
    const wideStyle = document.querySelector('link[data-wide]');
    const wide = wideStyle.media;
    const charts = new Map();
    let paper = false;
    const open = () => figures.forEach(figure => {
      const canvas = figure.querySelector('.canvas');
      charts.get(figure)?.dispose();
      charts.set(figure, echarts.init(canvas, null, { renderer: 'canvas', devicePixelRatio: paper ? SHARP : undefined }));
    });
    const drawAll = () => {
      const look = { colours: palette(), px: sizes(), paper, row: rowHeight(paper) };
      charts.forEach((chart, figure) => draw(figure, chart, look));
    };
    // The style of paper is tried on, since a browser tells nobody how wide the sheet will be.
    const print = on => {
      if (on === paper) {
        return;
      }
      paper = on;
      root.toggleAttribute('data-paper', on);
      paperStyle.media = on ? 'all' : 'print';
      wideStyle.media = on ? 'not all' : wide;
      open();
      drawAll();
    };
    open();
    drawAll();
    let width = innerWidth;
    addEventListener('resize', () => {
      if (innerWidth !== width && !paper) {
        width = innerWidth;
        drawAll();
      }
    });
    addEventListener('themechange', drawAll);
    addEventListener('beforeprint', () => print(true));
    addEventListener('afterprint', () => print(false));
    for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
      matchMedia(query).addEventListener('change', drawAll);
    }
    const printing = matchMedia('print');
    printing.addEventListener('change', () => print(printing.matches));
  }

  start();
})();
