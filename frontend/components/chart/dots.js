/**
 * How single values are spread: a strip for each group, a dot for each value, a mark at the median. Dots that would
 * hide each other stand on top of each other, always in the same way; only where very many are alike a few of them
 * stand a little beside their place.
 */
(({ kinds, css, linesOf, widthOf }) => {
  const HIGHEST = 64;
  const COLUMNS = [0, 1, -1, 2, -2, 3, -3];
  /** Diameters and columns to try, from the best to the last resort. */
  const ATTEMPTS = [[11, 1], [9, 1], [7, 1], [7, 3], [5, 3], [4, 3], [4, 5], [4, 7]];

  /** Places of dots around the middle of their strip, in pixels, as the amounts; undefined where there is no room. */
  function swarm(amounts, size, columns) {
    const order = amounts.map((_, i) => i).sort((a, b) => amounts[a] - amounts[b] || a - b);
    const placed = [];
    const free = (x, y) => placed.every((dot) => (dot.x - x) ** 2 + (dot.y - y) ** 2 >= size ** 2 - 0.01);
    const rows = Math.floor(HIGHEST / size);
    const heights = [0];
    for (let row = 1; row <= rows * 2; row++) heights.push((row * size) / 2, (-row * size) / 2);
    const places = [];
    for (const i of order) {
      let place;
      search: for (const column of columns) {
        for (const y of heights) {
          const x = amounts[i] + column * size;
          if (free(x, y)) {
            place = { x, y };
            break search;
          }
        }
      }
      if (!place && columns.length < COLUMNS.length) return undefined;
      place ??= { x: amounts[i], y: 0 };
      placed.push(place);
      places[i] = place;
    }
    return places;
  }

  /** The largest dots that have room; all strips have the same. */
  function swarms(strips, largest) {
    for (const [size, columns] of ATTEMPTS.filter((attempt) => attempt[0] <= largest)) {
      const places = strips.map((amounts) => swarm(amounts, size + 1, COLUMNS.slice(0, columns)));
      if (places.every((strip) => strip)) return { size, places };
    }
    throw new Error('The last attempt leaves out no dot');
  }

  kinds.dots = (spec, look, width) => {
    const weight = (strip) => (strip.inFocus ? 600 : 400);
    const labelSpace = look.narrow
      ? 0
      : Math.min(240, Math.max(...spec.strips.map((strip) => widthOf(strip.label, look, weight(strip)))) + 20);
    const labels = spec.strips.map((strip) => linesOf(strip.label, look.narrow ? width : labelSpace - 12, look, weight(strip)));
    const side = ATTEMPTS[0][0] + 2;
    const inner = width - labelSpace - 2 * side;
    const at = (amount) => ((amount - spec.minimum) / (spec.maximum - spec.minimum)) * inner;
    const { size, places: swarmed } = swarms(spec.strips.map((strip) => strip.dots.map((dot) => at(dot.amount))), look.narrow ? 9 : 11);

    let height = 6;
    const strips = spec.strips.map((strip, i) => {
      const places = swarmed[i];
      const labelHeight = look.narrow ? labels[i].length * 18 + 6 : 0;
      const reach = Math.max(look.narrow ? 14 : labels[i].length * 9 + 3, ...places.map((place) => Math.abs(place.y) + size / 2 + 2));
      const middle = height + labelHeight + reach;
      height = middle + reach + 12;
      return { ...strip, places, reach, middle };
    });
    const bottom = height;

    const series = strips.flatMap((strip) => {
      const color = css(strip.inFocus ? look.accent : look.strong);
      const values = {
        name: strip.label,
        type: 'scatter',
        symbolSize: size,
        z: 3,
        itemStyle: { color, opacity: 1 },
        emphasis: { disabled: true },
        data: strip.dots.map((dot, i) => ({
          value: [strip.places[i].x, strip.middle + strip.places[i].y], tooltip: dot.tooltip,
        })),
        markLine: {
          z: 1, silent: true, symbol: 'none', animation: false, label: { show: false },
          lineStyle: { color: look.line, type: 'solid', width: 1 },
          data: [[{ coord: [-side, strip.middle] }, { coord: [inner + side, strip.middle] }]],
        },
      };
      if (!strip.median) return [values];
      return [values, {
        name: `${strip.label} median`,
        type: 'scatter',
        symbol: 'rect',
        symbolSize: [4, 2 * strip.reach + 4],
        z: 4,
        itemStyle: { color: look.text, borderColor: look.surface, borderWidth: 1 },
        emphasis: { disabled: true },
        data: [{ value: [at(strip.median.amount), strip.middle], tooltip: strip.median.tooltip }],
      }];
    });

    const left = labelSpace + side;
    const text = (words, x, y, align, style = {}) => ({
      type: 'text', silent: true, x, y,
      style: {
        text: words, fill: look.text, fontSize: 14, lineHeight: 18, fontFamily: look.font, align,
        verticalAlign: 'middle', ...style,
      },
    });
    const graphic = [
      ...strips.map((strip, i) => look.narrow
        ? text(labels[i].join('\n'), 0, strip.middle - strip.reach - labels[i].length * 9 - 3, 'left', { fontWeight: weight(strip) })
        : text(labels[i].join('\n'), labelSpace - 12, strip.middle, 'right', { fontWeight: weight(strip) })),
      {
        type: 'line', silent: true, style: { stroke: look.strongLine, lineWidth: 1 },
        shape: { x1: left - side, y1: bottom, x2: left + inner + side, y2: bottom },
      },
      text(spec.minimumText, left - side, bottom + 14, 'left', { fill: look.quiet }),
      text(spec.maximumText, left + inner + side, bottom + 14, 'right', { fill: look.quiet }),
    ];
    if (strips.some((strip) => strip.median) && look.words.median) {
      const x = left + inner / 2 - widthOf(look.words.median, look) / 2;
      graphic.push(
        { type: 'rect', silent: true, style: { fill: look.text }, shape: { x: x - 10, y: bottom + 6, width: 3, height: 16 } },
        text(look.words.median, x, bottom + 14, 'left', { fill: look.quiet }),
      );
    }

    return {
      height: bottom + 26,
      option: {
        grid: [{ left: left - side, width: inner + 2 * side, top: 0, height: bottom }],
        xAxis: [{ type: 'value', min: -side, max: inner + side, show: false }],
        yAxis: [{ type: 'value', min: 0, max: bottom, inverse: true, show: false }],
        series,
        graphic,
      },
    };
  };
})(window.kopskatsCharts);
