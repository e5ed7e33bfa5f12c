import type { DemoEntry } from '../demo-site.ts';
import { asset, callout, entry, h2, ol, p, table, ul } from '../write.ts';

export const news: readonly DemoEntry[] = [
  {
    key: 'typhoon',
    type: 'news',
    data: {
      slug: 'typhoon-drill',
      title: { ja: '津波避難訓練を行います', en: 'Tsunami evacuation drill' },
      date: '2026-11-20',
      category: 'disaster',
      summary: {
        ja: '11月29日(日)午前9時。サイレンが鳴ったら、近い避難所まで歩いてください。',
        en: 'Sunday 29 November, 9 a.m. When the siren sounds, walk to the nearest shelter.',
      },
      picture: asset('shelter'),
      related: [entry('disaster')],
      body: {
        ja: [
          callout('info', 'サイレンは訓練です', p('11月29日午前9時から1分間、町じゅうの防災無線で鳴らします。')),
          h2('参加のしかた'),
          ...ol(
            'サイレンを聞いたら、火の元を確かめて家を出ます。',
            '[防災情報](entry:disaster)にある近い避難所まで歩きます。',
            '受付で名前を言い、{非常食|ひじょうしょく}を受け取ります。',
          ),
          h2('時間のめやす'),
          table('地区ごとの避難所と歩く時間', [
            ['地区', '避難所', '徒歩'],
            ['港・浜通り', '町民体育館', '14分'],
            ['本町', '港南小学校', '11分'],
            ['川向', '丘の上公園', '18分'],
          ]),
          p('歩くのが難しい方には消防団が車を出します。11月27日までに[防災係](tel:0900-00-0130)へお知らせください。'),
        ],
        en: [
          p(
            'On Sunday 29 November at 9 a.m. loudspeakers sound for one minute. Walk to the nearest shelter and give your name at the desk.',
          ),
        ],
      },
    },
  },
  {
    key: 'newsFestival',
    type: 'news',
    data: {
      slug: 'harbour-festival-2026',
      title: { ja: '秋の港まつりの番組が決まりました', en: 'Programme of the harbour festival' },
      date: '2026-11-16',
      category: 'event',
      summary: {
        ja: '11月23日、花火は19時30分から。乗船体験は先着120人です。',
        en: '23 November; fireworks at 19:30. Boat rides for the first 120 people.',
      },
      picture: asset('festival'),
      related: [entry('festivalEvent')],
      body: {
        ja: [
          p('今年で{七十回|ななじっかい}をむかえる港まつり。朝市から花火まで、港が一日にぎわいます🎆'),
          ...ul('朝市は午前6時から', '漁船の乗船体験は午前10時から(先着120人)', '花火は午後7時30分から'),
          p('くわしくは[催しのページ](entry:festivalEvent)をご覧ください。'),
        ],
        en: [
          p(
            'The seventieth festival opens with the morning market and ends with fireworks. See the [programme](entry:festivalEvent).',
          ),
        ],
      },
    },
  },
  {
    key: 'newsWaste',
    type: 'news',
    data: {
      slug: 'year-end-waste',
      title: { ja: '年末年始のごみ収集', en: 'Waste collection over New Year' },
      date: '2026-11-12',
      category: 'living',
      summary: { ja: '12月31日から1月3日まで休みます。', en: 'No collection from 31 December to 3 January.' },
      picture: asset('waste'),
      related: [entry('waste')],
      body: {
        ja: [
          table('年末年始の収集', [
            ['地区', '年内の最後', '年始の最初'],
            ['本町・港・浜通り', '12月28日(月)', '1月4日(月)'],
            ['高台・丘の上・川向', '12月29日(火)', '1月5日(火)'],
          ]),
          p('大掃除で出たごみは、クリーンセンターへ持ちこめます(12月30日まで、10キロ100円)。'),
        ],
        en: [p('The last collections are on 28 and 29 December; the first on 4 and 5 January.')],
      },
    },
  },
  {
    key: 'newsFlu',
    type: 'news',
    data: {
      slug: 'influenza-vaccination',
      title: { ja: '高齢の方のインフルエンザ予防接種', en: 'Influenza vaccination for people over 65' },
      date: '2026-11-09',
      category: 'living',
      summary: {
        ja: '65歳以上の方は1,500円で受けられます。1月31日まで。',
        en: '¥1,500 for residents over 65, until 31 January.',
      },
      body: {
        ja: [
          h2('受けられるところ'),
          ...ul(
            'みなと診療所 [0900-00-0201](tel:0900-00-0201)',
            '高台医院 [0900-00-0202](tel:0900-00-0202)',
            '浜通りクリニック [0900-00-0203](tel:0900-00-0203)',
          ),
          p('予約をしてから、届いたはがきと{保険証|ほけんしょう}を持ってお出かけください。'),
        ],
        en: [p('Book by telephone with one of the three clinics in town and bring the postcard that you received.')],
      },
    },
  },
  {
    key: 'newsLibrary',
    type: 'news',
    data: {
      slug: 'library-closed',
      title: { ja: '図書館の休館のお知らせ', en: 'The library is closed for stocktaking' },
      date: '2026-11-05',
      category: 'office',
      summary: { ja: '本の整理のため、11月25日から27日まで休みます。', en: 'From 25 to 27 November.' },
      picture: asset('library'),
      related: [entry('library')],
      body: {
        ja: [
          p(
            '休みの間の返却は、入口の返却箱をお使いください。CDとDVDは、壊れることがありますので28日以降に窓口へお返しください。',
          ),
        ],
        en: [p('Please use the box at the entrance for returns.')],
      },
    },
  },
  {
    key: 'newsCouncil',
    type: 'news',
    data: {
      slug: 'council-december',
      title: { ja: '12月の町議会の日程', en: 'Town council in December' },
      date: '2026-11-02',
      category: 'office',
      summary: { ja: '12月7日から16日まで。傍聴できます。', en: '7 to 16 December; open to the public.' },
      body: {
        ja: [
          table('日程', [
            ['日', '時刻', '内容'],
            ['7日(月)', '10:00', '開会、議案の説明'],
            ['9日(水)', '10:00', '一般質問'],
            ['10日(木)', '10:00', '一般質問'],
            ['16日(水)', '13:30', '採決、閉会'],
          ]),
          p('傍聴席は24席です。当日、議会事務局で受け付けます。'),
        ],
        en: [p('Meetings on 7, 9, 10 and 16 December.')],
      },
    },
  },
];
