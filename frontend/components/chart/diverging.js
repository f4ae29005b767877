/** Answers on a scale as stacked bars, centred on the middle of the scale; those off the scale in a narrow picture beside. */
(({ kinds, css, hatch, legend, readableOn, scaleColor, widthOf, wrapped }) => {
  const BAR = 30;

  function diverging(spec, look, width) {
    const rows = spec.bars.map((bar) => bar.label);
    const names = [...spec.points, ...(spec.outside ? [spec.outside] : [])];
    const head = legend(names, look, width);
    const labelSpace = look.narrow ? 0 : Math.min(240, Math.max(...rows.map((row) => widthOf(row, look))) * 1.1 + 20);
    const outsideSpace = spec.outside ? Math.max(70, Math.round(width * 0.16)) : 0;
    const mainSpace = width - labelSpace - outsideSpace - (spec.outside ? 20 : 0);
    const step = BAR + (look.narrow ? 34 : 14);
    const top = head.height + (look.narrow ? 20 : 4);
    const height = top + rows.length * step + 4;
    const middle = (spec.points.length - 1) / 2;

    const extent = Math.max(1, ...spec.bars.map((bar) => {
      const left = bar.segments.reduce((sum, segment, i) => sum + segment.percent * leftPart(i, middle), 0);
      const right = bar.segments.reduce((sum, segment, i) => sum + segment.percent * (1 - leftPart(i, middle)), 0);
      return Math.max(left, right);
    }));
    const pixels = mainSpace / (2 * extent);

    const series = [];
    const add = (i, part, labelled) => {
      const color = scaleColor(look.run, i, spec.points.length);
      series.push({
        name: spec.points[i],
        type: 'bar',
        stack: 'scale',
        barWidth: BAR,
        color: css(color),
        itemStyle: { color: css(color) },
        emphasis: { disabled: true },
        data: spec.bars.map((bar) => {
          const segment = bar.segments[i];
          const value = segment.percent * part;
          const room = segment.percent * pixels * (labelled === 'inside' ? Math.abs(part) : 1);
          const text = [segment.text, segment.shortText].find((words) => widthOf(words, look) + 8 <= room);
          return {
            value,
            tooltip: segment.tooltip,
            label: {
              show: labelled !== 'no' && segment.percent > 0 && text !== undefined,
              formatter: () => text ?? '',
              position: labelled === 'edge' ? 'insideLeft' : 'inside',
              distance: labelled === 'edge' ? -widthOf(text ?? '', look) / 2 : 0,
              color: readableOn(color),
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

    const grids = [{ left: labelSpace, top, width: mainSpace, height: rows.length * step }];
    const rowAxis = (grid, shown) => ({
      type: 'category', gridIndex: grid, data: rows, inverse: true,
      axisLine: { show: false }, axisTick: { show: false },
      axisLabel: shown
        ? look.narrow
          ? { inside: true, margin: 0, verticalAlign: 'bottom', padding: [0, 0, BAR / 2 + 2, 0], ...wrapped(look, width) }
          : { ...wrapped(look, labelSpace - 12), align: 'right' }
        : { show: false },
    });
    const yAxis = [{ ...rowAxis(0, true), position: 'left', axisLine: { show: false, onZero: false } }];
    const xAxis = [{ type: 'value', gridIndex: 0, min: -extent, max: extent, show: false }];
    if (spec.outside) {
      grids.push({ left: width - outsideSpace, top, width: outsideSpace, height: rows.length * step });
      xAxis.push({ type: 'value', gridIndex: 1, min: 0, max: 100, show: false });
      yAxis.push({ ...rowAxis(1, false), position: 'left', axisLine: { show: true, onZero: false, lineStyle: { color: look.line } } });
      series.push({
        name: spec.outside,
        type: 'bar',
        xAxisIndex: 1,
        yAxisIndex: 1,
        barWidth: BAR,
        color: css(look.unknown),
        itemStyle: { color: css(look.unknown), decal: hatch(look.surface) },
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
      });
    }
    return { option: { legend: head.option, grid: grids, xAxis, yAxis, series }, height };
  }

  /** How much of a point lies left of the centre: all below the middle, half of the middle point itself. */
  function leftPart(point, middle) {
    return point < middle ? 1 : point > middle ? 0 : 0.5;
  }
  kinds.diverging = diverging;
})(window.kopskatsCharts);
