import { h, type Element } from '../../markup/element.ts';

/** Light modules that a reader needs around the code. */
const QUIET = 4;

/** A QR code as one path: dark on white whatever the page's colours are, because readers expect it so. */
export function qrSvg(modules: readonly (readonly boolean[])[], label: string): Element {
  const size = modules.length + 2 * QUIET;
  let path = '';
  modules.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== true) continue;
      const from = x;
      while (row[x + 1] === true) x += 1;
      const width = x - from + 1;
      path += `M${from + QUIET} ${y + QUIET}h${width}v1h-${width}z`;
    }
  });
  return h(
    'svg',
    {
      viewBox: `0 0 ${size} ${size}`,
      width: 176,
      height: 176,
      role: 'img',
      'aria-label': label,
      'shape-rendering': 'crispEdges',
    },
    h('path', { fill: '#fff', d: `M0 0h${size}v${size}H0z` }),
    h('path', { fill: '#000', d: path }),
  );
}
