/** Answers on a scale as stacked bars, centred on the middle of the scale; those off the scale in a narrow picture beside. */
(({ kinds, css, legend, patterns, readableOn, rowNames, scaleColor, widthOf }) => {
  const BAR = 30;

  /** How much of a point lies left of the centre: all below the middle, half of the middle point itself. */
  const leftPart = (point, middle) => (point < middle ? 1 : point > middle ? 0 : 0.5);

  /** Where the parts of a bar begin and end, from the left. */
  function boundsOf(bar, middle) {
    let x = -bar.segments.reduce((sum, segment, i) => sum + segment.percent * leftPart(i, middle), 0);
    return [x, ...bar.segments.map((segment) => (x += segment.percent))];
  }

  /** Lines around the parts of each bar, so that even a pale part stands out from the page and from its neighbours. */
  function outlines(bars, middle, look) {
    const bounds = bars.map((bar) => boundsOf(bar, middle));
    return {
      type: 'custom',
      silent: true,
      z: 3,
      animation: false,
      data: bars.map((_, row) => [0, row]),
      renderItem: (params, api) => {
        const row = params.dataIndex;
        const edges = [...new Set(bounds[row].map((x) => Math.round(api.coord([x, row])[0]) + 0.5))];
        if (edges.length < 2) return undefined;
        const y = Math.round(api.coord([0, row])[1] - BAR / 2) + 0.5;
        const style = { stroke: look.strongLine, fill: 'none', lineWidth: 1 };
        return {
          type: 'group',
          children: [
            { type: 'rect', style, shape: { x: edges[0], y, width: edges.at(-1) - edges[0], height: BAR - 1 } },
            ...edges.slice(1, -1).map((x) => ({ type: 'line', style, shape: { x1: x, y1: y, x2: x, y2: y + BAR - 1 } })),
          ],
        };
      },
    };
  }

  function partsOf(spec, look, pixels) {
    const middle = (spec.points.length - 1) / 2;
    const series = [];
    const add = (i, part, labelled) => {
      const color = scaleColor(look.run, i, spec.points.length);
      const itemStyle = { color: css(color), decal: patterns.ofPoint(color, i, spec.points.length) };
      series.push({
        name: spec.points[i],
        type: 'bar',
        stack: 'scale',
        barWidth: BAR,
        color: css(color),
        itemStyle,
        emphasis: { disabled: true },
        data: spec.bars.map((bar) => {
          const segment = bar.segments[i];
          const room = segment.percent * pixels * (labelled === 'inside' ? Math.abs(part) : 1);
          const text = [segment.text, segment.shortText].find((words) => widthOf(words, look) + 12 <= room);
          return {
            value: segment.percent * part,
            tooltip: segment.tooltip,
            label: {
              show: labelled !== 'no' && segment.percent > 0 && text !== undefined,
              formatter: () => text ?? '',
              position: labelled === 'edge' ? 'insideLeft' : 'inside',
              distance: labelled === 'edge' ? -widthOf(text ?? '', look) / 2 - 3 : 0,
              color: readableOn(color),
              backgroundColor: css(color),
              borderRadius: 3,
              padding: [2, 3],
              fontSize: 14,
            },
          };
        }),
      });
    };
    // A stacked bar grows outwards from zero, so the left half is added from the middle to the low end.
    for (let i = Math.floor(middle); i >= 0; i--) add(i, -leftPart(i, middle), leftPart(i, middle) === 1 ? 'inside' : 'no');
    for (let i = Math.ceil(middle); i < spec.points.length; i++) {
      add(i, 1 - leftPart(i, middle), leftPart(i, middle) === 0 ? 'inside' : 'edge');
    }
    return [...series, outlines(spec.bars, middle, look)];
  }

  function offScale(spec, look) {
    return {
      name: spec.outside,
      type: 'bar',
      xAxisIndex: 1,
      yAxisIndex: 1,
      barWidth: BAR,
      color: css(look.unknown),
      itemStyle: { color: css(look.unknown), decal: patterns.unknown(look), borderColor: look.strongLine, borderWidth: 1 },
      emphasis: { disabled: true },
      data: spec.bars.map((bar) => ({
        value: bar.outside.percent,
        tooltip: bar.outside.tooltip,
        label: {
          show: true, formatter: () => bar.outside.shortText, color: look.text, fontSize: 14,
          position: bar.outside.percent > 50 ? 'insideLeft' : 'right',
          backgroundColor: bar.outside.percent > 50 ? look.surface : 'transparent', padding: [1, 4],
        },
      })),
    };
  }

  kinds.diverging = (spec, look, width) => {
    const rows = spec.bars.map((bar) => bar.label);
    const head = legend([...spec.points, ...(spec.outside ? [spec.outside] : [])], look, width);
    const names = rowNames(rows, look, width, 240, BAR);
    const labelSpace = names.left;
    const outsideSpace = spec.outside ? Math.max(70, Math.round(width * 0.16)) : 0;
    const mainSpace = width - labelSpace - outsideSpace - (spec.outside ? 20 : 0);
    const step = Math.max(names.least, BAR + names.above + 14);
    const top = head.height + 4 + names.above / 2;
    const height = rows.length * step;
    const middle = (spec.points.length - 1) / 2;
    const extent = Math.max(1, ...spec.bars.flatMap((bar) => {
      const bounds = boundsOf(bar, middle);
      return [-bounds[0], bounds.at(-1)];
    }));

    const rowAxis = (grid, axisLabel, axisLine) => ({
      type: 'category', gridIndex: grid, data: rows, inverse: true, position: 'left', axisTick: { show: false }, axisLabel,
      axisLine: { onZero: false, ...axisLine },
    });
    const grid = [{ left: labelSpace, top, width: mainSpace, height }];
    const xAxis = [{ type: 'value', gridIndex: 0, min: -extent, max: extent, show: false }];
    const yAxis = [rowAxis(0, names.axisLabel, { show: false })];
    const series = partsOf(spec, look, mainSpace / (2 * extent));
    if (spec.outside) {
      grid.push({ left: width - outsideSpace, top, width: outsideSpace, height });
      xAxis.push({ type: 'value', gridIndex: 1, min: 0, max: 100, show: false });
      yAxis.push(rowAxis(1, { show: false }, { show: true, lineStyle: { color: look.line } }));
      series.push(offScale(spec, look));
    }
    return { option: { legend: head.option, grid, xAxis, yAxis, series }, height: top + height + 4 };
  };
})(window.kopskatsCharts);
