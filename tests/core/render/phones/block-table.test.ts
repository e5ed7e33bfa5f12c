/**
 * Every node on every kind of page, row by row as the research has it (feature-phone §3, "block by block"): what must stand
 * there. A node type without a row does not compile.
 */
import { describe, expect, it } from 'vitest';
import { findProfile } from '../../../../src/core/devices/profiles/index.ts';
import type { Document, Link, Node, NodeOf, NodeType, Picture, Span } from '../../../../src/core/document/node.ts';
import { renderDocument } from '../../../../src/core/render/render.ts';
import { options } from '../../../corpus/render-case.ts';
import { everyNodePage } from '../html/every-node.ts';

/** Profile of each column. */
const COLUMNS = {
  full: 'pc',
  phone: 'smartphone',
  xhtml: 'au-wap2',
  wap: 'wap2',
  imode: 'imode-foma',
  chtml: 'imode-c10',
  first: 'imode-1',
  jphone: 'sb-p',
  wml: 'wml13',
  hdml: 'au-hdml',
} as const;
type Column = keyof typeof COLUMNS;

const page: Link = { kind: 'page', href: '/p' };
const run = (text: string, ...marks: Span['marks']): Span => ({ text, marks });
const p = (...content: Span[]): Node => ({ type: 'paragraph', key: 'p', content });
const picture: Picture = {
  assetId: 'a',
  hash: '0123456789abcdef',
  width: 800,
  height: 600,
  mediaType: 'image/jpeg',
  alt: '港',
  focal: { x: 0.5, y: 0.5 },
  sources: [],
};
const cells = (key: string, ...texts: string[]): { key: string; cells: Span[][] } => ({
  key,
  cells: texts.map((text) => [run(text)]),
});

interface Row<Type extends NodeType> {
  readonly node: NodeOf<Type>;
  readonly has: Readonly<Record<Column, string | readonly string[]>>;
  /** Texts that no page may have. */
  readonly never?: Readonly<Partial<Record<Column, string>>>;
}

const same = (
  full: string | readonly string[],
  xhtml: string | readonly string[],
  rest: Partial<Row<NodeType>['has']>,
): Row<NodeType>['has'] => ({
  full,
  phone: full,
  xhtml,
  wap: xhtml,
  imode: xhtml,
  chtml: xhtml,
  first: xhtml,
  jphone: xhtml,
  wml: xhtml,
  hdml: xhtml,
  ...rest,
});

const TABLE: { readonly [Type in NodeType]: Row<Type> } = {
  heading: {
    node: { type: 'heading', key: 'k', level: 2, content: [run('見出し')] },
    has: same('<h2>見出し</h2>', '見出し</h2>', {
      imode: '<h2><span style="color:#',
      chtml: '<h2><font color="#1f5f8b">■見出し</font></h2>',
      first: '<h2>■見出し</h2>',
      jphone: '<h2><font color="#1f5f8b">■見出し</font></h2>',
      wml: '<p><b>見出し</b></p>',
      hdml: '■見出し<br>',
    }),
  },
  paragraph: {
    node: {
      type: 'paragraph',
      key: 'k',
      content: [
        run('太', { type: 'strong' }),
        run('斜', { type: 'em' }),
        run('漢字', { type: 'ruby', reading: 'かんじ' }),
        run('2', { type: 'sup' }),
        run('話す', { type: 'link', link: { kind: 'tel', href: 'tel:0312', value: '0312' } }),
        run('カナ'),
      ],
    },
    has: same(
      ['<strong>太</strong>', '<em>斜</em>', '<ruby>漢字<rp>(</rp><rt>かんじ</rt>', '<sup>2</sup>', 'href="tel:0312"'],
      ['<b>太</b>', '<em>斜</em>', '漢字(かんじ)', '^2', '<a href="tel:0312">話す</a>', 'カナ'],
      {
        imode: ['<span style="color:#990000">太</span>', '漢字(かんじ)', '<a href="tel:0312">話す</a>', 'カナ'],
        chtml: ['<font color="#990000">太</font>斜漢字(かんじ)^2<a href="tel:0312">話す</a>ｶﾅ'],
        first: ['<p>太斜漢字(かんじ)^2<a href="tel:0312">話す</a>ｶﾅ</p>'],
        jphone: ['<font color="#990000">太</font>斜漢字(かんじ)^2<a href="tel:0312">話す</a>ｶﾅ'],
        wml: ['<b>太</b>', '<em>斜</em>', '漢字(かんじ)', '<a href="wtai://wp/mc;0312">話す</a>'],
        hdml: ['太斜漢字(かんじ)^2<a task=call number=0312>話す</a>ｶﾅ<br>'],
      },
    ),
  },
  list: {
    node: {
      type: 'list',
      key: 'k',
      ordered: true,
      start: 4,
      items: [
        {
          key: 'i',
          content: [
            p(run('四')),
            {
              type: 'list',
              key: 'n',
              ordered: false,
              start: 1,
              items: [
                { key: 'a', content: [p(run('甲'))] },
                { key: 'b', content: [p(run('乙'))] },
              ],
            },
          ],
        },
        { key: 'j', content: [p(run('五'))] },
      ],
    },
    has: same(
      ['<ol start="4"><li>', '<ul><li>甲'],
      '<ol><li value="4">四<ul><li>甲</li><li>乙</li></ul></li><li>五</li></ol>',
      {
        chtml: '<ol start="4"><li>四<ul><li>甲<li>乙</ul><li>五</ol>',
        // Its lists start at one and nowhere else.
        first: ['4.四', '5.五', '<ul><li>甲<li>乙</ul>'],
        jphone: '<ol start="4"><li>四<ul><li>甲<li>乙</ul><li>五</ol>',
        wml: '<p>4.四<br/>　・甲<br/>　・乙<br/>5.五</p>',
        hdml: '4.四<br>　・甲<br>　・乙<br>5.五<br>',
      },
    ),
  },
  quote: {
    node: { type: 'quote', key: 'k', content: [p(run('言葉'))] },
    has: same('<blockquote><p>言葉</p></blockquote>', '<blockquote><p>言葉</p></blockquote>', {
      wml: '<p>「言葉」</p>',
      hdml: '「言葉」<br>',
    }),
  },
  code: {
    node: { type: 'code', key: 'k', text: 'a <b>\n c' },
    has: same('<pre', '<pre>a &lt;b&gt;\n c</pre>', {
      wml: '<p>a &lt;b&gt;<br/> c</p>',
      hdml: 'a &lt;b&gt;<br> c<br>',
    }),
  },
  image: {
    node: { type: 'image', key: 'k', picture, caption: [run('説明')], link: page, slot: 'content' },
    has: same(
      ['<picture', 'srcset=', 'alt="港"', '<figcaption>説明'],
      ['<a href="/p"><img src="', '.jpg" width="', 'height="', 'alt="港"/></a>', '説明'],
      {
        chtml: ['<a href="/p"><img src="', '.gif" width="', 'alt="港"></a>', '説明'],
        first: ['<a href="/p"><img src="', '.gif" width="', 'alt="港"></a>', '説明'],
        jphone: ['<a href="/p"><img src="', '.jpg" width="', 'alt="港"></a>', '説明'],
        wml: ['.wbmp" width="', 'alt="港"/>', '<p>説明</p>', '<a href="/p">→開く</a>'],
        hdml: ['<center><img src="', '.png" alt="港"><br>', '説明<br>', '<a task=go dest="/p">→開く</a>'],
      },
    ),
  },
  gallery: {
    node: {
      type: 'gallery',
      key: 'k',
      images: [
        { key: 'a', picture, caption: '一枚目' },
        { key: 'b', picture, caption: '二枚目' },
      ],
    },
    has: same(['<ul class="gallery">', '一枚目', '二枚目'], ['<img src="', '一枚目', '二枚目'], {}),
  },
  video: {
    node: {
      type: 'video',
      key: 'k',
      title: '紹介',
      files: [
        { url: '/v.mp4', mediaType: 'video/mp4', bytes: 9_000_000 },
        { url: '/v.3gp', mediaType: 'video/3gpp', bytes: 300_000 },
      ],
      poster: picture,
    },
    has: same(
      ['<video controls', 'poster="', '<source src="/v.mp4"'],
      ['<img src="', '<a href="/v.3gp">→紹介</a> (3GP, 300 KB)'],
      {
        wml: ['<img src="', '<a href="/v.3gp">紹介</a> (3GP, 300 KB)'],
        hdml: ['<img src="', '<a task=go dest="/v.3gp">紹介</a> (3GP, 300 KB)'],
      },
    ),
  },
  audio: {
    node: {
      type: 'audio',
      key: 'k',
      title: '町歌',
      files: [{ url: '/s.mp3', mediaType: 'audio/mpeg', bytes: 3_000_000 }],
    },
    has: same('<audio controls', '<a href="/s.mp3">♪町歌</a> (MP3, 3 MB)', {
      wml: '<a href="/s.mp3">町歌</a> (MP3, 3 MB)',
      hdml: '<a task=go dest="/s.mp3">町歌</a> (MP3, 3 MB)',
    }),
  },
  file: {
    node: {
      type: 'file',
      key: 'k',
      title: '様式',
      file: { url: '/f.pdf', mediaType: 'application/pdf', bytes: 120_000 },
    },
    has: same(['<a href="/f.pdf"', '>様式</a>', 'PDF, 120 KB'], '<a href="/f.pdf">様式</a> (PDF, 120 KB)', {
      hdml: '<a task=go dest="/f.pdf">様式</a> (PDF, 120 KB)',
    }),
  },
  table: {
    node: {
      type: 'table',
      key: 'k',
      caption: '収集',
      head: [cells('h', '地区', '可燃', '資源')],
      rows: [cells('r', '港', '月', '水')],
      headerColumns: 1,
    },
    has: same(
      [
        '<div class="scroll"',
        '<caption>収集</caption>',
        '<th scope="col">可燃</th>',
        '<th scope="row">港</th><td>月</td>',
      ],
      [
        '収集',
        '<table><tr><th>地区</th><th>可燃</th><th>資源</th></tr><tr><th>港</th><td>月</td><td>水</td></tr></table>',
      ],
      {
        chtml: ['<li>', '港', '可燃</font>: 月', '資源</font>: 水'],
        first: ['<li>港', '可燃: 月<br>資源: 水'],
        jphone: ['<li>', '港', '可燃</font>: 月', '資源</font>: 水'],
        // Its screen has room for two columns.
        wml: ['<b>収集</b>', '・<b>港</b><br/><b>可燃</b>: 月<br/><b>資源</b>: 水'],
        hdml: ['収集<br>', '・港<br>可燃: 月<br>資源: 水<br>'],
      },
    ),
  },
  callout: {
    node: { type: 'callout', key: 'k', tone: 'danger', title: '注意', content: [p(run('離れて'))] },
    has: same(['class="callout danger"', '注意', '離れて'], ['background-color:#ffdddd', '■注意', '離れて'], {
      chtml: ['<hr>', '■注意', '離れて'],
      first: ['<hr>', '■注意', '離れて'],
      jphone: ['<hr>', '■注意', '離れて'],
      wml: '<p><b>■注意</b></p><p>離れて</p>',
      hdml: '■注意<br>離れて<br>',
    }),
  },
  divider: {
    node: { type: 'divider', key: 'k' },
    has: same('<hr>', '<hr', { wml: '<p align="center">--------</p>', hdml: '<center>--------<br>' }),
  },
  columns: {
    node: {
      type: 'columns',
      key: 'k',
      columns: [
        { key: 'l', content: [p(run('左'))] },
        { key: 'r', content: [p(run('右'))] },
      ],
    },
    has: same('<div class="columns"><div><p>左</p></div><div><p>右</p></div></div>', '<p>左</p><p>右</p>', {
      hdml: '左<br>右<br>',
    }),
  },
  button: {
    node: { type: 'button', key: 'k', label: '申込', link: page, tone: 'primary' },
    has: same('<p class="button"><a href="/p"', ['1⃣<a href="/p" accesskey="1">', '申込'], {
      jphone: ['1⃣<a href="/p" directkey="1" nonumber>', '申込'],
      wml: '<p align="center">1⃣<a href="/p" accesskey="1">申込</a></p>',
      hdml: '<center>1⃣<a task=go dest="/p" accesskey=1>申込</a><br>',
    }),
  },
  linkList: {
    node: {
      type: 'linkList',
      key: 'k',
      title: '関連',
      links: [{ key: 'a', label: '地図', link: page, description: '会場' }],
    },
    has: same(['関連', '<a href="/p">地図</a>', '会場'], ['関連', '1⃣<a href="/p" accesskey="1">地図</a><br', '会場'], {
      jphone: ['関連', '1⃣<a href="/p" directkey="1" nonumber>地図</a><br>会場'],
      wml: '<p><b>関連</b></p><p>1⃣<a href="/p" accesskey="1">地図</a><br/>会場</p>',
      hdml: '■関連<br>1⃣<a task=go dest="/p" accesskey=1>地図</a><br>会場<br>',
    }),
  },
  embed: {
    node: { type: 'embed', key: 'k', url: 'https://v.example/1', title: '映像', thumbnail: picture },
    has: same(['href="https://v.example/1"', '映像'], ['<img src="', '<a href="https://v.example/1">→映像</a>'], {
      hdml: ['<img src="', '<a task=go dest="https://v.example/1">→映像</a>'],
    }),
    never: { wml: '→開く', hdml: '→開く' },
  },
  map: {
    node: {
      type: 'map',
      key: 'k',
      latitude: 35.5,
      longitude: 133.25,
      zoom: 15,
      label: '役場',
      address: '港町1',
      picture,
    },
    has: same(
      ['役場', '港町1', 'openstreetmap'],
      ['<img src="', '役場', '港町1', '地図 (35.5, 133.25)</a>', 'mlat=35.5'],
      {},
    ),
  },
  details: {
    node: { type: 'details', key: 'k', summary: '確認', open: false, content: [p(run('水'))] },
    has: same('<details><summary>確認</summary><p>水</p></details>', ['確認', '<p>水</p>'], { hdml: '確認<br>水<br>' }),
  },
  qrCode: {
    node: { type: 'qrCode', key: 'k', value: 'https://q.example/', label: '携帯で', modules: [[true]] },
    has: same(
      ['<figure class="qr"><svg', '携帯で'],
      ['携帯で', '<a href="https://q.example/">https://q.example/</a>'],
      {
        phone: '<p><a href="https://q.example/">携帯で</a></p>',
        hdml: ['携帯で<br>', '<a task=go dest="https://q.example/">https://q.example/</a>'],
      },
    ),
    never: { phone: '<svg' },
  },
  entryList: {
    node: {
      type: 'entryList',
      key: 'k',
      title: '新着',
      layout: 'list',
      items: [{ key: 'a', title: '祭り', link: page, date: '7月1日', label: '催し', summary: '概要' }],
      more: { ...page, label: '一覧' },
    },
    has: same(
      ['新着', '7月1日', '催し', '祭り</a>', '概要', '一覧'],
      ['新着', '7月1日', '[催し]', '1⃣<a href="/p" accesskey="1">祭り</a>', '→<a href="/p">一覧</a>'],
      {
        jphone: ['新着', '7月1日', '1⃣<a href="/p" directkey="1" nonumber>祭り</a>', '→<a href="/p">一覧</a>'],
        wml: ['7月1日 催し<br/>1⃣<a href="/p" accesskey="1">祭り</a>', '→<a href="/p">一覧</a>'],
        hdml: ['7月1日 催し<br>1⃣<a task=go dest="/p" accesskey=1>祭り</a>', '→<a task=go dest="/p">一覧</a>'],
      },
    ),
  },
  form: {
    node: {
      type: 'form',
      key: 'k',
      title: '申込',
      action: '/send',
      contact: { kind: 'mail', href: 'mailto:a@b.example', value: 'a@b.example' },
      submitLabel: '送る',
      fields: [
        { _key: 'a', name: 'kana', kind: 'text', label: 'かな', input: 'kana', required: true },
        { _key: 'b', name: 'tel', kind: 'tel', label: '電話' },
      ],
    },
    has: same(
      ['<form action="/send" method="post">', '<input type="tel"', 'required'],
      [
        '<form action="/send" method="post">',
        'istyle="1"',
        'istyle="4"',
        '<input type="submit" value="送る"/></div></form>',
      ],
      {
        wap: ['<form action="/send" method="post">', '<input type="text" name="kana" size="16"/>'],
        imode: [
          'style="-wap-input-format:&quot;*&lt;ja:h&gt;&quot;"',
          'style="-wap-input-format:&quot;*&lt;ja:n&gt;&quot;"',
        ],
        chtml: ['istyle="1"', 'istyle="4"', '<input type="submit" value="送る"></div></form>'],
        first: ['<input type="text" name="kana" size="16">'],
        jphone: ['<form action="/send" method="post">', 'mode="hiragana"', 'mode="numeric"'],
        wml: [
          '<p>→<a href="#f-k">申込</a></p>',
          '<card id="f-k" title="申込"><do type="accept" label="送る"><go href="/send" method="post"><postfield name="kana" value="$(kana)"/>',
          '<input name="tel" emptyok="true" format="*N"/>',
        ],
        hdml: [
          '→<a task=go dest=#fk>申込</a><br>',
          '<nodisplay name=fk><action type=accept task=go dest=#fk.1 vars="v1=&amp;v2="></nodisplay>',
          '<entry name=fk.1 format=*M key=v1><action type=accept task=go dest=#fk.2>かな(必須)</entry>',
          '<entry name=fk.2 format=*N emptyok=true key=v2>',
          'method=post postdata="kana=$(v1)&amp;tel=$(v2)" label="送る">',
        ],
      },
    ),
    never: { first: 'istyle', wap: 'istyle', imode: 'istyle' },
  },
  facts: {
    node: { type: 'facts', key: 'k', items: [{ key: 'a', label: '場所', content: [run('公園')] }] },
    has: same('<dt>場所</dt><dd>公園</dd>', ['場所</span>: 公園'], {
      chtml: '場所</font>: 公園',
      first: '場所: 公園',
      jphone: '場所</font>: 公園',
      wml: '<b>場所</b>: 公園',
      hdml: '場所: 公園<br>',
    }),
  },
  hero: {
    node: { type: 'hero', key: 'k', title: '祭り', lead: '来て', meta: [{ text: '7月' }], picture },
    has: same(['<h1>祭り</h1>', '来て', '7月'], ['祭り', '7月', '<img src="', '<p>来て</p>'], {
      hdml: ['■祭り<br>7月<br>', '<img src="', '来て<br>'],
    }),
  },
  siteHeader: {
    node: { type: 'siteHeader', key: 'k', name: '港町', tagline: '海', home: { kind: 'page', href: '/' } },
    has: same(['<a href="/">港町</a>', '海'], ['港町', '海', '0⃣<a href="/" accesskey="0">トップ</a>'], {
      chtml: ['港町', '0⃣<a href="/" accesskey="0">ﾄｯﾌﾟ</a>'],
      first: ['<center>港町<hr></center>', '0⃣<a href="/" accesskey="0">ﾄｯﾌﾟ</a>'],
      jphone: ['港町', '0⃣<a href="/" directkey="0" nonumber>ﾄｯﾌﾟ</a>'],
      wml: ['<p align="center"><b>港町</b><br/>海</p>', '0⃣<a href="/" accesskey="0">トップ</a>'],
      hdml: ['<center>港町<br>海<br>', '・<a task=go dest="/">ﾄｯﾌﾟ</a>'],
    }),
  },
  menu: {
    node: {
      type: 'menu',
      key: 'k',
      label: '目次',
      place: 'header',
      items: [
        { label: '今', link: page, current: true },
        { label: '次', link: { kind: 'page', href: '/n' }, current: false },
      ],
    },
    has: same(
      ['<nav class="menu" aria-label="目次">', 'aria-current="page"', '次</a>'],
      ['目次', '→', '1⃣<a href="/n" accesskey="1">次</a>'],
      {
        jphone: ['目次', '1⃣<a href="/n" directkey="1" nonumber>次</a>'],
        wml: ['<a href="#menu">目次</a>', '<card id="menu" title="目次">', '1⃣<a href="/n" accesskey="1">次</a>'],
        hdml: [
          '<action type=soft1 task=go dest=#menu label="ﾒﾆｭｰ">',
          '<choice name=menu title="目次"><ce task=go dest=#page>→今<ce task=go dest="/n">次</choice>',
        ],
      },
    ),
  },
  breadcrumb: {
    node: {
      type: 'breadcrumb',
      key: 'k',
      label: '現在位置',
      items: [
        { label: '頭', link: page },
        { label: '此処', link: null },
      ],
    },
    has: same(
      ['<nav class="crumbs"', '<a href="/p">頭</a>', 'aria-current="page">此処'],
      '<a href="/p">頭</a>&gt;此処',
      {
        hdml: '<a task=go dest="/p">頭</a>&gt;此処<br>',
      },
    ),
  },
  languages: {
    node: {
      type: 'languages',
      key: 'k',
      label: '言語',
      items: [
        { label: '日本語', lang: 'ja', link: page, current: true },
        { label: 'English', lang: 'en', link: { kind: 'page', href: '/en' }, current: false },
      ],
    },
    has: same(['hreflang="en"', 'lang="en"'], ['日本語', '<a href="/en">', 'English'], {
      hdml: '<center>日本語|<a task=go dest="/en">English</a><br>',
    }),
  },
  siteFooter: {
    node: { type: 'siteFooter', key: 'k', content: [p(run('住所'))], note: '港町役場' },
    has: same(['<footer class="site-foot">', '住所', '港町役場'], ['住所', '港町役場'], {}),
  },
  pager: {
    node: {
      type: 'pager',
      key: 'k',
      page: 2,
      pages: 3,
      previous: { kind: 'page', href: '/?page=1' },
      next: { kind: 'page', href: '/?page=3' },
      labels: { previous: '前', next: '次' },
    },
    has: same(
      ['rel="prev"', 'rel="next"', '2/3'],
      ['[*]<a href="/?page=1" accesskey="*">前</a> 2/3 ', '<a href="/?page=3" accesskey="#">次</a>'],
      {
        jphone: [
          '<a href="/?page=1" directkey="*" nonumber>前</a>',
          '<a href="/?page=3" directkey="#" nonumber>次</a>',
        ],
        // The key that accepts leads on: no other key is promised for it.
        hdml: [
          '<action type=accept task=go dest="/?page=3" label="次">',
          '<a task=go dest="/?page=1">前</a> 2/3 <a task=go dest="/?page=3">次</a>',
        ],
      },
    ),
  },
  notice: {
    node: { type: 'notice', key: 'k', tone: 'danger', text: '津波', link: page },
    has: same(['class="band danger"', '<a href="/p">津波</a>'], ['<a href="/p">■津波</a>'], {
      wml: '<a href="/p">■津波</a>',
      hdml: '<a task=go dest="/p">■津波</a><br>',
    }),
  },
};

const HEADER: readonly NodeType[] = ['siteHeader', 'menu', 'breadcrumb', 'languages', 'notice'];

function write(node: Node, column: Column): string {
  const place = HEADER.includes(node.type) ? 'header' : node.type === 'siteFooter' ? 'footer' : 'main';
  const frame = everyNodePage();
  const document: Document = {
    ...frame,
    meta: { ...frame.meta, lang: 'ja', title: '題' },
    header: [],
    main: [p(run('本文'))],
    footer: [],
    [place]: [node],
  };
  const profile = findProfile(COLUMNS[column]);
  if (profile === undefined) throw new Error(`No profile ${COLUMNS[column]}`);
  return renderDocument(document, profile, { ...options, page: 'all' }).text;
}

describe.each(Object.keys(TABLE) as NodeType[])('%s', (type) => {
  it.each(Object.keys(COLUMNS) as Column[])('on %s', (column) => {
    const row = TABLE[type];
    const text = write(row.node, column);
    for (const wanted of [row.has[column]].flat()) expect(text).toContain(wanted);
    const forbidden = row.never?.[column];
    if (forbidden !== undefined) expect(text).not.toContain(forbidden);
  });
});
