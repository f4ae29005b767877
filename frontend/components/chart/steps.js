/** Counts that grow from day to day, the second line dashed. */
(({ kinds, css, legend }) => {
  kinds.steps = (spec, look, width) => {
    const names = spec.series.map((line) => line.name);
    const head = legend(names, look, width, 34);
    const colors = [look.accent, look.strong];
    return {
      height: head.height + 240,
      option: {
        legend: head.option,
        grid: [{ left: 44, right: 16, top: head.height + 12, bottom: 32 }],
        xAxis: [{
          type: 'category', data: spec.days, boundaryGap: false, axisTick: { show: false },
          axisLine: { lineStyle: { color: look.line } },
          axisLabel: { color: look.quiet, fontSize: 13, hideOverlap: true },
        }],
        yAxis: [{
          type: 'value', min: 0, max: spec.maximum, minInterval: 1, splitNumber: 4,
          axisLabel: { color: look.quiet, fontSize: 13, hideOverlap: true, showMaxLabel: false }, splitLine: { lineStyle: { color: look.line } },
        }],
        series: spec.series.map((line, i) => ({
          name: line.name, type: 'line', step: 'end', symbol: i === 0 ? 'circle' : 'rect', symbolSize: i === 0 ? 9 : 7, showSymbol: line.points.length < 40,
          color: css(colors[i % 2]),
          lineStyle: { color: css(colors[i % 2]), width: 3, type: i === 0 ? 'solid' : 'dashed' },
          itemStyle: { color: css(colors[i % 2]) },
          emphasis: { disabled: true },
          data: line.points.map((point) => ({ value: point.amount, tooltip: point.tooltip })),
        })),
      },
    };
  };
})(window.kopskatsCharts);
