/** Fillings that can be told from each other without colour: on a grey print, and by people who see colours otherwise. */
((charts) => {
  const { css, luminance, mixed } = charts;
  const DARK = [0, 0, 0];
  const LIGHT = [255, 255, 255];
  const RIGHT_UP = Math.PI / 4;
  const RIGHT_DOWN = -Math.PI / 4;

  const stripes = (color, thickness, gap, rotation) => ({
    symbol: 'rect', color: css(color), dashArrayX: [1, 0], dashArrayY: [thickness, gap], rotation,
  });

  const spots = (color, size, gap) => ({
    symbol: 'circle', color: css(color), symbolSize: size / (size + gap), rotation: 0,
    dashArrayX: [[size + gap, 0], [(size + gap) / 2, 0, (size + gap) / 2, 0]], dashArrayY: [size + gap, 0],
  });

  /** A darker tint of a light colour, a lighter one of a dark colour. */
  const tint = (color, part) => mixed(color, luminance(color) > 0.25 ? DARK : LIGHT, part);

  /** Answers off the scale. */
  const unknown = (look) => stripes(look.paper, 2, 5, RIGHT_DOWN);

  /**
   * A point of a scale: stripes below its middle, spots above it, the closer to each other the farther from the middle;
   * nothing in the middle.
   */
  function ofPoint(color, point, points) {
    const middle = (points - 1) / 2;
    if (point === middle || points === 1) return undefined;
    const far = Math.abs(point - middle) / middle;
    const ink = tint(color, far > 0.6 ? 0.3 : 0.42);
    return point < middle ? stripes(ink, 1.5, 3 + 9 * (1 - far), RIGHT_UP) : spots(ink, 3, 2.5 + 7 * (1 - far));
  }

  /** Groups in their order: the one in focus has the accent, the others are greys, each with a pattern of its own. */
  function ofGroup(group, look) {
    const grey = (part) => mixed(look.compared, look.paper, part);
    const ink = look.strong;
    const all = [
      { color: look.accent },
      { color: grey(0), decal: stripes(grey(0.75), 1.5, 6, RIGHT_UP) },
      { color: grey(0.75), decal: spots(ink, 3, 3.5) },
      { color: mixed(look.compared, look.ink, 0.5), decal: stripes(grey(0.8), 2, 5, 0) },
      { color: grey(0.9), decal: stripes(ink, 1.5, 5, RIGHT_DOWN) },
      { color: grey(0.35), decal: stripes(mixed(look.compared, look.ink, 0.6), 2, 6, Math.PI / 2) },
    ];
    const { color, decal } = all[group % all.length];
    return { color: css(color), decal, borderColor: css(group === 0 ? look.accent : look.strong), borderWidth: 1 };
  }

  charts.patterns = { ofGroup, ofPoint, unknown };
})(window.kopskatsCharts);
