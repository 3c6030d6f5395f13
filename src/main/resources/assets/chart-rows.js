// What charts are made of: the rows of the table behind each, the scale around them, the colours of the
// page, and sizes that grow with its type. Rows carry their numbers as data-value, data-lower and data-upper.
const chartRows = (() => {
  'use strict';

  const TYPE = 14;
  const MOST_DOUBLINGS = 7;

  function palette() {
    const probe = document.createElement('span');
    probe.style.forcedColorAdjust = 'none';
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

  /** Turns a size at the usual type into one at the type of the page: larger on a wall, smaller on paper. */
  function sizes() {
    const em = parseFloat(getComputedStyle(document.documentElement).fontSize) / TYPE;
    return pixels => pixels * em;
  }

  /** The room that labels need beside a chart, at most so wide, and in how many lines. */
  function labelRoom(labels, font, most) {
    const pen = document.createElement('canvas').getContext('2d');
    pen.font = font;
    const width = text => pen.measureText(text).width;
    const longest = Math.max(0, ...labels.map(width));
    if (longest <= most) {
      return { width: Math.ceil(longest) + 1, lines: 1 };
    }
    const lines = label => {
      let count = 1;
      let line = '';
      for (const word of label.split(' ')) {
        const longer = line ? `${line} ${word}` : word;
        if (line && width(longer) > most) {
          count++;
          line = word;
        } else {
          line = longer;
        }
      }
      return count;
    };
    // The library breaks a little earlier than the letters need.
    return { width: 1.08 * most, lines: Math.max(...labels.map(lines)) };
  }

  return { palette, number, read, together, span, doublings, bandAreas, sizes, labelRoom };
})();
