/** Letters that a character set lacks, written with letters that it has. Results never hold `<`, `>`, `&` or quotes. */

/** Kanji of names whose common form every phone has. */
const COMMON_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    髙: '高',
    﨑: '崎',
    濵: '浜',
    德: '徳',
    𠮷: '吉',
    栁: '柳',
    桒: '桑',
    𣘺: '橋',
    閒: '間',
    瀨: '瀬',
    淸: '清',
    增: '増',
    寬: '寛',
    橫: '横',
    緖: '緒',
    靑: '青',
    黑: '黒',
    曻: '昇',
    昻: '昂',
    敎: '教',
    內: '内',
    吳: '呉',
    囍: '喜',
    鄕: '郷',
    叱: '叱',
    𠮟: '叱',
    剝: '剥',
    塡: '填',
    頰: '頬',
    俠: '侠',
    繫: '繋',
    醬: '醤',
    鷗: '鴎',
    屛: '屏',
    幷: '并',
    搔: '掻',
    瘦: '痩',
    禱: '祷',
    簞: '箪',
    萊: '莱',
    蠟: '蝋',
    攢: '攅',
  }),
);

const SPELLED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '©': '(C)',
    '®': '(R)',
    '™': 'TM',
    '℠': 'SM',
    '℗': '(P)',
    '€': 'EUR',
    '₩': 'KRW',
    '฿': 'THB',
    '₫': 'VND',
    '₹': 'INR',
    '∟': '∠',
    '〝': '“',
    '〟': '”',
    '⁄': '/',
    ß: 'ss',
    æ: 'ae',
    Æ: 'AE',
    œ: 'oe',
    Œ: 'OE',
    ø: 'o',
    Ø: 'O',
    ð: 'd',
    Ð: 'D',
    þ: 'th',
    Þ: 'Th',
    ł: 'l',
    Ł: 'L',
    đ: 'd',
    Đ: 'D',
    ı: 'i',
    '«': '《',
    '»': '》',
    '‹': '〈',
    '›': '〉',
    '✓': '〇',
    '✔': '〇',
    '✕': '×',
    '✖': '×',
    '✗': '×',
    '☑': '■',
    '☐': '□',
    '➡': '→',
    '⇨': '→',
    '➜': '→',
    '⬅': '←',
    '⬆': '↑',
    '⬇': '↓',
    '⭐': '★',
    '¹': '1',
    '⟨': '〈',
    '⟩': '〉',
    ヷ: 'ヴァ',
    ヸ: 'ヴィ',
    ヹ: 'ヴェ',
    ヺ: 'ヴォ',
    ゔ: 'ヴ',
    ゕ: 'ヵ',
    ゖ: 'ヶ',
    '〶': '〒',
    '〠': '〒',
    '¡': '!',
    '¿': '?',
  }),
);

const CIRCLED = /^[\u2460-\u2473\u2474-\u249b\u24b6-\u24ff\u2776-\u2793\u3251-\u325f\u3280-\u32bf]$/u;

/** What to write instead of a character, best first: each candidate is tried until the character set has all of it. */
export function similarTo(character: string): readonly string[] {
  const candidates: string[] = [];
  const spelled = SPELLED.get(character) ?? COMMON_FORMS.get(character);
  if (spelled !== undefined) candidates.push(spelled);
  const compatible = character.normalize('NFKC');
  if (compatible !== character) {
    // ① is (1) in running text: a bare 1 would join the number beside it.
    candidates.push(CIRCLED.test(character) && !compatible.startsWith('(') ? `(${compatible})` : compatible);
  }
  const bare = character.normalize('NFKD').replace(/\p{M}/gu, '');
  if (bare !== '' && bare !== character) candidates.push(bare);
  return candidates.map((text) => text.replace(/[<>&"']/g, ''));
}
