/** みなと町: the reading room of the library. */
import { WIDTH, box, canvas, chance, disc, glints, gull, oval, path, poly, ridge, times } from './brush.ts';

export function library(): string {
  const c = canvas();
  c.add(
    box([0, 0, WIDTH, 1000], { fill: c.down([0, '#f4e7d2'], [1, '#e6d2b4']) }),
    box([0, 760, WIDTH, 240], { fill: c.down([0, '#c99a6a'], [1, '#a87648']) }),
    times(9, (at) =>
      path(`M${-200 + at * 250} 1000L${300 + at * 125} 760`, { line: '#9a6a3f', thick: 2, opacity: 0.45 }),
    ),
  );
  const view =
    box([430, 70, 740, 620], { fill: c.down([0, '#8cc6e4'], [0.6, '#d7eef2'], [1, '#fbf0da']) }) +
    ridge(19, { base: 470, height: 120, foot: 480 }, { fill: '#93b8c2' }) +
    box([430, 470, 740, 130], { fill: c.down([0, '#8ccadb'], [1, '#3c8fb0']) }) +
    glints(21, [430, 478, 740, 90], { fill: '#ffffff', opacity: 0.7, count: 40, length: 70 }) +
    path('M860 520l70 0l-12 16h-46zM890 516v-62l38 54z', { fill: '#ffffff' }) +
    gull(640, 250, 20) +
    gull(700, 215, 15) +
    gull(980, 270, 17) +
    path('M430 590Q560 540 700 586T980 570T1170 590V700H430Z', { fill: '#6fae76' }) +
    times(7, (at) => disc(470 + at * 112, 610 + (at % 2) * 14, 44, { fill: at % 2 === 0 ? '#4c9563' : '#5fa771' }));
  c.add(
    box([416, 56, 768, 648], { fill: '#8a5d3b', radius: 6 }),
    c.clip(box([430, 70, 740, 620], { fill: '#000' }), view),
    ...[616, 800, 984].map((x) => box([x - 6, 70, 12, 620], { fill: '#8a5d3b' })),
    box([430, 262, 740, 10], { fill: '#8a5d3b' }),
    box([396, 692, 808, 22], { fill: '#754c2e', radius: 4 }),
    // Sunlight lies on the floor in the shape of the panes.
    ...[0, 1, 2, 3].map((at) =>
      poly(
        [
          [470 + at * 180, 768],
          [620 + at * 180, 768],
          [560 + at * 200, 930],
          [370 + at * 200, 930],
        ],
        { fill: '#fff1cf', opacity: 0.3 },
      ),
    ),
    shelves(30, 7),
    shelves(1214, 23),
    lamp(600),
    lamp(1000),
    readers(),
  );
  return c.toSvg();
}

function shelves(x: number, seed: number): string {
  const random = chance(seed);
  const spines = [
    '#b8483a',
    '#2f6f8f',
    '#e0a63c',
    '#4f8a5b',
    '#7a5a8c',
    '#d9754a',
    '#3d4f66',
    '#c9b58f',
    '#8a2f3a',
    '#5f9ea0',
  ];
  const row = (y: number): string => {
    let shapes = '';
    for (let at = x + 22; at < x + 322;) {
      const wide = 14 + random() * 20;
      const tall = 78 + random() * 34;
      if (at + wide > x + 334) break;
      const fill = spines[Math.floor(random() * spines.length)] ?? '#555';
      if (random() < 0.92) {
        shapes += box([at, y - tall, wide - 2, tall], { fill, radius: 2 });
        if (random() < 0.6) shapes += box([at + 3, y - tall + 16, wide - 8, 6], { fill: '#fff4dc', opacity: 0.7 });
      }
      at += wide;
    }
    return shapes + box([x + 12, y, 332, 12], { fill: '#6f4629' });
  };
  return (
    box([x, 40, 356, 780], { fill: '#7d5233', radius: 6 }) +
    box([x + 12, 54, 332, 754], { fill: '#5a3a24' }) +
    times(6, (at) => row(178 + at * 126))
  );
}

const lamp = (x: number): string =>
  path(`M${x} 0V120`, { line: '#4b3a2c', thick: 4 }) +
  path(`M${x - 56} 168Q${x - 46} 116 ${x} 114Q${x + 46} 116 ${x + 56} 168Z`, { fill: '#2f6f62' }) +
  oval([x, 168, 56, 10], { fill: '#ffe9a8' });

function readers(): string {
  const chair = (x: number): string => box([x - 44, 700, 88, 120], { fill: '#6a432a', radius: 14 });
  const person = (x: number, colour: string, hair: string): string =>
    path(`M${x - 62} 850Q${x - 62} 726 ${x} 722Q${x + 62} 726 ${x + 62} 850Z`, { fill: colour }) +
    disc(x, 680, 43, { fill: '#f1c9a5' }) +
    path(`M${x - 24} 688q8 7 16 0M${x + 8} 688q8 7 16 0M${x - 8} 706q8 6 16 0`, { line: '#6b4635', thick: 3 }) +
    path(
      `M${x - 46} 684Q${x - 50} 626 ${x} 628Q${x + 50} 626 ${x + 46} 684Q${x + 30} 652 ${x} 654Q${x - 30} 652 ${x - 46} 684Z`,
      { fill: hair },
    );
  const book = (x: number): string =>
    poly(
      [
        [x - 74, 838],
        [x, 826],
        [x + 74, 838],
        [x + 74, 800],
        [x, 790],
        [x - 74, 800],
      ],
      { fill: '#2f6f8f' },
    ) +
    poly(
      [
        [x - 66, 830],
        [x, 818],
        [x, 784],
        [x - 66, 796],
      ],
      { fill: '#fffaf0' },
    ) +
    poly(
      [
        [x + 66, 830],
        [x, 818],
        [x, 784],
        [x + 66, 796],
      ],
      { fill: '#f3ead8' },
    );
  return (
    chair(640) +
    chair(970) +
    person(640, '#c8563f', '#3a2a22') +
    person(970, '#3d7f74', '#7b5a3c') +
    book(640) +
    book(970) +
    box([430, 838, 740, 36], { fill: '#a9713f', radius: 8 }) +
    box([430, 866, 740, 10], { fill: '#87562d' }) +
    box([470, 876, 26, 124], { fill: '#87562d' }) +
    box([1104, 876, 26, 124], { fill: '#87562d' }) +
    box([770, 806, 76, 14], { fill: '#4f8a5b', radius: 3 }) +
    box([762, 820, 92, 18], { fill: '#e0a63c', radius: 3 }) +
    box([1090, 800, 30, 38], { fill: '#fffaf0', radius: 6 }) +
    disc(1105, 780, 20, { fill: '#5fa771' }) +
    disc(1092, 766, 14, { fill: '#4c9563' }) +
    disc(1118, 764, 15, { fill: '#6fb57c' })
  );
}
