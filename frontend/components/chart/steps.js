/** Counts that grow from day to day, the second line dashed. */
(({ kinds, css, legend }) => {
  function steps(spec, look, width) {
    const names = spec.series.map((line) => line.name);
    const head = legend(names, look, width);
    const colors = [look.accent, look.compared];
    return {
      height: head.height + 240,
      option: {
        legend: { ...head.option, icon: 'rect' },
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
          name: line.name, type: 'line', step: 'end', symbolSize: 9, showSymbol: line.points.length < 40,
          color: css(colors[i % 2]),
          lineStyle: { color: css(colors[i % 2]), width: 3, type: i === 0 ? 'solid' : 'dashed' },
          itemStyle: { color: css(colors[i % 2]) },
          emphasis: { disabled: true },
          data: line.points.map((point) => ({ value: point.amount, tooltip: point.tooltip })),
        })),
      },
    };
  }
  kinds.steps = steps;
})(window.kopskatsCharts);
