import type { DemoEntry } from '../demo-site.ts';
import {
  asset,
  button,
  callout,
  columns,
  details,
  divider,
  entries,
  entry,
  gallery,
  h2,
  h3,
  image,
  links,
  map,
  ol,
  p,
  qr,
  quote,
  table,
  ul,
} from '../write.ts';

const rooms: readonly DemoEntry[] = [
  {
    key: 'twin',
    type: 'room',
    data: {
      slug: 'lake-twin',
      title: { en: 'Lake Twin', ja: 'レイクツイン' },
      summary: {
        en: 'Two beds, one long window and the whole width of the lake.',
        ja: '長い窓いっぱいに湖が広がる、二つのベッドの部屋。',
      },
      picture: asset('twin'),
      price: 24000,
      size: 28,
      guests: 2,
      view: 'lake',
      gallery: [asset('twin'), asset('lake'), asset('breakfast')],
      body: {
        en: [
          p(
            'Wake to the sound of oars. Every Lake Twin is on the second floor, under the eaves, where the light comes off the water in the morning and the swallows nest in June.',
          ),
          ...ul(
            'Two single beds, or one large on request',
            'Deep cedar bath',
            'Desk, kettle, good lamps',
            'Heating you can reach from the bed',
          ),
          callout(
            'info',
            'Quiet side',
            p('Rooms 201 to 206 face east: sun from five in summer. Ask for 207 to 211 if you like to sleep in.'),
          ),
        ],
        ja: [
          p('朝は{櫂|かい}の音で目がさめます。二階の軒下に並ぶ十一室です。'),
          ...ul('シングルベッド二台', 'ひのきの浴槽', '机、湯わかし、読書灯'),
        ],
      },
    },
  },
  {
    key: 'gardenRoom',
    type: 'room',
    data: {
      slug: 'garden-room',
      title: { en: 'Garden Room', ja: 'ガーデンルーム' },
      summary: {
        en: 'Ground floor, terrace doors, and breakfast brought outside.',
        ja: '一階のテラス付きの部屋。朝食は庭でも。',
      },
      picture: asset('garden'),
      price: 19800,
      size: 24,
      guests: 2,
      view: 'garden',
      gallery: [asset('garden'), asset('breakfast')],
      body: {
        en: [
          p(
            'Step-free from the car park to the bath. The terrace looks into ferns and, past them, to the kitchen garden that supplies the restaurant.',
          ),
          ...ul(
            'One large bed',
            'Walk-in shower with seat',
            'Door 90 cm wide, no thresholds',
            'Dogs up to 12 kg are welcome here',
          ),
        ],
        ja: [p('駐車場から段差なしでお入りいただけます。小型犬もご一緒にどうぞ。')],
      },
    },
  },
  {
    key: 'suiteRoom',
    type: 'room',
    data: {
      slug: 'mountain-suite',
      title: { en: 'Mountain Suite', ja: 'マウンテンスイート' },
      summary: {
        en: 'Two rooms, a fireplace and the ridge from end to end.',
        ja: '暖炉のある二間つづき。窓いっぱいに山なみ。',
      },
      picture: asset('suite'),
      price: 46000,
      size: 62,
      guests: 4,
      view: 'mountains',
      gallery: [asset('suite'), asset('bath'), asset('lake'), asset('facade')],
      body: {
        en: [
          p('The top floor, and all of it. Logs are laid before you arrive; a match is enough.'),
          columns(
            [h3('Sleeping'), p('A large bed, and a sofa that becomes two single beds.')],
            [h3('Bathing'), p('A stone tub by the window, filled from the spring.')],
          ),
          quote('We came for the mountains and stayed by the fire.'),
        ],
        ja: [p('最上階をひとつの部屋にしました。{薪|まき}は組んであります。火をつけるだけ。')],
      },
    },
  },
];

const offers: readonly DemoEntry[] = [
  {
    key: 'winter',
    type: 'offer',
    data: {
      slug: 'winter-quiet',
      title: { en: 'Winter quiet', ja: '冬の静けさ' },
      validUntil: '2027-02-28',
      price: 39000,
      summary: {
        en: 'Two nights, Sunday to Thursday, with supper by the fire on the first.',
        ja: '日曜から木曜の二泊。一日目は暖炉のそばで夕食を。',
      },
      picture: asset('bath'),
      rooms: [entry('twin'), entry('gardenRoom')],
      body: {
        en: [
          p(
            'The lake freezes at its edges, the bath steams, and there is nobody about. Stay two nights between December and February.',
          ),
          ...ul(
            'Two nights for two',
            'Supper on the first evening',
            'Late departure at 13:00',
            'A thermos of hot cider for your walk',
          ),
          button('Ask for dates', 'mail:stay@lakeside.example'),
        ],
        ja: [p('湖のふちが凍り、湯けむりが立ちのぼる季節に、静かな二泊を。')],
      },
    },
  },
  {
    key: 'rowing',
    type: 'offer',
    data: {
      slug: 'early-rowing',
      title: { en: 'Early rowing', ja: '朝のボート' },
      validUntil: '2027-05-31',
      price: 27500,
      summary: {
        en: 'A boat at six, breakfast at eight, a bed until noon.',
        ja: '六時にボート、八時に朝食、正午までゆっくり。',
      },
      picture: asset('lake'),
      rooms: [entry('twin')],
      body: {
        en: [
          p(
            'Our boatman Mr. Sugita takes two guests at a time to the north shore while the mist is still on the water.',
          ),
          table('The morning', [
            ['Time', 'What'],
            ['5:45', 'Tea in the hall, coats lent'],
            ['6:00', 'The boat leaves'],
            ['7:30', 'Back at the jetty'],
            ['8:00', 'Breakfast, at the window'],
          ]),
        ],
        ja: [p('船頭の杉田が、朝もやの北岸へご案内します。一艘に二名さままで。')],
      },
    },
  },
];

const pages: readonly DemoEntry[] = [
  {
    key: 'dining',
    type: 'page',
    data: {
      slug: 'dining',
      title: { en: 'Dining', ja: 'お食事' },
      summary: {
        en: 'Forty seats, one sitting, and what the garden gives.',
        ja: '四十席、一回だけの夕食。庭でとれたものを。',
      },
      picture: asset('breakfast'),
      body: {
        en: [
          h2('Breakfast'),
          p(
            'From 7:30 to 10:00. Bread from our oven, eggs from the farm across the road, mountain ham, fruit, and coffee for as long as you like.',
          ),
          h2('Supper this week'),
          table('Five courses, ¥7,800', [
            ['Course', 'Dish'],
            ['First', 'Smoked trout, radish, buttermilk'],
            ['Second', 'Chestnut soup, brown butter'],
            ['Main', 'Duck with quince, or barley and mushrooms (v)'],
            ['Cheese', 'Two from the valley'],
            ['Sweet', 'Pear tart, bay leaf ice'],
          ]),
          callout(
            'warning',
            'Allergies',
            p(
              'Tell us by noon on [0900-00-0700](tel:0900-00-0700): buckwheat, milk, egg, wheat, peanuts, shrimp and crab are marked on every menu.',
            ),
          ),
          details(
            'Wine and sake',
            p('Sixty labels, twelve by the glass; six sake from breweries within an hour’s drive.'),
          ),
        ],
        ja: [p('朝食は7時30分から10時まで、夕食は18時30分からの一回です。')],
      },
    },
  },
  {
    key: 'access',
    type: 'page',
    data: {
      slug: 'access',
      title: { en: 'Getting here', ja: '交通' },
      summary: { en: 'Ninety minutes from the city by train and boat.', ja: '都心から電車と船で90分。' },
      picture: asset('lake'),
      body: {
        en: [
          ...ol(
            'Take the limited express to Kohan station (65 minutes).',
            'Walk two minutes to the pier; boats leave at 20 past every hour.',
            'Get off at Shore Road. We will be on the jetty with an umbrella if it rains.',
          ),
          map('Lakeside House', [35.2042, 139.0256], '7 Shore Road'),
          h2('By car'),
          p(
            'Forty parking places, four with chargers (6 kW, free for guests). In snow the last two kilometres need chains.',
          ),
          links(
            'Ask us',
            ['Telephone 0900-00-0700', 'tel:0900-00-0700'],
            ['stay@lakeside.example', 'mail:stay@lakeside.example'],
          ),
          qr('https://lakeside.example/access', 'Directions on your phone'),
        ],
        ja: [
          ...ol('特急で湖畔駅へ(65分)', '桟橋から船(毎時20分発)', '「湖岸通り」で下船'),
          map('レイクサイドハウス', [35.2042, 139.0256], '湖岸通り7'),
        ],
      },
    },
  },
  {
    key: 'about',
    type: 'page',
    data: {
      slug: 'about',
      title: { en: 'About the house', ja: 'ホテルについて' },
      summary: {
        en: 'Built in 1931 as a boathouse, a hotel since 1954.',
        ja: '1931年に艇庫として建ち、1954年からホテルです。',
      },
      picture: asset('facade'),
      body: {
        en: [
          p(
            'The house began as a boathouse with a dance floor. The boats are still below; the dance floor is the dining room.',
          ),
          image('bath', 'The stone bath under the maples, open from 15:00 to 23:00.'),
          divider(),
          p('Twenty-two rooms, thirty-one people who work here, and one cat, Mugi, who belongs to nobody.'),
          gallery(
            ['lake', 'The north shore at six'],
            ['breakfast', 'The window table'],
            ['garden', 'The fern terrace'],
          ),
        ],
        ja: [p('艇庫だったころの船はいまも地階にあり、{舞踏室|ぶとうしつ}は食堂になりました。')],
      },
    },
  },
  {
    key: 'roomList',
    type: 'page',
    data: {
      slug: 'rooms',
      title: { en: 'Rooms', ja: '客室' },
      summary: { en: 'Three kinds of room, twenty-two in all.', ja: '三つのタイプ、二十二室。' },
      body: {
        en: [entries('', 'room', { first: 20, by: 'price', direction: 'ASC', layout: 'cards' })],
        ja: [entries('', 'room', { first: 20, by: 'price', direction: 'ASC', layout: 'cards' })],
      },
    },
  },
  {
    key: 'offerList',
    type: 'page',
    data: {
      slug: 'offers',
      title: { en: 'Offers', ja: 'プラン' },
      summary: { en: 'Reasons to come in the quiet months.', ja: '静かな季節のご案内。' },
      body: {
        en: [entries('', 'offer', { first: 20, by: 'validUntil', direction: 'ASC', layout: 'cards' })],
        ja: [entries('', 'offer', { first: 20, by: 'validUntil', direction: 'ASC', layout: 'cards' })],
      },
    },
  },
  {
    key: 'home',
    type: 'home',
    data: {
      title: { en: 'Lakeside House', ja: 'レイクサイドハウス' },
      summary: {
        en: 'A small hotel between the lake and the pines. Twenty-two rooms, one long table of windows, and a bath under the maples.',
        ja: '湖と松林のあいだの小さなホテル。もみじの下の露天風呂。',
      },
      picture: asset('facade'),
      body: {
        en: [
          callout(
            'success',
            'Mist season',
            p('From now until December the lake steams at dawn. [Early rowing](entry:rowing) leaves at six.'),
          ),
          links(
            'Good to know',
            ['Getting here', 'entry:access', 'Ninety minutes from the city'],
            ['Dining', 'entry:dining', 'Supper at half past six'],
            ['About the house', 'entry:about', 'Boats, dancing and a cat'],
          ),
        ],
        ja: [
          callout('success', '朝もやの季節', p('十二月まで、夜明けの湖に湯気が立ちます。')),
          links('ご案内', ['交通', 'entry:access'], ['お食事', 'entry:dining']),
        ],
      },
    },
  },
];

export const hotelEntries: readonly DemoEntry[] = [...rooms, ...offers, ...pages];
