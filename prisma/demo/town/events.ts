import type { DemoEntry } from '../demo-site.ts';
import { asset, callout, details, h2, image, map, ol, p, qr, table, ul } from '../write.ts';

export const events: readonly DemoEntry[] = [
  {
    key: 'festivalEvent',
    type: 'event',
    data: {
      slug: 'harbour-festival',
      title: { ja: '秋の港まつり', en: 'Autumn harbour festival' },
      startsOn: '2026-11-23',
      endsOn: '2026-11-23',
      place: { ja: 'みなと漁港 第一岸壁', en: 'Minato fishing port, quay 1' },
      fee: { ja: '入場無料', en: 'Free' },
      summary: {
        ja: '朝市、漁船の乗船体験、みこし、花火。港が一日にぎわいます。',
        en: 'A market, rides on fishing boats, a shrine procession and fireworks.',
      },
      picture: asset('festival'),
      body: {
        ja: [
          h2('当日の流れ'),
          table('番組', [
            ['時刻', '催し', '場所'],
            ['6:00', '朝市', '第一岸壁'],
            ['9:30', '開会式、{木遣|きや}り{唄|うた}', '中央広場'],
            ['10:00', '漁船の乗船体験(先着120人)', '第二桟橋'],
            ['13:00', '子どもみこし', '本町通り'],
            ['16:30', '{御神輿|おみこし}の海上{渡御|とぎょ}', '港内'],
            ['19:30', '花火(1,500発)', '沖の防波堤'],
          ]),
          callout(
            'warning',
            '雨と風のとき',
            p(
              '花火は風速7メートルを超えると翌日に延期します。当日15時に[町の電話案内](tel:0900-00-0150)でお知らせします。',
            ),
          ),
          image('market', '朝市では、その朝に揚がった魚が並びます。'),
          h2('交通と駐車'),
          ...ul(
            '町役場と中学校に臨時の駐車場(400台)',
            '駅前から15分ごとに無料の送迎バス',
            '17時から21時まで本町通りは車が通れません',
          ),
          map('みなと漁港', [34.9661, 138.3902], 'みなと町港一丁目'),
          qr('https://town.example/events/harbour-festival', 'この案内を携帯電話で'),
        ],
        en: [
          table('Programme', [
            ['Time', 'What', 'Where'],
            ['6:00', 'Morning market', 'Quay 1'],
            ['10:00', 'Boat rides (first 120 people)', 'Pier 2'],
            ['16:30', 'Shrine procession on the water', 'Harbour'],
            ['19:30', 'Fireworks', 'Outer breakwater'],
          ]),
          p(
            'If the wind is too strong the fireworks move to the next day. Ask on [0900-00-0150](tel:0900-00-0150) from 3 p.m.',
          ),
        ],
      },
    },
  },
  {
    key: 'marketEvent',
    type: 'event',
    data: {
      slug: 'sunday-market',
      title: { ja: '日曜朝市', en: 'Sunday market' },
      startsOn: '2026-12-06',
      endsOn: '2027-03-28',
      place: { ja: '漁協前広場', en: 'Square in front of the fishing cooperative' },
      fee: { ja: '入場無料', en: 'Free' },
      summary: {
        ja: '毎週日曜の朝6時から9時まで。魚、野菜、みかん、干物。',
        en: 'Every Sunday from 6 to 9: fish, vegetables, mandarins and dried fish.',
      },
      picture: asset('market'),
      body: {
        ja: [
          p('その朝に水揚げした魚と、町の畑でとれた野菜を、作った人がじかに売ります。'),
          ...ul('焼きたての{鯖|さば}サンド 400円', 'みかんの詰め放題 500円', '漁師汁 300円(先着200杯)'),
          details(
            '出店したい方へ',
            p('町内で作ったものに限ります。'),
            ...ol('漁協へ[電話](tel:0900-00-0160)', '前の週の木曜までに申込書を出す', '当日5時に集合'),
          ),
        ],
        en: [
          p('Fish landed that morning and vegetables from the town’s fields, sold by those who caught and grew them.'),
        ],
      },
    },
  },
  {
    key: 'storyEvent',
    type: 'event',
    data: {
      slug: 'story-hour',
      title: { ja: 'おはなしの時間', en: 'Story hour' },
      startsOn: '2026-12-12',
      place: { ja: '町立図書館 おはなしの部屋', en: 'Town library, story room' },
      fee: { ja: '無料(申し込み不要)', en: 'Free, no booking' },
      summary: {
        ja: '3歳から小学生まで。絵本と紙しばい。',
        en: 'Picture books and paper theatre, for children from 3.',
      },
      picture: asset('library'),
      body: {
        ja: [
          p('ボランティア「なぎさ文庫」のみなさんが、冬の絵本を読みます。小さな弟や妹もいっしょにどうぞ。'),
          p('午前10時30分から11時15分まで。'),
        ],
        en: [p('Volunteers read winter picture books, 10:30 to 11:15 (in Japanese).')],
      },
    },
  },
];

export const facilities: readonly DemoEntry[] = [
  {
    key: 'library',
    type: 'facility',
    data: {
      slug: 'library',
      title: { ja: '町立図書館', en: 'Town library' },
      summary: {
        ja: '海の見える閲覧室と、8万冊の本。',
        en: 'A reading room with a view of the sea, and 80,000 books.',
      },
      picture: asset('library'),
      address: { ja: 'みなと町本町二丁目3番', en: '2-3 Honcho, Minato' },
      phone: '0900-00-0170',
      hours: { ja: '9時から19時(土日は17時)', en: '9 to 19 (weekends to 17)' },
      closed: { ja: '月曜、祝日の翌日', en: 'Mondays and the day after a holiday' },
      location: { latitude: 34.9711, longitude: 138.3878 },
      body: {
        ja: [
          p('町に住む方、勤める方、通学する方は10冊を2週間借りられます。'),
          h2('郷土の資料'),
          p('廻船問屋の{帳面|ちょうめん}や、明治の港の写真を集めています。閲覧は職員に声をかけてください。'),
          details('本を予約する', p('窓口か電話でお受けします。届いたらお知らせします。')),
        ],
        en: [p('People who live, work or study in town may borrow ten books for two weeks.')],
      },
    },
  },
  {
    key: 'gym',
    type: 'facility',
    data: {
      slug: 'gymnasium',
      title: { ja: '町民体育館', en: 'Town gymnasium' },
      summary: {
        ja: 'バスケットボール2面、卓球室、武道場。災害のときは避難所になります。',
        en: 'Two basketball courts, table tennis and martial arts. A shelter in disasters.',
      },
      address: { ja: 'みなと町高台一丁目9番', en: '1-9 Takadai, Minato' },
      phone: '0900-00-0180',
      hours: { ja: '9時から21時', en: '9 to 21' },
      closed: { ja: '第3月曜', en: 'Third Monday of the month' },
      location: { latitude: 34.9748, longitude: 138.3852 },
      body: {
        ja: [
          table('使用料(1時間)', [
            ['部屋', '町内の方', '町外の方'],
            ['アリーナ半面', '600円', '1,200円'],
            ['卓球台1台', '150円', '300円'],
            ['武道場', '400円', '800円'],
          ]),
        ],
        en: [
          table('Fees per hour', [
            ['Room', 'Residents', 'Others'],
            ['Half arena', '¥600', '¥1,200'],
            ['Table tennis', '¥150', '¥300'],
          ]),
        ],
      },
    },
  },
  {
    key: 'park',
    type: 'facility',
    data: {
      slug: 'hilltop-park',
      title: { ja: '丘の上公園', en: 'Hilltop Park' },
      summary: {
        ja: '港を見おろす公園。桜とみかんの並木があります。',
        en: 'A park above the harbour with cherry and mandarin trees.',
      },
      picture: asset('shelter'),
      address: { ja: 'みなと町丘の上', en: 'Okanoue, Minato' },
      hours: { ja: 'いつでも', en: 'Always open' },
      location: { latitude: 34.9779, longitude: 138.3815 },
      body: {
        ja: [
          p('展望台からは、晴れた日に{富士山|ふじさん}が見えます。津波のときの避難場所です。'),
          ...ul('展望台', '芝生の広場', '遊具、水飲み場、トイレ'),
        ],
        en: [p('On a clear day you can see Mount Fuji from the platform.')],
      },
    },
  },
];
