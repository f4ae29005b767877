/** Horizontal bars, one or more beside each other for each item. */
(({ kinds, css, legend, widthOf, wrapped }) => {
  function bars(spec, look, width) {
    const several = spec.groups.length > 1;
    const head = several ? legend(spec.groups, look, width) : { height: 0, option: undefined };
    const rows = spec.items.map((item) => item.label);
    const labelSpace = look.narrow ? 0 : Math.min(Math.round(width * 0.42), Math.max(...rows.map((row) => widthOf(row, look))) * 1.1 + 20);
    const valueSpace = Math.max(...spec.items.flatMap((item) => item.values.map((value) => widthOf(value.text, look)))) + 16;
    const thickness = 18;
    const step = spec.groups.length * (thickness + 2) + (look.narrow ? 32 : 16);
    const top = head.height + (look.narrow ? 14 : 4);
    const height = top + rows.length * step + 4;
    const colors = [look.accent, look.compared];
    return {
      height,
      option: {
        legend: head.option,
        grid: [{ left: labelSpace, top, width: Math.max(60, width - labelSpace - valueSpace), height: rows.length * step }],
        xAxis: [{ type: 'value', min: 0, max: spec.maximum, show: false }],
        yAxis: [{
          type: 'category', data: rows, inverse: true, axisTick: { show: false },
          axisLine: { show: true, lineStyle: { color: look.line } },
          axisLabel: look.narrow
            ? { inside: true, margin: 0, verticalAlign: 'bottom', padding: [0, 0, step / 2 - 13, 0], ...wrapped(look, width), overflow: 'truncate' }
            : { ...wrapped(look, labelSpace - 14), align: 'right' },
          z: 3,
        }],
        series: spec.groups.map((group, g) => ({
          name: group,
          type: 'bar',
          barWidth: thickness,
          barGap: '12%',
          color: css(colors[g % 2]),
          itemStyle: { color: css(colors[g % 2]) },
          emphasis: { disabled: true },
          data: spec.items.map((item) => ({
            value: item.values[g].amount,
            tooltip: item.values[g].tooltip,
            label: { show: true, position: 'right', formatter: () => item.values[g].text, color: look.text, fontSize: 14 },
          })),
        })),
      },
    };
  }
  kinds.bars = bars;
})(window.kopskatsCharts);
