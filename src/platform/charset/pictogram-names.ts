/**
 * Japanese names of everyday pictograms, written by hand: the carriers' tables give words only for what another carrier lacks,
 * and to a phone without pictograms an English name in a Japanese sentence is one more riddle.
 */
const NAMES = `☀晴れ ☁くもり ☔雨 ⛄雪だるま ⚡雷 ⛅晴れのちくもり 🌀台風 🌂傘 🌊波 🌙月 🌃夜 🌅日の出 🌇夕焼け ❄雪 ⭐星 🌟星
☎電話 📞電話 📱携帯電話 📠ファクス ✉メール 📧メール 📩メール 📝メモ ✏えんぴつ ✂はさみ 📷カメラ 📺テレビ 💻パソコン 📖本 📅カレンダー
⚠注意 ⛔進入禁止 🚫禁止 🚭禁煙 🚬喫煙 ♨温泉 ♿車いす 🚻トイレ 🚹男性 🚺女性 🚼赤ちゃん 🅿駐車場 ⛽給油所
🏠家 🏡家 🏢ビル 🏣郵便局 🏥病院 🏦銀行 🏨ホテル 🏪コンビニ 🏫学校 🏬デパート 🏭工場 🏯城 ⛪教会 ⛲噴水 ⛺テント
🚗車 🚙車 🚌バス 🚃電車 🚄新幹線 🚅新幹線 🚇地下鉄 🚉駅 ✈飛行機 🚢船 ⛵ヨット ⚓いかり 🚲自転車 🚶徒歩 🚥信号 🚨パトランプ
🗻富士山 🌸桜 🌷チューリップ 🍀クローバー 🍁もみじ 🍂落ち葉 🌱芽 🌿草 🌻ひまわり 🌹ばら 🎍門松 🎋七夕 🎄クリスマス 🎃ハロウィン 🎆花火 🎇花火
🍙おにぎり 🍚ごはん 🍜ラーメン 🍞パン 🍰ケーキ 🎂ケーキ 🍔ハンバーガー 🍎りんご 🍴食事 ☕コーヒー 🍵お茶 🍶お酒 🍷ワイン 🍸カクテル 🍺ビール 🍻乾杯
🎁プレゼント 🎀リボン 🎫切符 🎤カラオケ 🎥映画 🎬映画 🎨美術 🎵音楽 🎶音楽 🎧ヘッドホン ⚽サッカー ⚾野球 🎾テニス 🏀バスケット ⛳ゴルフ 🎿スキー 🏃走る 🏁旗
🐟魚 🐱猫 🐶犬 🐴馬 🐷豚 🐦鳥 🐧ペンギン 👀目 👂耳 👍よい 👎よくない ✊グー ✋パー ✌チョキ 👏拍手 ☺笑顔 😊笑顔 😢泣き顔 😭泣き顔 😡怒り
❤ハート ♥ハート 💓ハート 💔失恋 💡ひらめき 💢怒り 💣爆弾 💤眠い 💦汗 💨ダッシュ ✨きらきら 💰お金 💴円 💎宝石 💊薬 💍指輪 👑王冠 🔑鍵 🔒鍵 🔔ベル 🔍検索 ⏰目覚まし ⌚時計 ⏳砂時計
⭕まる ❌ばつ ❗！ ❓？`;

/** In brackets, as the tables write theirs; a mark that is said by a mark needs none. */
export const JAPANESE_NAMES: ReadonlyMap<string, string> = new Map(
  NAMES.split(/\s+/).map((entry) => {
    const [character = ''] = entry;
    const name = entry.slice(character.length);
    return [character, /^[！？]$/.test(name) ? name : `[${name}]`];
  }),
);
