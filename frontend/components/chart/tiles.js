/** A map of squares with its key, drawn for paper from what stands on the page. */
((charts) => {
  const SVG = 'http://www.w3.org/2000/svg';
  const LARGEST = 92;
  const GAP = 4;
  const KEY = 16;
  const HATCH = 'kopskats-no-value';

  function element(name, attributes, text) {
    const made = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    if (text !== undefined) made.textContent = text;
    return made;
  }

  const colorOf = (of, property) => charts.css(charts.rgb(getComputedStyle(of)[property]));

  const fillOf = (of) => (of.matches('.kk-tile-in-focus:not(.kk-tile), .kk-tile-city') ? '#ffffff' : colorOf(of, 'backgroundColor'));

  function hatch() {
    const made = element('pattern', {
      id: HATCH, width: 10, height: 10, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)',
    });
    made.append(
      element('rect', { width: 10, height: 10, fill: '#ffffff' }),
      element('rect', { width: 3, height: 10, fill: '#d5d9df' }),
    );
    return made;
  }

  function square(of, x, y, size) {
    const focused = of.classList.contains('kk-tile-in-focus');
    const line = focused ? 3 : 1;
    return element('rect', {
      x: x + line / 2, y: y + line / 2, width: size - line, height: size - line, rx: size > KEY ? 6 : 3,
      fill: of.classList.contains('kk-tile-none') ? `url(#${HATCH})` : fillOf(of),
      stroke: colorOf(of, 'borderTopColor'), 'stroke-width': line,
    });
  }

  /** The mark in the lower right corner. */
  const corner = (x, y, size, color) =>
    element('path', { d: `M${x} ${y - size}V${y}H${x - size}Z`, fill: color });

  const words = (text, x, y, size, color, font, more) =>
    element('text', { x, y, 'font-family': font, 'font-size': size, fill: color, ...more }, text);

  function tile(of, size, font) {
    const style = getComputedStyle(of);
    const x = (parseInt(style.gridColumnStart, 10) - 1) * (size + GAP);
    const y = (parseInt(style.gridRowStart, 10) - 1) * (size + GAP);
    const color = colorOf(of, 'color');
    const middle = { 'text-anchor': 'middle' };
    const parts = [
      square(of, x, y, size),
      words(of.querySelector('.kk-tile-label').textContent, x + size / 2, y + size / 2 - 4, size * 0.155, color, font, middle),
      words(of.querySelector('.kk-tile-figure').textContent, x + size / 2, y + size / 2 + size * 0.22, size * 0.22, color, font,
        { ...middle, 'font-weight': 700 }),
    ];
    if (of.classList.contains('kk-tile-marked')) {
      parts.push(corner(x + size - 4, y + size - 4, 11, color));
    }
    return parts;
  }

  /** The key below the map, in as many rows as it needs. */
  function key(entries, top, width, font) {
    const look = { font };
    const parts = [];
    let x = 0;
    let y = top;
    for (const entry of entries) {
      const text = entry.textContent;
      const needed = KEY + 8 + charts.widthOf(text, look) + 20;
      if (x > 0 && x + needed > width) {
        x = 0;
        y += 26;
      }
      const of = entry.querySelector('.kk-tiles-key');
      parts.push(square(of, x, y, KEY));
      if (of.classList.contains('kk-tile-city')) {
        parts.push(corner(x + KEY - 2, y + KEY - 2, 9, colorOf(entry, 'color')));
      }
      parts.push(words(text, x + KEY + 8, y + 13, 14, colorOf(entry, 'color'), font));
      x += needed;
    }
    return { parts, height: entries.length === 0 ? 0 : y - top + KEY };
  }

  charts.tiles = (map, width, font) => {
    const tiles = [...map.querySelectorAll('.kk-tile')];
    const columns = parseInt(map.querySelector('.kk-tiles').style.getPropertyValue('--kk-tiles-columns'), 10);
    const size = Math.min(LARGEST, (width - (columns - 1) * GAP) / columns);
    const rows = Math.max(0, ...tiles.map((one) => parseInt(getComputedStyle(one).gridRowStart, 10)));
    const height = rows * (size + GAP);
    const legend = key([...map.closest('.kk-figure').querySelectorAll('.kk-tiles-legend > li')], height + 12, width, font);
    const defs = element('defs', {});
    defs.append(hatch());
    return { parts: [defs, ...tiles.flatMap((one) => tile(one, size, font)), ...legend.parts], height: height + 12 + legend.height };
  };
})(window.kopskatsCharts);
