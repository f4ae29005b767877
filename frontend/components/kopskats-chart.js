/**
 * A chart drawn by ECharts from data that the server sends as the property "spec"; it holds words and numbers only. How
 * each kind is drawn stands in the folder chart.
 *
 * What the picture says stands in the element's aria-label and in the table that the server puts beside it.
 */
(({ kinds, css, rgb, frame }) => {
  if (customElements.get('kopskats-chart')) return;

  const SCALE = ['--kk-scale-1', '--kk-scale-2', '--kk-scale-3', '--kk-scale-4', '--kk-scale-5'];
  const NARROW = 560;
  const PRINTED_WIDTH = 680;

  class KopskatsChart extends HTMLElement {
    #spec = null;
    #chart = null;
    #place = document.createElement('div');
    #probe = document.createElement('span');
    #width = 0;
    #printing = false;
    #sizes = new ResizeObserver(() => this.#resized());
    #dark = matchMedia('(prefers-color-scheme: dark)');
    #forced = matchMedia('(forced-colors: active)');
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
        :host([paper]) { color-scheme: light; forced-color-adjust: none; }
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
      this.#forced.addEventListener('change', this.#redraw);
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
      this.#forced.removeEventListener('change', this.#redraw);
      window.removeEventListener('beforeprint', this.#beforePrint);
      window.removeEventListener('afterprint', this.#afterPrint);
      this.#chart?.dispose();
      this.#chart = null;
      this.#width = 0;
    }

    #resized() {
      requestAnimationFrame(() => {
        if (!this.#printing && Math.round(this.clientWidth) !== this.#width) this.#draw();
      });
    }

    #print(printing) {
      this.#printing = printing;
      this.toggleAttribute('paper', printing);
      this.#draw();
    }

    #color(property) {
      this.#probe.style.color = `var(${property})`;
      return rgb(getComputedStyle(this.#probe).color);
    }

    #look(width, font, still) {
      const ink = this.#color('--kk-text');
      const paper = this.#color('--kk-surface');
      const strong = this.#color('--kk-line-strong');
      const dim = this.#color('--kk-text-quiet');
      return {
        narrow: width < NARROW,
        still,
        font,
        ink,
        paper,
        strong,
        dim,
        text: css(ink),
        quiet: css(dim),
        line: css(this.#color('--kk-line')),
        strongLine: css(strong),
        surface: css(paper),
        accent: this.#color('--kk-accent'),
        compared: this.#color('--kk-compared'),
        unknown: this.#color('--kk-scale-unknown'),
        run: SCALE.map((property) => this.#color(property)),
        words: this.words ?? {},
      };
    }

    #draw() {
      if (!this.isConnected || !this.#spec) return;
      const width = this.#printing ? PRINTED_WIDTH : Math.round(this.clientWidth);
      if (width === 0) return;
      this.#width = width;
      const look = this.#look(width, getComputedStyle(this).fontFamily, this.#still.matches || this.#printing);
      const { option, height } = kinds[this.#spec.kind](this.#spec, look, width);
      this.#place.style.blockSize = `${height}px`;
      this.#chart ??= window.echarts.init(this.#place, null, { renderer: 'svg', width, height });
      this.#chart.resize({ width, height });
      this.#chart.setOption({ ...frame(look), ...option }, { notMerge: true });
    }

    /** The picture as it looks on paper, whatever the page looks like, in elements of SVG. */
    drawing(width, font) {
      this.toggleAttribute('paper', true);
      const look = this.#look(width, font, true);
      this.toggleAttribute('paper', false);
      const { option, height } = kinds[this.#spec.kind](this.#spec, look, width);
      const place = document.createElement('div');
      const chart = window.echarts.init(place, null, { renderer: 'svg', width, height });
      chart.setOption({ ...frame(look), ...option });
      chart.getZr().flush();
      const parts = [...place.querySelector('svg').cloneNode(true).childNodes];
      chart.dispose();
      return { parts, height };
    }
  }

  customElements.define('kopskats-chart', KopskatsChart);
})(window.kopskatsCharts);
