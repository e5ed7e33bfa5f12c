import type { DemoEntry } from '../demo-site.ts';
import {
  asset,
  button,
  callout,
  columns,
  details,
  entries,
  form,
  h2,
  h3,
  links,
  map,
  ol,
  p,
  qr,
  table,
  ul,
} from '../write.ts';

export const pages: readonly DemoEntry[] = [
  {
    key: 'disaster',
    type: 'page',
    data: {
      slug: 'disaster',
      title: { ja: '防災情報', en: 'Disaster information' },
      summary: {
        ja: '地震・津波・大雨のときの避難の目安、避難所、緊急の連絡先をまとめました。',
        en: 'When to evacuate, where to go and whom to call in an earthquake, tsunami or heavy rain.',
      },
      picture: asset('shelter'),
      body: {
        ja: [
          callout(
            'danger',
            '強い揺れや長い揺れを感じたら',
            p('すぐに海から離れ、**{高台|たかだい}へ避難**してください。津波警報を待つ必要はありません。'),
          ),
          h2('避難の目安'),
          table(
            '警戒レベルととる行動',
            [
              ['レベル', '町が出す情報', 'とる行動'],
              ['5', '{緊急|きんきゅう}安全確保', '命の危険。ただちに身の安全を確保'],
              ['4', '避難指示', '危険な場所から全員避難'],
              ['3', '高齢者等避難', '{高齢|こうれい}の方などは避難を始める'],
              ['2', '大雨・洪水注意報', '避難先と道すじを確かめる'],
            ],
            1,
          ),
          h2('避難所'),
          p('津波のおそれがあるときは、海抜20メートルより高い次の三か所が開きます。'),
          ...ul(
            '**{港南|こうなん}小学校**(海抜32メートル、600人)',
            '**{丘|おか}の上公園**(海抜45メートル、屋外)',
            '**町民体育館**(海抜24メートル、400人)',
          ),
          map('港南小学校(避難所)', [34.9765, 138.3831], 'みなと町高台二丁目4番'),
          h2('緊急の連絡先'),
          links(
            '電話',
            ['消防・救急 119', 'tel:119', '火事、けが、急な病気'],
            ['警察 110', 'tel:110', '事件、事故'],
            ['海の事故 118', 'tel:118', '海上保安庁'],
            ['町の災害対策本部', 'tel:0900-00-0199', '避難所のこと、道路の被害'],
          ),
          details(
            '持ち出し品の確認',
            p('ひとり三日分を目安に、背負える袋に入れて玄関の近くに置きましょう。'),
            ...ul(
              '飲み水(1日3リットル)と食べ物',
              '薬とお薬手帳',
              '懐中電灯と電池、携帯電話の充電器',
              '軍手、タオル、雨具',
            ),
          ),
          p(
            '町の{防災|ぼうさい}メールに登録すると、警報と避難所の開設が届きます。空のメールを[bousai@minato.example](mail:bousai@minato.example)へ送ってください。',
          ),
          qr('https://town.example/disaster', '防災情報を携帯電話で見る'),
        ],
        en: [
          callout(
            'danger',
            'If you feel a strong or a long shake',
            p('Leave the shore at once and **go to high ground**. Do not wait for a tsunami warning.'),
          ),
          h2('When to evacuate'),
          table(
            'Alert levels',
            [
              ['Level', 'What the town says', 'What to do'],
              ['5', 'Secure your safety', 'Your life is in danger: protect yourself now'],
              ['4', 'Evacuation instruction', 'Everybody leaves dangerous places'],
              ['3', 'Evacuation of the elderly', 'People who need time start to leave'],
            ],
            1,
          ),
          h2('Shelters'),
          ...ul(
            '**Konan Elementary School** (32 m above the sea, 600 people)',
            '**Hilltop Park** (45 m, open air)',
            '**Town Gymnasium** (24 m, 400 people)',
          ),
          links(
            'Emergency calls',
            ['Fire and ambulance 119', 'tel:119'],
            ['Police 110', 'tel:110'],
            ['Accidents at sea 118', 'tel:118'],
          ),
          qr('https://town.example/en/disaster', 'This page on your phone'),
        ],
      },
    },
  },
  {
    key: 'waste',
    type: 'page',
    data: {
      slug: 'waste',
      title: { ja: 'ごみの収集日', en: 'Waste collection' },
      summary: {
        ja: '地区ごとの収集日と分け方です。朝8時までに出してください。',
        en: 'Collection days by district, and how to sort. Put waste out by 8 in the morning.',
      },
      picture: asset('waste'),
      body: {
        ja: [
          h2('収集の曜日'),
          table(
            '令和8年度 地区別の収集日',
            [
              ['地区', '燃やすごみ', '資源', '燃やさないごみ'],
              ['本町・港', '月・木', '第1・第3水曜', '第2金曜'],
              ['高台・丘の上', '火・金', '第2・第4水曜', '第1金曜'],
              ['浜通り', '月・木', '第2・第4火曜', '第3金曜'],
              ['川向', '火・金', '第1・第3月曜', '第4金曜'],
            ],
            1,
          ),
          callout('info', '年末年始', p('12月31日から1月3日までは収集がありません。1月4日(月)から始めます。')),
          h2('分け方'),
          columns(
            [h3('燃やすごみ'), ...ul('生ごみ(水を切る)', '汚れた紙', '木の枝(50センチまで)')],
            [h3('資源'), ...ul('新聞、雑誌、段ボール', 'びん、缶(洗う)', 'ペットボトル(つぶす)')],
          ),
          h2('粗大ごみの出し方'),
          ...ol(
            '役場の環境係に[電話](tel:0900-00-0120)で申し込みます。',
            '処理券(1点500円)を役場か協力店で買います。',
            '処理券をはり、決めた日の朝8時までに家の前へ出します。',
          ),
          p('家電4品目(テレビ、エアコン、冷蔵庫、洗濯機)は町では集めていません。買った店に相談してください。'),
        ],
        en: [
          table(
            'Collection days',
            [
              ['District', 'Burnable', 'Recyclable', 'Not burnable'],
              ['Honcho, Minato', 'Mon, Thu', '1st and 3rd Wed', '2nd Fri'],
              ['Takadai, Okanoue', 'Tue, Fri', '2nd and 4th Wed', '1st Fri'],
              ['Hamadori', 'Mon, Thu', '2nd and 4th Tue', '3rd Fri'],
              ['Kawamukai', 'Tue, Fri', '1st and 3rd Mon', '4th Fri'],
            ],
            1,
          ),
          p('For large items call the [environment desk](tel:0900-00-0120) first.'),
        ],
      },
    },
  },
  {
    key: 'about',
    type: 'page',
    data: {
      slug: 'about',
      title: { ja: '町のあらまし', en: 'About the town' },
      summary: { ja: '人口8,412人。漁業とみかんの町です。', en: 'A fishing and citrus town of 8,412 people.' },
      picture: asset('harbour'),
      body: {
        ja: [
          p(
            'みなと町は、三方を山に囲まれ、南に海が開けた町です。江戸の昔から{廻船|かいせん}の風待ちの港として栄え、いまも{鯖|さば}と{鰹|かつお}の水揚げで知られています。',
          ),
          table('町の数字', [
            ['項目', '値'],
            ['人口', '8,412人(令和8年10月1日)'],
            ['世帯', '3,690世帯'],
            ['面積', '42.7平方キロメートル'],
            ['町の木', 'みかん'],
            ['町の鳥', 'かもめ'],
          ]),
          h2('町長あいさつ'),
          p(
            '海からの風と、山からの水。この町のくらしは、二つの恵みの間にあります。小さな町だからこそ、ひとりひとりの顔が見える役場でありたいと思います。',
          ),
          p('みなと町長 {湊谷|みなとや} 波江'),
          h2('交通'),
          ...ul('鉄道: 海岸線みなと駅から徒歩12分', '車: 沿岸道路みなとインターから10分', '船: 島めぐり船が1日4便'),
          map('みなと町役場', [34.9702, 138.3891], 'みなと町本町一丁目1番1号'),
        ],
        en: [
          p(
            'Minato lies between hills and the open sea. Ships have waited here for a good wind since the Edo period; today its boats bring in mackerel and bonito.',
          ),
          map('Town Office', [34.9702, 138.3891], '1-1-1 Honcho, Minato'),
        ],
      },
    },
  },
  {
    key: 'contact',
    type: 'page',
    data: {
      slug: 'contact',
      title: { ja: 'お問い合わせ', en: 'Contact' },
      summary: {
        ja: '電話、メール、このページの用紙でお受けします。',
        en: 'By telephone, e-mail or with the form on this page.',
      },
      body: {
        ja: [
          table('係の電話', [
            ['係', '電話', '仕事'],
            ['総務係', '[0900-00-0100](tel:0900-00-0100)', '町政、選挙、入札'],
            ['住民係', '[0900-00-0110](tel:0900-00-0110)', '戸籍、住民票、年金'],
            ['環境係', '[0900-00-0120](tel:0900-00-0120)', 'ごみ、水道、動物'],
            ['防災係', '[0900-00-0130](tel:0900-00-0130)', '避難、消防団'],
          ]),
          form({
            title: 'ご意見の用紙',
            destination: { mail: 'info@minato.example' },
            submitLabel: '送る',
            fields: [
              { name: 'name', kind: 'text', label: 'お名前', required: true, input: 'kana', maxLength: 40 },
              { name: 'phone', kind: 'tel', label: '電話番号', input: 'digits' },
              { name: 'email', kind: 'email', label: 'メール', input: 'latin' },
              { name: 'topic', kind: 'select', label: '内容', options: ['町政について', 'くらしの相談', 'その他'] },
              { name: 'message', kind: 'longText', label: 'ご意見', required: true, maxLength: 500 },
            ],
          }),
        ],
        en: [
          p('Telephone: [0900-00-0100](tel:0900-00-0100). E-mail: [info@minato.example](mail:info@minato.example).'),
        ],
      },
    },
  },
];

/** Pages that list what was entered before them. */
export const lists: readonly DemoEntry[] = [
  {
    key: 'newsList',
    type: 'page',
    data: {
      slug: 'news',
      title: { ja: 'お知らせ', en: 'News' },
      summary: { ja: '町からの新しいお知らせです。', en: 'The latest from the town office.' },
      body: {
        ja: [entries('', 'news', { first: 20, by: 'date' })],
        en: [entries('', 'news', { first: 20, by: 'date' })],
      },
    },
  },
  {
    key: 'eventList',
    type: 'page',
    data: {
      slug: 'events',
      title: { ja: '催し', en: 'Events' },
      summary: { ja: '祭り、朝市、講座のご案内です。', en: 'Festivals, markets and classes.' },
      body: {
        ja: [entries('', 'event', { first: 20, by: 'startsOn', direction: 'ASC', layout: 'cards' })],
        en: [entries('', 'event', { first: 20, by: 'startsOn', direction: 'ASC', layout: 'cards' })],
      },
    },
  },
  {
    key: 'facilityList',
    type: 'page',
    data: {
      slug: 'facilities',
      title: { ja: '施設', en: 'Facilities' },
      summary: { ja: '図書館、体育館、公園のご案内です。', en: 'The library, the gymnasium and the park.' },
      body: {
        ja: [entries('', 'facility', { first: 20, by: 'title', direction: 'ASC', layout: 'cards' })],
        en: [entries('', 'facility', { first: 20, by: 'title', direction: 'ASC', layout: 'cards' })],
      },
    },
  },
  {
    key: 'front',
    type: 'front',
    data: {
      title: { ja: 'みなと町', en: 'Minato Town' },
      summary: {
        ja: '三方の山と、南にひらけた海。人口8,412人の港町です。',
        en: 'Hills on three sides and the sea to the south: a harbour town of 8,412 people.',
      },
      picture: asset('harbour'),
      body: {
        ja: [
          callout(
            'warning',
            '☀ きょうの町',
            p('{津波|つなみ}注意報・警報は出ていません。避難の目安は[防災情報](entry:disaster)をご覧ください。'),
          ),
          links(
            'よく見られるページ',
            ['ごみの収集日', 'entry:waste', '地区ごとの曜日と分け方'],
            ['避難所と緊急の連絡先', 'entry:disaster', '地震、津波、大雨のとき'],
            ['町立図書館', 'entry:library', '開館カレンダー、予約'],
            ['お問い合わせ ☎', 'entry:contact', '係の電話、ご意見の用紙'],
          ),
        ],
        en: [
          callout(
            'info',
            'Today',
            p(
              'There is no tsunami warning or advisory. See [disaster information](entry:disaster) for what to do in an emergency.',
            ),
          ),
          links(
            'Often asked for',
            ['Waste collection', 'entry:waste'],
            ['Shelters and emergency calls', 'entry:disaster'],
            ['Town library', 'entry:library'],
            ['Contact', 'entry:contact'],
          ),
        ],
      },
      signageNote: {
        ja: [
          h2('港まつり 11月23日(祝)'),
          p('朝市は午前6時から、花火は午後7時30分から。'),
          button('くわしくは', 'entry:festivalEvent'),
          qr('https://town.example/events/harbour-festival', '催しのくわしい案内'),
        ],
        en: [
          h2('Harbour festival, 23 November'),
          p('Market from 6 in the morning, fireworks at 7:30 in the evening.'),
          qr('https://town.example/en/events/harbour-festival', 'More about the festival'),
        ],
      },
    },
  },
];
