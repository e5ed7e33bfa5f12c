/** Full-width katakana → half width, voiced marks apart; what has no half-width form stays (ヵ, ヶ). */
const FULL =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォッャュョー。「」、・ヰヱヮ';
const HALF = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｯｬｭｮｰ｡｢｣､･ｲｴﾜ';
const VOICED = 'ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ';
const VOICELESS = 'ｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾊﾋﾌﾍﾎｳ';
const SEMI_VOICED = 'パピプペポ';
const SEMI_VOICELESS = 'ﾊﾋﾌﾍﾎ';

const forms = new Map<string, string>();
for (const [index, letter] of [...FULL].entries()) forms.set(letter, HALF.charAt(index));
for (const [index, letter] of [...VOICED].entries()) forms.set(letter, `${VOICELESS.charAt(index)}ﾞ`);
for (const [index, letter] of [...SEMI_VOICED].entries()) forms.set(letter, `${SEMI_VOICELESS.charAt(index)}ﾟ`);

export function halfWidthKana(text: string): string {
  return text.replace(/[、。「」ァ-ヴヰ-ヱ・ー]/g, (letter) => forms.get(letter) ?? letter);
}
