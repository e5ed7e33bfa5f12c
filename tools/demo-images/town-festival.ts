/** みなと町: the harbour festival at night. */
import { WIDTH, box, canvas, chance, disc, glints, oval, path, poly, ridge, times } from './brush.ts';

export function festival(): string {
  const c = canvas();
  const random = chance(77);
  c.add(
    box([0, 0, WIDTH, 1000], {
      fill: c.down([0, '#0d1436'], [0.42, '#27265f'], [0.62, '#6a3a72'], [0.68, '#b0596a'], [1, '#1a1d47']),
    }),
    times(110, () =>
      disc(random() * WIDTH, random() * 430, 0.8 + random() * 1.6, { fill: '#fdf6e0', opacity: 0.3 + random() * 0.6 }),
    ),
  );
  const burst = (x: number, y: number, look: { reach: number; colour: string; core: string }): void => {
    const rays = 26;
    const ray = (at: number, from: number, to: number): string => {
      const angle = (at / rays) * Math.PI * 2;
      const point = (r: number): string =>
        `${x + Math.cos(angle) * r} ${y + Math.sin(angle) * r * 0.97 + (r / look.reach) ** 2 * 14}`;
      return `M${point(from)}L${point(to)}`;
    };
    const all = (from: number, to: number, odd = 0): string =>
      times(rays, (at) =>
        at % 2 === odd
          ? ray(at, look.reach * from, look.reach * to)
          : ray(at, look.reach * from * 0.6, look.reach * to * 0.72),
      );
    c.add(
      disc(x, y, look.reach * 1.5, { fill: c.round([0, look.colour, 0.42], [1, look.colour, 0]) }),
      c.blur(5, path(all(0.25, 0.98), { line: look.colour, thick: 6, opacity: 0.8 })),
      path(all(0.22, 0.96), { line: look.colour, thick: 3 }),
      path(all(0.62, 0.95), { line: look.core, thick: 3.4 }),
      times(rays, (at) => {
        const angle = (at / rays) * Math.PI * 2;
        const r = look.reach * (at % 2 === 0 ? 1.03 : 0.8);
        return disc(x + Math.cos(angle) * r, y + Math.sin(angle) * r + 12, 4.6, { fill: look.core });
      }),
      disc(x, y, 13, { fill: look.core }),
    );
  };
  burst(470, 250, { reach: 200, colour: '#ff9d5c', core: '#fff1c9' });
  burst(1130, 205, { reach: 165, colour: '#ff7f9f', core: '#ffe6ee' });
  burst(820, 370, { reach: 105, colour: '#7fd6e8', core: '#effcff' });
  burst(1400, 390, { reach: 82, colour: '#ffd166', core: '#fffbe6' });
  c.add(
    ridge(41, { base: 660, height: 130 }, { fill: '#1b1c4a' }),
    ridge(43, { base: 690, height: 80, rough: 0.4 }, { fill: '#14163c' }),
    times(54, (at) =>
      box([at * 30 + random() * 16, 668 - random() * 26, 7, 7], { fill: '#ffd98a', opacity: 0.85, radius: 1 }),
    ),
    box([0, 676, WIDTH, 330], { fill: c.down([0, '#57335f'], [0.3, '#262a63'], [1, '#0d1130']) }),
    glints(8, [330, 684, 290, 180], { fill: '#ffb27a', opacity: 0.6, count: 44, length: 80 }),
    glints(9, [1000, 684, 260, 170], { fill: '#ff9bb4', opacity: 0.55, count: 36, length: 76 }),
    glints(10, [740, 684, 180, 120], { fill: '#a5e3ee', opacity: 0.5, count: 22, length: 66 }),
    glints(12, [0, 684, WIDTH, 200], { fill: '#ffd98a', opacity: 0.28, count: 50, length: 70 }),
  );
  const lantern = (x: number, y: number, s: number, fill: string): string =>
    disc(x, y, 66 * s, { fill: glow }) +
    box([x - 11 * s, y - 37 * s, 22 * s, 9 * s], { fill: '#2b1a1a', radius: 2 }) +
    oval([x, y, 27 * s, 31 * s], { fill }) +
    times(4, (at) =>
      path(
        `M${x - 25 * s + Math.abs(at - 1.5) * 3 * s} ${y - 17 * s + at * 11.5 * s}h${50 * s - Math.abs(at - 1.5) * 6 * s}`,
        { line: '#b8321f', thick: 1.5, opacity: 0.45 },
      ),
    ) +
    oval([x - 7 * s, y - 5 * s, 9 * s, 14 * s], { fill: '#fff6d8', opacity: 0.75 }) +
    box([x - 11 * s, y + 28 * s, 22 * s, 8 * s], { fill: '#2b1a1a', radius: 2 }) +
    path(`M${x} ${y + 36 * s}v${16 * s}`, { line: '#e6b54a', thick: 3 * s });
  const glow = c.round([0, '#ffb347', 0.55], [1, '#ffb347', 0]);
  const red = c.down([0, '#ff8a4c'], [0.5, '#f4512f'], [1, '#c52f1d']);
  const cream = c.down([0, '#fff3cf'], [0.5, '#ffd98c'], [1, '#f0a94f']);
  const string = (drop: number, y: number, count: number): void => {
    const at = (x: number): number => y + drop * (1 - ((x - 800) / 800) ** 2);
    c.add(path(`M0 ${y}Q800 ${y + drop * 2} 1600 ${y}`, { line: '#2b1a1a', thick: 3 }));
    for (let n = 0; n < count; n += 1) {
      const x = ((n + 0.5) / count) * WIDTH;
      c.add(lantern(x, at(x) + 42, 1.02, n % 2 === 0 ? red : cream));
    }
  };
  string(64, -6, 13);
  c.add(stalls(c.down([0, '#ffe2a0'], [1, '#f7a85a'])), crowd(random));
  return c.toSvg();
}

function stalls(light: string): string {
  const stall = (x: number, colours: readonly [string, string]): string =>
    box([x + 12, 772, 300, 140], { fill: light }) +
    box([x + 12, 862, 300, 80], { fill: '#5b2c2c' }) +
    times(3, (at) => oval([x + 70 + at * 92, 858, 32, 12], { fill: ['#d9573a', '#f2c14e', '#7fae5a'][at] ?? '#fff' })) +
    box([x + 14, 770, 8, 190], { fill: '#3a2020' }) +
    box([x + 302, 770, 8, 190], { fill: '#3a2020' }) +
    times(8, (at) => path(`M${x + at * 41} 716h41l-0 56q-20 26 -41 0z`, { fill: colours[at % 2 === 0 ? 0 : 1] })) +
    poly(
      [
        [x, 716],
        [x + 328, 716],
        [x + 306, 692],
        [x + 22, 692],
      ],
      { fill: colours[0] },
    );
  return stall(50, ['#d63f2f', '#fff4e2']) + stall(640, ['#1f6f8b', '#fff4e2']) + stall(1230, ['#e08a1e', '#fff4e2']);
}

function crowd(random: () => number): string {
  return (
    box([0, 940, WIDTH, 60], { fill: '#120f26' }) +
    times(34, (at) => {
      const x = at * 49 + random() * 26;
      const tall = 96 + random() * 52;
      const fill = ['#17132e', '#1f183a', '#251a3d', '#120f26'][at % 4] ?? '#120f26';
      return (
        disc(x, 1000 - tall, 17, { fill }) +
        path(`M${x - 30} 1000Q${x - 32} ${1024 - tall} ${x} ${1016 - tall}Q${x + 32} ${1024 - tall} ${x + 30} 1000Z`, {
          fill,
        })
      );
    })
  );
}
