/**
 * What all kinds of charts share: colours, patterns, how wide a text is, the legend. Each kind is a function in
 * kopskatsCharts.kinds that makes of a spec, a look and a width what ECharts draws, and the height it takes.
 */
window.kopskatsCharts ??= (() => {
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

  /** A colour between two, 0 the first and 1 the second. */
  const mixed = (from, to, part) => from.map((value, i) => Math.round(value + (to[i] - value) * part));

  /** The colour of a point of a scale; scales of other lengths than five take theirs from in between. */
  function scaleColor(run, point, points) {
    const place = points === 1 ? 2 : (point * (run.length - 1)) / (points - 1);
    return mixed(run[Math.floor(place)], run[Math.ceil(place)], place - Math.floor(place));
  }

  /** How wide a text is, so that a label is shown only where it has room. */
  function widthOf(text, { font }, weight = 400, size = 14) {
    pixel.font = `${weight} ${size}px ${font}`;
    return pixel.measureText(text).width;
  }

  /** Lines of a text that are not wider than so many pixels; a word that is wider itself is cut. */
  function linesOf(text, width, look, weight = 400, size = 14) {
    const fits = (words) => widthOf(words, look, weight, size) <= width;
    const lines = [''];
    for (const word of text.split(/[\t\n\r ]+/).filter(Boolean)) {
      const longer = lines.at(-1) === '' ? word : `${lines.at(-1)} ${word}`;
      if (fits(longer)) {
        lines[lines.length - 1] = longer;
        continue;
      }
      if (lines.at(-1) !== '') lines.push('');
      for (const letter of word) {
        if (!fits(lines.at(-1) + letter)) lines.push('');
        lines[lines.length - 1] += letter;
      }
    }
    return lines;
  }

  const LINE = 18;

  /**
   * Names of rows, at their left or, where the picture is narrow, above them: the room at the left, the height above,
   * and what the axis needs. The lines are broken here, since the drawing library only estimates how wide a text is.
   */
  function rowNames(rows, look, width, widest, barsHeight) {
    const left = look.narrow ? 0 : Math.min(widest, Math.max(0, ...rows.map((row) => widthOf(row, look))) + 20);
    const lines = rows.map((row) => linesOf(row, look.narrow ? width : left - 14, look));
    const most = Math.max(1, ...lines.map((one) => one.length));
    const text = { color: look.text, fontSize: 14, lineHeight: LINE, formatter: (_, i) => lines[i].join('\n') };
    return {
      left,
      above: look.narrow ? most * LINE + 4 : 0,
      least: look.narrow ? 0 : most * LINE + 6,
      axisLabel: look.narrow
        ? { ...text, interval: 0, inside: true, margin: 0, verticalAlign: 'bottom', padding: [0, 0, barsHeight / 2 + 3, 0] }
        : { ...text, interval: 0, align: 'right' },
    };
  }

  function legend(names, look, width, itemWidth = 18) {
    let rows = 1;
    let used = 0;
    for (const name of names) {
      const lines = linesOf(name, width - itemWidth - 22, look).length;
      rows += lines - 1;
      const needed = Math.min(width, widthOf(name, look) + itemWidth + 26);
      if (used > 0 && used + needed > width) {
        rows++;
        used = 0;
      }
      used += needed;
    }
    return {
      height: rows * 26 + 6,
      option: {
        data: names, top: 0, left: 0, selectedMode: false, itemWidth, itemHeight: 12, itemGap: 14,
        textStyle: { color: look.text, fontSize: 14, lineHeight: LINE },
        formatter: (name) => linesOf(name, width - itemWidth - 22, look).join('\n'),
      },
    };
  }

  /** What holds for every kind: words, animation, what is said when something is pointed at. */
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
          if (!data?.tooltip) return '';
          const words = document.createElement('span');
          words.textContent = data.tooltip;
          words.style.whiteSpace = 'normal';
          return words;
        },
      },
    };
  }

  const latvian = () => document.documentElement.lang.startsWith('lv');

  /** A number beside an axis, written as everywhere in the application. */
  function axisNumber(number) {
    const [whole, part] = String(Math.round(number * 1000) / 1000).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, latvian() ? '\u00a0' : ',');
    return part ? grouped + (latvian() ? ',' : '.') + part : grouped;
  }

  /** The distance of the lines of an axis from 0 to a maximum: 1, 2 or 5 times a power of ten, at most five of them. */
  function axisStep(maximum) {
    const power = 10 ** Math.floor(Math.log10(maximum / 5));
    return [1, 2, 5, 10].map((step) => step * power).find((step) => maximum / step <= 5.0001);
  }

  /** The sign after the numbers of an axis: per cent where all values have it. */
  const percents = (texts) => (texts.length > 0 && texts.every((text) => /%\)?$/.test(text)) ? (latvian() ? '\u00a0%' : '%') : '');

  return { kinds: {}, axisNumber, axisStep, percents, rgb, css, luminance, mixed, readableOn, scaleColor, linesOf, widthOf, rowNames, legend, frame };
})();
