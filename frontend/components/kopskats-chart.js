/**
 * A chart drawn by ECharts from data that the server sends as the property "spec"; it holds words and numbers only.
 *
 * spec.kind "diverging": answers on a scale as stacked bars, centred on the middle of the scale, with a narrow
 * second picture at the right for those who answered off the scale.
 * spec.kind "bars": horizontal bars, one or more beside each other for each item.
 * spec.kind "steps": counts that grow from day to day, the second line dashed.
 *
 * What the picture says stands in the element's aria-label and in the table that the server puts beside it.
 */
(() => {
  if (customElements.get('kopskats-chart')) return;

  const SCALE = ['--kk-scale-1', '--kk-scale-2', '--kk-scale-3', '--kk-scale-4', '--kk-scale-5'];
  const NARROW = 560;
  const BAR = 30;
  const PRINTED_WIDTH = 680;

  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const pixel = canvas.getContext('2d', { willReadFrequently: true });

  /** Any CSS colour as [red, green, blue], since the drawing library knows only the older notations. */
  function rgb(color) {
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = color;
    pixel.fillRect(0, 0, 1, 1);
    return [...pixel.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  }

  const css = ([red, green, blue]) => `rgb(${red}, ${green}, ${blue})`;

  function luminance(color) {
    const [red, green, blue] = color.map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  /** Black or white, whichever can be read better on the colour. */
  const readableOn = (color) => (luminance(color) > 0.179 ? '#111111' : '#ffffff');

  /** The colour of a point of a scale; scales of other lengths than five take theirs from in between. */
  function scaleColor(run, point, points) {
    const place = points === 1 ? 2 : (point * (run.length - 1)) / (points - 1);
    const below = run[Math.floor(place)];
    const above = run[Math.ceil(place)];
    const part = place - Math.floor(place);
    return below.map((value, i) => Math.round(value + (above[i] - value) * part));
  }

  class KopskatsChart extends HTMLElement {
    #spec = null;
    #chart = null;
    #place = document.createElement('div');
    #probe = document.createElement('span');
    #width = 0;
    #printing = false;
    #sizes = new ResizeObserver(() => this.#resized());
    #dark = matchMedia('(prefers-color-scheme: dark)');
    #still = matchMedia('(prefers-reduced-motion: reduce)');
    #themes = new MutationObserver(() => this.#draw());
    #redraw = () => this.#draw();
    #beforePrint = () => this.#print(true);
    #afterPrint = () => this.#print(false);

    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      const style = new CSSStyleSheet();
      style.replaceSync(`
        :host { display: block; min-inline-size: 0; }
        :host([hidden]) { display: none; }
        div { inline-size: 100%; }
        span { display: none; }
        svg { display: block; }
        @media print { svg { max-inline-size: 100%; block-size: auto; } }`);
      root.adoptedStyleSheets = [style];
      this.#place.setAttribute('aria-hidden', 'true');
      root.append(this.#place, this.#probe);
    }

    set spec(spec) {
      this.#spec = spec;
      this.#draw();
    }

    get spec() {
      return this.#spec;
    }

    connectedCallback() {
      if (Object.hasOwn(this, 'spec')) {
        const early = this.spec;
        delete this.spec;
        this.#spec = early;
      }
      this.#sizes.observe(this);
      this.#dark.addEventListener('change', this.#redraw);
      this.#still.addEventListener('change', this.#redraw);
      for (const themed of [document.documentElement, document.body]) {
        this.#themes.observe(themed, { attributes: true, attributeFilter: ['class', 'style', 'theme'] });
      }
      window.addEventListener('beforeprint', this.#beforePrint);
      window.addEventListener('afterprint', this.#afterPrint);
      this.#draw();
    }

    disconnectedCallback() {
      this.#sizes.disconnect();
      this.#themes.disconnect();
      this.#dark.removeEventListener('change', this.#redraw);
      this.#still.removeEventListener('change', this.#redraw);
      window.removeEventListener('beforeprint', this.#beforePrint);
      window.removeEventListener('afterprint', this.#afterPrint);
      this.#chart?.dispose();
      this.#chart = null;
      this.#width = 0;
    }

    #resized() {
      if (!this.#printing && Math.round(this.clientWidth) !== this.#width) this.#draw();
    }

    #print(printing) {
      this.#printing = printing;
      this.style.colorScheme = printing ? 'light' : '';
      this.#draw();
    }

    #color(property) {
      this.#probe.style.color = `var(${property})`;
      return rgb(getComputedStyle(this.#probe).color);
    }

    #draw() {
      if (!this.isConnected || !this.#spec || !window.echarts) return;
      const width = this.#printing ? PRINTED_WIDTH : Math.round(this.clientWidth);
      if (width === 0) return;
      this.#width = width;
      const look = {
        narrow: width < NARROW,
        still: this.#still.matches || this.#printing,
        font: getComputedStyle(this).fontFamily,
        text: css(this.#color('--kk-text')),
        quiet: css(this.#color('--kk-text-quiet')),
        line: css(this.#color('--kk-line')),
        surface: css(this.#color('--kk-surface')),
        accent: this.#color('--kk-accent'),
        compared: this.#color('--kk-compared'),
        unknown: this.#color('--kk-scale-unknown'),
        run: SCALE.map((property) => this.#color(property)),
      };
      const { option, height } = this.#spec.kind === 'diverging'
        ? diverging(this.#spec, look, width)
        : this.#spec.kind === 'steps' ? steps(this.#spec, look, width) : bars(this.#spec, look, width);
      this.#place.style.blockSize = `${height}px`;
      this.#chart ??= window.echarts.init(this.#place, null, { renderer: 'svg', width, height });
      this.#chart.resize({ width, height });
      this.#chart.setOption({ ...frame(look), ...option }, { notMerge: true });
    }
  }

  function frame(look) {
    return {
      animation: !look.still,
      animationDuration: 250,
      textStyle: { fontFamily: look.font, fontSize: 14, color: look.text },
      tooltip: {
        trigger: 'item',
        confine: true,
        transitionDuration: look.still ? 0 : 0.1,
        backgroundColor: look.surface,
        borderColor: look.line,
        textStyle: { color: look.text, fontFamily: look.font, fontSize: 14 },
        formatter: ({ data }) => {
          const words = document.createElement('span');
          words.textContent = data.tooltip;
          words.style.whiteSpace = 'normal';
          return words;
        },
      },
    };
  }

  const hatch = (color) => ({
    symbol: 'rect', color, dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4,
  });

  /** How wide a text is, so that a label is shown only in a bar that has room for it. */
  function widthOf(text, look) {
    pixel.font = `14px ${look.font}`;
    return pixel.measureText(text).width;
  }

  function wrapped(look, inner) {
    return { color: look.text, fontSize: 14, lineHeight: 18, width: inner, overflow: 'break' };
  }

  function legend(names, look, width) {
    let rows = 1;
    let used = 0;
    for (const name of names) {
      const needed = widthOf(name, look) + 44;
      if (used > 0 && used + needed > width) {
        rows++;
        used = 0;
      }
      used += needed;
    }
    return {
      height: rows * 26 + 6,
      option: {
        data: names, top: 0, left: 0, selectedMode: false, itemWidth: 18, itemHeight: 12, itemGap: 14,
        textStyle: { color: look.text, fontSize: 14, width: width - 40, overflow: 'truncate' },
      },
    };
  }

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

  customElements.define('kopskats-chart', KopskatsChart);
})();
