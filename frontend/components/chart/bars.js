/** Horizontal bars, one or more beside each other for each item. */
(({ kinds, legend, patterns, rowNames, widthOf }) => {
  kinds.bars = (spec, look, width) => {
    const several = spec.groups.length > 1;
    const head = several ? legend(spec.groups, look, width) : { height: 0, option: undefined };
    const rows = spec.items.map((item) => item.label);
    const valueSpace = Math.max(...spec.items.flatMap((item) => item.values.map((value) => widthOf(value.text, look)))) + 16;
    const thickness = 18;
    const barsHeight = spec.groups.length * (thickness + 2);
    const names = rowNames(rows, look, width, Math.round(width * 0.42), barsHeight);
    const labelSpace = names.left;
    const step = Math.max(names.least, barsHeight + names.above + 16);
    const top = head.height + 4 + names.above / 2;
    const height = top + rows.length * step + 4;
    return {
      height,
      option: {
        legend: head.option,
        grid: [{ left: labelSpace, top, width: Math.max(60, width - labelSpace - valueSpace), height: rows.length * step }],
        xAxis: [{ type: 'value', min: 0, max: spec.maximum, show: false }],
        yAxis: [{
          type: 'category', data: rows, inverse: true, axisTick: { show: false },
          axisLine: { show: true, lineStyle: { color: look.line } },
          axisLabel: names.axisLabel,
          z: 3,
        }],
        series: spec.groups.map((group, g) => ({
          name: group,
          type: 'bar',
          barWidth: thickness,
          barGap: '12%',
          itemStyle: patterns.ofGroup(g, look),
          emphasis: { disabled: true },
          data: spec.items.map((item) => ({
            value: item.values[g].amount,
            tooltip: item.values[g].tooltip,
            label: { show: true, position: 'right', formatter: () => item.values[g].text, color: look.text, fontSize: 14 },
          })),
        })),
      },
    };
  };
})(window.kopskatsCharts);
