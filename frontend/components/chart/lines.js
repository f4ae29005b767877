/**
 * Values from place to place in time, a line for each series. A line is told from the others by its dashes and the
 * shape of its points; where a value is missing it has a gap.
 */
(({ kinds, axisNumber, axisStep, css, legend, mixed, percents, widthOf }) => {
  const DASHES = [[7, 4], [2, 3], [12, 4, 2, 4], [4, 2], [10, 3, 2, 3, 2, 3], [1, 4]];
  const SYMBOLS = ['rect', 'triangle', 'diamond', 'circle'];
  const LABEL_HEIGHT = 20;
  const PLOT_HEIGHT = 260;
  const MANY_PLACES = 10;

  const isValue = (point) => point !== null && point !== undefined;

  /** Texts at the line ends from top to bottom, moved apart; undefined where they have no room. */
  function endsOf(spec, look, width) {
    if (look.narrow || spec.places.length < 2) return undefined;
    const last = spec.places.length - 1;
    if (spec.series.some((line) => !isValue(line.points[last]))) return undefined;
    const widest = Math.max(...spec.series.map((line) => widthOf(line.name, look, line.inFocus ? 600 : 400)));
    if (widest > width * 0.32 || spec.series.length * LABEL_HEIGHT > PLOT_HEIGHT) return undefined;
    const ends = spec.series
      .map((line, i) => ({ name: line.name, i, at: PLOT_HEIGHT * (1 - line.points[last].amount / spec.maximum) }))
      .sort((a, b) => a.at - b.at || a.i - b.i);
    ends.forEach((end, k) => {
      end.y = Math.max(end.at, k === 0 ? 0 : ends[k - 1].y + LABEL_HEIGHT);
    });
    for (let k = ends.length - 1; k >= 0; k--) {
      ends[k].y = Math.min(ends[k].y, k === ends.length - 1 ? PLOT_HEIGHT : ends[k + 1].y - LABEL_HEIGHT);
    }
    return { width: widest + 34, ends };
  }

  function looksOf(spec, look) {
    let compared = 0;
    return spec.series.map((line) => {
      if (line.inFocus) return { color: css(look.accent), width: 3.5, dash: 'solid', symbol: 'circle', filled: true, size: 9, z: 4 };
      const i = compared++;
      return {
        color: css(i % 2 === 0 ? look.strong : mixed(look.strong, look.dim, 0.6)),
        width: 2,
        dash: DASHES[i % DASHES.length],
        symbol: SYMBOLS[i % SYMBOLS.length],
        filled: Math.floor(i / SYMBOLS.length) % 2 === 0 && SYMBOLS[i % SYMBOLS.length] !== 'circle',
        size: 8,
        z: 3,
      };
    });
  }

  /** Whether the text of a point stands above it, below it, or not at all. */
  function textPlace(spec, line, place, room, look) {
    const point = line.points[place];
    if (widthOf(point.text, look, 600) + 10 > room) return undefined;
    const focused = spec.series.filter((one) => one.inFocus);
    if (spec.places.length > MANY_PLACES && (!line.inFocus || place > 0 && place < spec.places.length - 1)) return undefined;
    if (!line.inFocus && spec.series.length > 2 || line.inFocus && focused.length > 1) return undefined;
    const other = spec.series.find((one) => one !== line)?.points[place];
    const lower = spec.series.length === 2 && isValue(other)
      && (point.amount < other.amount || point.amount === other.amount && line !== spec.series[0]);
    return lower ? 'bottom' : 'top';
  }

  /** The numbers of breaks at one place; they follow each other. */
  const numbered = (numbers) => (numbers.length > 2 ? `${numbers[0]}–${numbers.at(-1)}` : numbers.join(', '));

  kinds.lines = (wanted, look, width) => {
    const rise = axisStep(wanted.maximum);
    const spec = { ...wanted, maximum: Math.ceil(wanted.maximum / rise - 1e-9) * rise };
    const places = spec.places.length;
    const looks = looksOf(spec, look);
    const ends = endsOf(spec, look, width);
    const names = spec.series.map((line) => line.name);
    const head = ends || names.length === 1 && names[0] === '' ? { height: 0 } : legend(names, look, width, 34);
    const unit = percents(spec.series.flatMap((line) => line.points).filter(isValue).map((point) => point.text));
    const left = Math.max(widthOf(axisNumber(spec.maximum) + unit, look) + 14, widthOf(spec.places[0], look) / 2 - 4);
    const right = Math.max(ends ? ends.width : 18, widthOf(spec.places.at(-1), look) / 2 - 4);
    const top = head.height + (spec.breaks.length > 0 ? 40 : 22);
    const margin = places === 1 ? 0.5 : 0.04 * (places - 1);
    const step = (width - left - right) / (places - 1 + 2 * margin);
    const shown = Math.max(1, Math.ceil((Math.max(...spec.places.map((place) => widthOf(place, look))) + 12) / step));
    const labelled = spec.places.map((_, i) => i).filter((i) => (places - 1 - i) % shown === 0);

    const breaks = new Map();
    spec.breaks.forEach((one, i) => breaks.set(one.before, [...(breaks.get(one.before) ?? []), i + 1]));
    const marks = {
      silent: true,
      symbol: 'none',
      animation: false,
      lineStyle: { color: look.quiet, type: [5, 4], width: 1.5 },
      label: {
        position: 'end', distance: 4, color: look.text, fontSize: 13, fontWeight: 600, backgroundColor: look.surface,
        borderColor: look.quiet, borderWidth: 1, borderRadius: 10, lineHeight: 14, padding: [3, 7],
      },
      data: [...breaks].map(([before, numbers]) => ({ xAxis: before - 0.5, label: { formatter: () => numbered(numbers) } })),
    };

    const series = spec.series.map((line, i) => ({
      name: line.name,
      type: 'line',
      color: looks[i].color,
      z: looks[i].z,
      symbol: looks[i].symbol,
      symbolSize: looks[i].size,
      showAllSymbol: true,
      connectNulls: false,
      lineStyle: { color: looks[i].color, width: looks[i].width, type: looks[i].dash, cap: 'butt' },
      itemStyle: { color: looks[i].filled ? looks[i].color : look.surface, borderColor: looks[i].color, borderWidth: looks[i].filled ? 0 : 2 },
      emphasis: { disabled: true },
      labelLayout: { hideOverlap: true },
      data: line.points.map((point, place) => {
        if (!isValue(point)) return { value: [place, null] };
        const position = textPlace(spec, line, place, step, look);
        return {
          value: [place, point.amount],
          tooltip: point.tooltip,
          label: {
            show: position !== undefined, formatter: () => point.text, position, color: look.text,
            fontSize: 13, fontWeight: line.inFocus ? 600 : 400, textBorderColor: look.surface, textBorderWidth: 3,
          },
        };
      }),
      markLine: i === 0 && breaks.size > 0 ? marks : undefined,
    }));

    const graphic = (ends?.ends ?? []).flatMap((end) => {
      const from = width - right + 4;
      const color = looks[end.i].color;
      return [
        {
          type: 'line', silent: true, style: { stroke: color, lineWidth: 1 },
          shape: { x1: from, y1: top + end.at, x2: from + 14, y2: top + end.y },
        },
        {
          type: 'text', silent: true, x: from + 18, y: top + end.y,
          style: {
            text: end.name, fill: look.text, fontSize: 14, fontFamily: look.font, verticalAlign: 'middle',
            fontWeight: spec.series[end.i].inFocus ? 600 : 400,
          },
        },
      ];
    });

    return {
      height: top + PLOT_HEIGHT + 40,
      option: {
        legend: ends || !head.option ? undefined : head.option,
        grid: [{ left, right, top, height: PLOT_HEIGHT }],
        xAxis: [{
          type: 'value', min: -margin, max: places - 1 + margin, interval: 1,
          axisLine: { show: true, lineStyle: { color: look.strongLine } }, axisTick: { show: false }, splitLine: { show: false },
          axisLabel: {
            color: look.quiet, fontSize: 14, margin: 12, hideOverlap: false, customValues: labelled,
            formatter: (value) => spec.places[value] ?? '',
          },
        }],
        yAxis: [{
          type: 'value', min: 0, max: spec.maximum, interval: axisStep(spec.maximum), axisLine: { show: false }, axisTick: { show: false },
          axisLabel: { color: look.quiet, fontSize: 13, showMaxLabel: spec.maximum % axisStep(spec.maximum) === 0, formatter: (value) => axisNumber(value) + unit },
          splitLine: { lineStyle: { color: look.line } },
        }],
        series,
        graphic,
      },
    };
  };
})(window.kopskatsCharts);
