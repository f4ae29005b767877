/**
 * A picture that leaves the page: title, drawing, notes, source and date as one SVG that needs nothing else, and the
 * same as PNG. What people wrote gets into it as text only.
 */
((charts) => {
  const SVG = 'http://www.w3.org/2000/svg';
  const WIDTH = 960;
  const MARGIN = 24;
  const SHARPNESS = 2;
  const FONT = 'Arial, Helvetica, Liberation Sans, DejaVu Sans, sans-serif';
  const TITLE = { size: 20, weight: 700, color: '#1a1f2b', leading: 26 };
  const NOTE = { size: 13, weight: 400, color: '#434a57', leading: 18 };

  /** Without what may not stand in XML. */
  const clean = (text) => String(text).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

  function element(name, attributes, text) {
    const made = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    if (text !== undefined) made.textContent = clean(text);
    return made;
  }

  /** Adds a text below what is there; gives where the next thing can stand. */
  function write(picture, text, top, style) {
    const lines = charts.linesOf(clean(text), WIDTH - 2 * MARGIN, { font: FONT }, style.weight, style.size);
    const words = element('text', {
      'font-family': FONT, 'font-size': style.size, 'font-weight': style.weight, fill: style.color,
    });
    lines.forEach((line, i) => words.append(
      element('tspan', { x: MARGIN, y: top + i * style.leading + style.size }, line + (i < lines.length - 1 ? ' ' : '')),
    ));
    picture.append(words);
    return top + lines.length * style.leading;
  }

  const today = (latvian) => new Intl.DateTimeFormat(latvian ? 'lv-LV' : 'en-GB', {
    timeZone: 'Europe/Riga', year: 'numeric', month: latvian ? '2-digit' : 'short', day: latvian ? '2-digit' : 'numeric',
  }).formatToParts(new Date());

  function date() {
    const latvian = document.documentElement.lang.startsWith('lv');
    const part = Object.fromEntries(today(latvian).map(({ type, value }) => [type, value]));
    return [part.day, part.month, part.year].join(latvian ? '.' : ' ');
  }

  /** The picture of an element that can draw itself for paper. */
  function of(drawn, caption, saved) {
    const picture = element('svg', { xmlns: SVG, width: WIDTH });
    picture.append(element('title', {}, caption.title), element('rect', { width: '100%', height: '100%', fill: '#ffffff' }));
    let top = write(picture, caption.title, MARGIN, TITLE) + 14;
    const { parts, height } = drawn.drawing(WIDTH - 2 * MARGIN, FONT);
    const place = element('g', { transform: `translate(${MARGIN} ${top})` });
    place.append(...parts);
    picture.append(place);
    top += height + 14;
    for (const note of caption.notes) top = write(picture, note, top, NOTE) + 2;
    top = write(picture, [caption.source, saved.replace('{date}', date())].filter(Boolean).join(' · '), top + 6, NOTE);
    picture.setAttribute('height', Math.ceil(top + MARGIN - 6));
    picture.setAttribute('viewBox', `0 0 ${WIDTH} ${Math.ceil(top + MARGIN - 6)}`);
    for (const words of picture.querySelectorAll('text, tspan')) {
      words.childNodes.forEach((node) => {
        if (node.nodeType === Node.TEXT_NODE) node.data = clean(node.data);
      });
    }
    return picture;
  }

  const svg = (picture) => `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}`;

  async function png(picture) {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg(picture))}`;
    await image.decode();
    const drawn = document.createElement('canvas');
    drawn.width = picture.getAttribute('width') * SHARPNESS;
    drawn.height = picture.getAttribute('height') * SHARPNESS;
    drawn.getContext('2d').drawImage(image, 0, 0, drawn.width, drawn.height);
    return new Promise((done) => drawn.toBlob(done, 'image/png'));
  }

  /** Letters, digits and hyphens only, as any file system takes them. */
  function slug(text, longest) {
    const words = text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().match(/[a-z0-9]+/g) ?? [];
    let name = '';
    for (const word of words) {
      if (name.length + word.length + 1 > longest) break;
      name += (name && '-') + word;
    }
    return name;
  }

  const fileName = (caption, format) =>
    `${[slug(caption.title, 60), slug(caption.source, 60)].filter(Boolean).join('-') || 'kopskats'}.${format}`;

  charts.picture = { of, svg, png, fileName };
})(window.kopskatsCharts);
