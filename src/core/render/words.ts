/** The few words that frames and error pages add by themselves, per language. */
import type { Words } from './target.ts';

const JA: Words = {
  previous: '前へ',
  next: '次へ',
  top: 'ページの先頭へ',
  menu: 'メニュー',
  footerMenu: 'その他のメニュー',
  skipToContent: '本文へ移動',
  image: '画像',
  video: '動画',
  audio: '音声',
  download: 'ダウンロード',
  map: '地図',
  phone: '電話',
  mail: 'メール',
  open: '開く',
  language: '言語',
  youAreHere: '現在位置',
  page: (page, pages) => `${page}/${pages}ページ`,
  required: '必須',
  home: 'トップ',
  toHome: 'トップページへ',
  yes: 'はい',
  no: 'いいえ',
  more: 'もっと見る',
  notice: 'お知らせ',
  caution: 'ご注意',
  urgentNotice: '緊急のお知らせ',
  table: '表',
  code: 'コード',
  contactInstead: 'このフォームからは、ただいま送信できません。次の内容を下記までご連絡ください。',
  contact: '連絡先',
  choose: '選択してください',
  scan: 'くわしくはスマートフォンで',
  listSeparator: '、',
  preview: {
    draft: '【プレビュー】下書きです。公開されていません。',
    at: (instant) => `【プレビュー】${instant}時点の表示です。`,
  },
  errors: {
    403: {
      title: 'プレビューを表示できません',
      lead: 'このプレビュー用リンクは、期限が切れたか、取り消されたか、正しくありません。送り主に新しいリンクをお求めください。',
    },
    404: {
      title: 'ページが見つかりません',
      lead: 'お探しのページは、移動したか、アドレスが変わった可能性があります。トップページやメニューからお探しください。',
    },
    410: {
      title: 'このページの公開は終了しました',
      lead: '掲載期間が終わったため、このページはご覧いただけません。新しい情報はトップページからご確認ください。',
    },
    500: {
      title: 'ページを表示できませんでした',
      lead: 'ご不便をおかけして申し訳ありません。こちらの不具合です。少し時間をおいて、もう一度お試しください。',
    },
    503: {
      title: 'ただいまご利用いただけません',
      lead: 'アクセスの集中または作業のため、一時的にお休みしています。数分後にもう一度お試しください。',
    },
  },
};

const EN: Words = {
  previous: 'Previous',
  next: 'Next',
  top: 'Back to top',
  menu: 'Menu',
  footerMenu: 'More pages',
  skipToContent: 'Skip to content',
  image: 'Image',
  video: 'Video',
  audio: 'Audio',
  download: 'Download',
  map: 'Map',
  phone: 'Phone',
  mail: 'E-mail',
  open: 'Open',
  language: 'Language',
  youAreHere: 'You are here',
  page: (page, pages) => `Page ${page} of ${pages}`,
  required: 'required',
  home: 'Home',
  toHome: 'Go to the front page',
  yes: 'Yes',
  no: 'No',
  more: 'See more',
  notice: 'Notice',
  caution: 'Please note',
  urgentNotice: 'Urgent notice',
  table: 'Table',
  code: 'Code',
  contactInstead: 'This form cannot be sent from here at the moment. Please contact us with the following details.',
  contact: 'Contact',
  choose: 'Please choose',
  scan: 'Read more on your phone',
  listSeparator: ', ',
  preview: {
    draft: 'Preview of a draft. This is not published.',
    at: (instant) => `Preview of the site as of ${instant}.`,
  },
  errors: {
    403: {
      title: 'This preview cannot be shown',
      lead: 'The preview link has expired, was revoked or is not right. Please ask whoever sent it for a new one.',
    },
    404: {
      title: 'We cannot find this page',
      lead: 'It may have moved, or its address may have changed. The front page and the menu are good places to look.',
    },
    410: {
      title: 'This page is no longer published',
      lead: 'Its time has passed and it is not shown any more. You will find current information on the front page.',
    },
    500: {
      title: 'We could not show this page',
      lead: 'Sorry, something went wrong on our side. Please wait a moment and try again.',
    },
    503: {
      title: 'We will be right back',
      lead: 'The site is busy or being worked on. Please try again in a few minutes.',
    },
  },
};

const BY_LANGUAGE: ReadonlyMap<string, Words> = new Map([
  ['ja', JA],
  ['en', EN],
]);

/** Words for a BCP 47 tag: `ja-JP` finds `ja`; a language without words of its own speaks English. */
export function wordsFor(lang: string): Words {
  const primary = lang.toLowerCase().split(/[-_]/)[0] ?? '';
  return BY_LANGUAGE.get(primary) ?? EN;
}

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Writing direction of a BCP 47 tag. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(lang.toLowerCase().split(/[-_]/)[0] ?? '') ? 'rtl' : 'ltr';
}
