/** The summer festival: lanterns over the quay, fireworks over the bay and in it. */
import { fishingBoat } from './boats.ts';
import { onRope, ridge, ripples, rope, stars } from './nature.ts';
import {
  at,
  between,
  chance,
  disc,
  group,
  n,
  oval,
  path,
  pick,
  rect,
  sheet,
  stroke,
  times,
  type Point,
  type Sheet,
} from './paint.ts';

/** A chrysanthemum of sparks: rays that bend with their weight, a brighter heart. */
function firework(
  s: Sheet,
  seed: number,
  look: { x: number; y: number; r: number; tones: readonly [string, string, string] },
): string {
  const random = chance(seed);
  const { x, y, r, tones } = look;
  const rays = 34;
  const halo = disc([x, y, r * 1.5], s.glow([0, tones[1], 0.5], [0.45, tones[1], 0.16], [1, tones[1], 0]));
  return (
    halo +
    times(3, (ring) =>
      times(rays - ring * 9, (i) => {
        const turn = (i / (rays - ring * 9)) * 6.283 + ring * 0.2;
        const far = r * (1 - ring * 0.3) * between(random, 0.86, 1.05);
        const near = far * between(random, 0.28, 0.5);
        const fall = far * 0.12;
        const end: Point = [x + Math.cos(turn) * far, y + Math.sin(turn) * far + fall];
        const tone = tones[ring] ?? tones[0];
        return (
          stroke(
            `M${n(x + Math.cos(turn) * near)} ${n(y + Math.sin(turn) * near)}Q${n(x + Math.cos(turn) * far * 0.75)} ${n(y + Math.sin(turn) * far * 0.75)} ${n(end[0])} ${n(end[1])}`,
            tone,
            1.8 + r * 0.006,
            'opacity="0.85"',
          ) + disc([...end, 1.4 + r * 0.007], '#fffbe6')
        );
      }),
    ) +
    disc([x, y, r * 0.2], s.glow([0, '#ffffff', 0.95], [0.4, tones[0], 0.6], [1, tones[0], 0]))
  );
}

/** A paper lantern with its ribs, lit from within. */
function lantern(s: Sheet, [x, y]: Point, size: number, warm: boolean): string {
  const paper = warm
    ? s.glow([0, '#fff3c4'], [0.5, '#ffb347'], [1, '#d2521b'])
    : s.glow([0, '#ffffff'], [0.55, '#ffe6ad'], [1, '#e0a352']);
  return (
    disc([x, y + size, size * 2.6], s.glow([0, '#ffb04a', 0.45], [1, '#ffb04a', 0])) +
    oval([x, y + size, size * 0.86, size], paper) +
    times(4, (i) =>
      stroke(
        `M${n(x - size * (0.62 + (i % 3 === 0 ? 0 : 0.2)))} ${n(y + size * (0.45 + i * 0.36))}Q${n(x)} ${n(y + size * (0.55 + i * 0.36))} ${n(x + size * (0.62 + (i % 3 === 0 ? 0 : 0.2)))} ${n(y + size * (0.45 + i * 0.36))}`,
        '#8f3412',
        Math.max(0.6, size * 0.05),
        'opacity="0.55"',
      ),
    ) +
    rect([x - size * 0.36, y - size * 0.1, size * 0.72, size * 0.2], '#2a1a1c') +
    rect([x - size * 0.36, y + size * 1.9, size * 0.72, size * 0.2], '#2a1a1c') +
    stroke(`M${n(x)} ${n(y + size * 2.1)}V${n(y + size * 2.7)}`, '#d2521b', Math.max(1, size * 0.1))
  );
}

/** A string between two points; the lanterns grow towards whoever looks. */
function garland(
  s: Sheet,
  ends: readonly [Point, Point],
  look: { sag: number; count: number; from: number; to: number },
): string {
  const { sag, count, from, to } = look;
  return (
    rope(...ends, { sag, colour: '#1b1526', thick: Math.max(1.6, to * 0.09) }) +
    times(count, (i) => {
      const along = (i + 0.5) / count;
      return lantern(s, onRope(...ends, { sag, along }), from + (to - from) * along, i % 3 !== 1);
    })
  );
}

/** A stall from the front: split curtain, warm counter, pole and roof. */
function stall(s: Sheet, x: number, foot: number, look: { size: number; cloth: string; pale: string }): string {
  const { size: k, cloth, pale } = look;
  return (
    rect([x, foot - k * 0.98, k * 1.3, k * 0.98], s.down([0, '#ffdd94'], [0.6, '#ffc163'], [1, '#9c4f22'])) +
    times(
      4,
      (i) =>
        oval([x + k * (0.2 + i * 0.3), foot - k * 0.46, k * 0.1, k * 0.07], i % 2 === 0 ? '#b23a20' : '#6f8f3d') +
        oval([x + k * (0.34 + i * 0.26), foot - k * 0.44, k * 0.07, k * 0.05], '#f6e7c2'),
    ) +
    rect([x - k * 0.03, foot - k * 0.42, k * 1.36, k * 0.42], s.down([0, '#8a4a26'], [1, '#3a1d1f'])) +
    rect([x - k * 0.05, foot - k * 0.43, k * 1.4, k * 0.05], '#c98a4b') +
    rect([x - k * 0.01, foot - k * 1.25, k * 0.04, k * 1.25], '#2f1c1f') +
    rect([x + k * 1.27, foot - k * 1.25, k * 0.04, k * 1.25], '#2f1c1f') +
    path(
      `M${n(x - k * 0.12)} ${n(foot - k * 1.1)}L${n(x)} ${n(foot - k * 1.36)}H${n(x + k * 1.3)}L${n(x + k * 1.42)} ${n(foot - k * 1.1)}Z`,
      cloth,
    ) +
    times(3, (i) =>
      path(
        `M${n(x + k * (0.06 + i * 0.42))} ${n(foot - k * 1.35)}h${n(k * 0.2)}l${n(k * 0.02)} ${n(k * 0.25)}h${n(-k * 0.25)}Z`,
        pale,
      ),
    ) +
    times(6, (i) =>
      path(
        `M${n(x - k * 0.1 + i * k * 0.25)} ${n(foot - k * 1.1)}h${n(k * 0.25)}v${n(k * 0.1)}q${n(-k * 0.125)} ${n(k * 0.1)} ${n(-k * 0.25)} 0z`,
        i % 2 === 0 ? pale : cloth,
      ),
    ) +
    lantern(s, [x + k * 0.12, foot - k * 0.98], k * 0.09, true) +
    lantern(s, [x + k * 1.16, foot - k * 0.98], k * 0.09, false)
  );
}

/** Somebody from behind in a summer kimono: rim of lantern light on one side. */
function guest(random: () => number, x: number, foot: number, tall: number): string {
  const cloth = pick(random, ['#27305a', '#43284f', '#5b2b3c', '#1f4a5c', '#3a3163']);
  const sash = pick(random, ['#c2571a', '#d9a441', '#b8475c', '#3f8f9c']);
  const w = tall * 0.17;
  return (
    oval([x, foot, w * 1.5, tall * 0.035], '#120c1c', 'opacity="0.6"') +
    path(
      `M${n(x - w)} ${n(foot)}Q${n(x - w * 1.1)} ${n(foot - tall * 0.4)} ${n(x - w * 0.9)} ${n(foot - tall * 0.72)}Q${n(x - w * 0.6)} ${n(foot - tall * 0.83)} ${n(x)} ${n(foot - tall * 0.83)}Q${n(x + w * 0.6)} ${n(foot - tall * 0.83)} ${n(x + w * 0.9)} ${n(foot - tall * 0.72)}L${n(x + w * 1.35)} ${n(foot - tall * 0.4)}L${n(x + w * 0.85)} ${n(foot - tall * 0.38)}L${n(x + w)} ${n(foot)}Z`,
      cloth,
    ) +
    rect([x - w * 0.92, foot - tall * 0.6, w * 1.84, tall * 0.1], sash) +
    rect([x - w * 0.3, foot - tall * 0.63, w * 0.6, tall * 0.16], sash, 'stroke="#1b1526" stroke-width="0.8"') +
    stroke(
      `M${n(x - w)} ${n(foot - 4)}Q${n(x - w * 1.1)} ${n(foot - tall * 0.4)} ${n(x - w * 0.9)} ${n(foot - tall * 0.72)}Q${n(x - w * 0.6)} ${n(foot - tall * 0.83)} ${n(x - w * 0.2)} ${n(foot - tall * 0.83)}`,
      '#ffb765',
      2.2,
      'opacity="0.8"',
    ) +
    rect([x - w * 0.22, foot - tall * 0.86, w * 0.44, tall * 0.06], '#c98d68') +
    disc([x, foot - tall * 0.92, tall * 0.08], '#1a1320') +
    disc([x, foot - tall * 1.01, tall * 0.035], '#1a1320') +
    stroke(
      `M${n(x - tall * 0.075)} ${n(foot - tall * 0.9)}A${n(tall * 0.078)} ${n(tall * 0.078)} 0 0 1 ${n(x - tall * 0.01)} ${n(foot - tall * 0.995)}`,
      '#ffb765',
      2,
      'opacity="0.8"',
    )
  );
}

export function festival(): string {
  const s = sheet();
  const random = chance(44);
  const sky =
    rect([0, 0, 1600, 640], s.down([0, '#0b1838'], [0.5, '#1a2f5c'], [0.82, '#3d4a78'], [1, '#7a5a78'])) +
    stars(8, { w: 1600, h: 400, count: 70 }, '#dfe8ff');
  const smoke = s.soft(
    22,
    oval([1010, 330, 210, 60], '#8a86b0', 'opacity="0.22"'),
    oval([1330, 300, 160, 44], '#8a86b0', 'opacity="0.2"'),
    oval([690, 380, 130, 36], '#8a86b0', 'opacity="0.2"'),
  );
  const fire =
    firework(s, 1, { x: 1040, y: 262, r: 190, tones: ['#ffd98a', '#ff9a4a', '#fff1c9'] }) +
    firework(s, 2, { x: 1390, y: 180, r: 140, tones: ['#8fe3e6', '#3fa9c9', '#e9ffff'] }) +
    firework(s, 3, { x: 700, y: 330, r: 96, tones: ['#ff9fae', '#e2576f', '#ffe3e3'] }) +
    firework(s, 4, { x: 1270, y: 430, r: 74, tones: ['#ffe08a', '#d9a441', '#fff6d8'] }) +
    stroke('M1270 600Q1266 520 1270 450M1040 604Q1034 480 1040 350', '#ffdf9e', 2, 'opacity="0.35"');
  const hills =
    ridge(33, { y: 590, tall: 150, sharp: 0.42, foot: 640 }, s.down([0, '#26355f'], [1, '#4a4870'])) +
    ridge(36, { y: 618, tall: 80, sharp: 0.4, foot: 640 }, '#141f40') +
    times(90, () => {
      const x = 560 + random() * 1040;
      return disc(
        [x, 606 + random() * 20, between(random, 1, 2.6)],
        pick(random, ['#ffd98a', '#ffb765', '#fff1c9', '#ff8f5a']),
      );
    });
  const cloths = [
    ['#b23a20', '#f4e3bd'],
    ['#1f6f86', '#f4e3bd'],
    ['#c2571a', '#f4e3bd'],
    ['#34427a', '#f1d9a6'],
    ['#9c2f3f', '#f4e3bd'],
  ] as const;
  const stalls = times(5, (i) => {
    const near = i / 4;
    const [cloth, pale] = cloths[i] ?? cloths[0];
    return stall(s, 510 - near * 600, 662 + near ** 1.5 * 190, { size: 74 + near ** 1.5 * 190, cloth, pale });
  });
  return s.finish(
    sky,
    smoke,
    fire,
    hills,
    rect([0, 632, 1600, 368], s.down([0, '#5a4a70'], [0.2, '#22345f'], [1, '#0a1430'])),
    s.mirror(634, { wave: 34, opacity: 0.62 }, sky, fire, hills),
    rect([0, 632, 1600, 368], s.down([0, '#0a1430', 0], [1, '#0a1430', 0.55])),
    ripples(4, { x: 870, y: 650, w: 340, h: 340, count: 100, long: 130 }, { fill: '#ffc477', opacity: 0.6 }),
    ripples(5, { x: 1260, y: 650, w: 220, h: 300, count: 60, long: 110 }, { fill: '#8fe3e6', opacity: 0.5 }),
    ripples(6, { x: 560, y: 650, w: 1040, h: 340, count: 60, long: 190 }, { fill: '#05102a', opacity: 0.5 }),
    at(
      1130,
      716,
      0.52,
      fishingBoat(s, { hull: '#2a3b63', shade: '#121c3a', band: '#d98a4a', cabin: '#43305a', flag: '#c2571a' }),
    ),
    at(
      1390,
      800,
      0.3,
      fishingBoat(s, { hull: '#2a3b63', shade: '#121c3a', band: '#d98a4a', cabin: '#43305a', flag: '#c2571a' }),
    ),
    // The quay, warm under the lanterns.
    path('M-10 650H640L1120 1010H-10Z', s.down([0, '#a8683f'], [0.4, '#6f4436'], [1, '#36243a'])),
    path('M640 650L1120 1010H1010L624 650Z', '#c98a58', 'opacity="0.5"'),
    path('M640 650L1120 1010H1180L652 654Z', '#181331'),
    times(9, (i) => stroke(`M-10 ${n(662 + i * i * 4.6)}H${n(652 + i * i * 6)}`, '#2a1a2c', 1.6, 'opacity="0.4"')),
    times(7, (i) => stroke(`M${n(600 - i * 60)} 652L${n(960 - i * 220)} 1004`, '#2a1a2c', 1.6, 'opacity="0.3"')),
    group(
      'opacity="0.9"',
      times(3, (i) => path(`M${664 + i * 132} ${650 + i * 96}h${14 + i * 5}v${16 + i * 8}h${-14 - i * 5}z`, '#120c22')),
    ),
    s.soft(20, oval([330, 800, 420, 80], '#ffb765', 'opacity="0.4"')),
    stalls,
    garland(
      s,
      [
        [640, 566],
        [1110, -40],
      ],
      { sag: 150, count: 8, from: 9, to: 30 },
    ),
    stroke('M640 660V560', '#1b1526', 5),
    garland(
      s,
      [
        [640, 566],
        [-40, 150],
      ],
      { sag: 130, count: 9, from: 9, to: 36 },
    ),
    garland(
      s,
      [
        [1090, -30],
        [-40, 40],
      ],
      { sag: 190, count: 9, from: 34, to: 46 },
    ),
    times(16, (i) => {
      const near = (i / 15) ** 1.5;
      const x = 600 + near * 60 - random() * (150 + near * 420);
      return guest(random, x, 676 + near * 210, 76 + near * 165);
    }),
    [
      [836, 950, 290],
      [930, 962, 186],
      [690, 985, 310],
      [330, 1010, 325],
      [548, 1014, 300],
      [120, 1020, 316],
    ]
      .map(([x = 0, y = 0, t = 0]) => guest(random, x, y + 14, t))
      .join(''),
  );
}
