// Made by tools/build-charset.ts from EmojiSources.txt and emoji4unicode: see NOTICE.md. Do not edit.
/** Unicode; docomo; au; SoftBank (Shift_JIS, `~` = a similar one); Japanese text; English name. */
export const PICTOGRAMS = `0023 20E3;F985;F489;F7B0;;hash key
0030 20E3;F990;F7C9;F7C5;;keycap 0
0031 20E3;F987;F6FB;F7BC;;keycap 1
0032 20E3;F988;F6FC;F7BD;;keycap 2
0033 20E3;F989;F740;F7BE;;keycap 3
0034 20E3;F98A;F741;F7BF;;keycap 4
0035 20E3;F98B;F742;F7C0;;keycap 5
0036 20E3;F98C;F743;F7C1;;keycap 6
0037 20E3;F98D;F744;F7C2;;keycap 7
0038 20E3;F98E;F745;F7C3;;keycap 8
0039 20E3;F98F;F746;F7C4;;keycap 9
00A9;F9D6;F774;F7EE;;copyright sign
00AE;F9DB;F775;F7EF;;registered sign
2002;;F7AA;;;en space
2003;;F7A9;;;em space
2005;;F7AB;;;four-per-em space
203C;F9A9;F3F1;;！！;double exclamation mark
2049;F9A8;F3F0;;！？;exclamation question mark
2122;F9D7;F76A;FBD7;;trade mark sign
2139;;F74F;;[ｉ];information source
2194;F9E1;F47E;;⇔;left right arrow
2195;F9E2;F480;;↑↓;up down arrow
2196;F8F8;F768;F7D7;;north west arrow
2197;F8D9;F771;F7D6;;north east arrow
2198;F8F7;F769;F7D8;;south east arrow
2199;F949;F772;F7D9;;south west arrow
21A9;F97E;F779;;←┘;leftwards arrow with hook
21AA;;F778;;└→;rightwards arrow with hook
231A;F9C4;F797;;[腕時計];watch
231B;~F9C1;F798;;[砂時計];hourglass
23E9;;F74C;F7DC;[＞＞];black right-pointing double triangle
23EA;;F74B;F7DD;[＜＜];black left-pointing double triangle
23EB;;F761;;▲;black up-pointing double triangle
23EC;;F760;;▼;black down-pointing double triangle
23F0;F95E;F7B1;~F96D;;alarm clock
23F3;F9C1;F654;;[砂時計];hourglass with flowing sand
24C2;F8BD;~F7EC;~FB74;;circled latin capital letter m
25AA;;F74E;~F7BA;■;black small square
25AB;;F74D;~F7BB;■;white small square
25B6;;F74A;F7DA;[＞];black right-pointing triangle
25C0;;F749;F7DB;[＜];black left-pointing triangle
25FB;;F754;~F7BB;■;white medium square
25FC;;F755;~F7BA;■;black medium square
25FD;;F750;~F7BB;■;white medium small square
25FE;;F751;~F7BA;■;black medium small square
2600;F89F;F660;F98B;;black sun with rays
2601;F8A0;F665;F98A;;cloud
260E;F8E8;F7B3;F949;;black telephone
2611;;F7D9;;[チェックマーク];ballot box with check
2614;F8A1;F664;F98C;;umbrella with rain drops
2615;F8D1;F7B4;F986;;hot beverage
261D;;F6CF;F94F;[人差し指];white up pointing index
263A;~F995;F6D4;FB54;;white smiling face
2648;F8A7;F667;F7DF;;aries
2649;F8A8;F668;F7E0;;taurus
264A;F8A9;F669;F7E1;;gemini
264B;F8AA;F66A;F7E2;;cancer
264C;F8AB;F66B;F7E3;;leo
264D;F8AC;F66C;F7E4;;virgo
264E;F8AD;F66D;F7E5;;libra
264F;F8AE;F66E;F7E6;;scorpius
2650;F8AF;F66F;F7E7;;sagittarius
2651;F8B0;F670;F7E8;;capricorn
2652;F8B1;F671;F7E9;;aquarius
2653;F8B2;F672;F7EA;;pisces
2660;F8EF;F7BE;F7AE;;black spade suit
2663;F8F1;F7C0;F7AF;;black club suit
2665;F8EE;F378;F7AC;;black heart suit
2666;F8F0;F7BF;F7AD;;black diamond suit
2668;F99C;F695;F763;;hot springs
267B;F9DA;F47D;;↑↓;black universal recycling symbol
267F;F8FC;F657;F7AA;;wheelchair symbol
2693;~F8C2;F682;~F7A2;;anchor
26A0;F9DC;F659;F7F2;;warning sign
26A1;F8A3;F65F;F77D;;high voltage sign
26AA;~F940;F756;~F7B9;;medium white circle
26AB;~F940;F757;~F7B9;;medium black circle
26BD;F8B7;F68F;F958;;soccer ball
26BE;F8B4;F693;F956;;baseball
26C4;F8A2;F65D;F989;;snowman without snow
26C5;~F89F+F8A0;F666;~F98B+F98A;;sun behind cloud
26CE;;F673;F7EB;[蛇使座];ophiuchus
26D4;~F9D4;F65C;~F777;;no entry
26EA;;F7EB;F977;[教会];church
26F2;;F342;F761;[噴水];fountain
26F3;F8B5;F7B6;F954;;flag in hole
26F5;F947;F68D;F95C;;sailboat
26FA;;F343;F762;[キャンプ];tent
26FD;F8CC;F78E;F97A;;fuel pump
2702;F8D6;F6EF;F9B3;;black scissors
2705;;F77A;;[チェックマーク];white heavy check mark
2708;F8C3;F68C;F95D;;airplane
2709;F977;F6FA;~F743;;envelope
270A;F8F4;F488;F950;;raised fist
270B;F8F6;F7C4;F952;;raised hand
270C;F8F5;F7C3;F951;;victory hand
270F;F9BE;F679;~F9A1;;pencil
2712;F952;F7DA;;[ペン];black nib
2714;;F773;;[チェックマーク];heavy check mark
2716;;F76B;~F9D3;[×];heavy multiplication x
2728;F99F;F37E;F9CE;;sparkles
2733;~F99D;F75A;F7A6;;eight spoked asterisk
2734;~F99D;F651;F7A5;;eight pointed black star
2744;;F662;;[雪結晶];snowflake
2747;~F99F;F644;~F9CE;;sparkle
274C;;F76C;F9D3;[×];cross mark
274E;;F76D;~F9D3;[×];negative squared cross mark
2753;;F65B;F960;[？];black question mark ornament
2754;;~F65B;F9D6;[？];white question mark ornament
2755;~F9A7;~F65A;F9D7;;white exclamation mark ornament
2757;F9A7;F65A;F961;;heavy exclamation mark symbol
2764;F991;F7B2;F962;;heavy black heart
2795;;F758;;[＋];heavy plus sign
2796;;F759;;[－];heavy minus sign
2797;;F770;;[÷];heavy division sign
27A1;;F76E;F7D4;[→];black rightwards arrow
27B0;F9AF;F3F2;;～;curly loop
2934;F99A;F3EE;~F7D6;;arrow pointing rightwards then curving upwards
2935;F9A5;F3EF;~F7D8;;arrow pointing rightwards then curving downwards
2B05;;F76F;F7D5;[←];leftwards black arrow
2B06;;F75B;F7D2;[↑];upwards black arrow
2B07;;F75C;F7D3;[↓];downwards black arrow
2B1B;;F765;~F7BA;■;black large square
2B1C;;F764;~F7BB;■;white large square
2B50;;F663;F9CF;[☆];white medium star
2B55;~F944;F381;F9D2;;heavy large circle
3030;F9AE;;;;wavy dash
303D;;;F76C;[歌記号];part alternation mark
3297;;F36C;F9AD;[祝];circled ideograph congratulation
3299;F9D9;F6CA;F9B5;;circled ideograph secret
1F004;;F344;F76D;[麻雀];mahjong tile red dragon
1F0CF;;F473;;[ジョーカー];playing card black joker
1F170;;F3E7;FBD2;[A];negative squared latin capital letter a
1F171;;F3E8;FBD3;[B];negative squared latin capital letter b
1F17E;;F3E9;FBD5;[O];negative squared latin capital letter o
1F17F;F8CD;F67E;F790;;negative squared latin capital letter p
1F18E;;F3EA;FBD4;[AB];negative squared ab
1F191;F980;F7C8;;[CL];squared cl
1F192;;F358;F7B4;[COOL];squared cool
1F193;F97B;F795;;[FREE];squared free
1F194;F97C;F35B;F7C9;;squared id
1F195;F982;F7E5;F7B2;;squared new
1F196;F9D4;;;[NG];squared ng
1F197;F9B0;F7CA;F7ED;;squared ok
1F198;;F6C1;;[SOS];squared sos
1F199;;F6E8;F7B3;[UP!];squared up with exclamation mark
1F19A;;F345;F76E;[VS];squared vs
1F1E8 1F1F3;;F3D2;FBB3;[中国];regional indicator symbol letters cn
1F1E9 1F1EA;;F3CF;FBAE;[ドイツ];regional indicator symbol letters de
1F1EA 1F1F8;;F348;FBB1;[スペイン];regional indicator symbol letters es
1F1EB 1F1F7;;F3CE;FBAD;[フランス];regional indicator symbol letters fr
1F1EC 1F1E7;;F3D1;FBB0;[イギリス];regional indicator symbol letters gb
1F1EE 1F1F9;;F3D0;FBAF;[イタリア];regional indicator symbol letters it
1F1EF 1F1F5;;F6A5;FBAB;[日の丸];regional indicator symbol letters jp
1F1F0 1F1F7;;F3D3;FBB4;[韓国];regional indicator symbol letters kr
1F1F7 1F1FA;;F349;FBB2;[ロシア];regional indicator symbol letters ru
1F1FA 1F1F8;;F790;FBAC;[USA];regional indicator symbol letters us
1F201;;;F7A3;[ココ];squared katakana koko
1F202;;F35A;F7C8;[サービス];squared katakana sa
1F21A;;;F7B6;[無];squared cjk unified ideograph-7121
1F22F;;F35E;F7CC;[指];squared cjk unified ideograph-6307
1F232;F9DD;;;[禁];squared cjk unified ideograph-7981
1F233;F9DE;F35D;F7CB;;squared cjk unified ideograph-7a7a
1F234;F9DF;;;[合];squared cjk unified ideograph-5408
1F235;F9E0;F35C;F7CA;;squared cjk unified ideograph-6e80
1F236;;;F7B5;[有];squared cjk unified ideograph-6709
1F237;;;F7B7;[月];squared cjk unified ideograph-6708
1F238;;;F7B8;[申];squared cjk unified ideograph-7533
1F239;;F359;F7C7;[割];squared cjk unified ideograph-5272
1F23A;;F35F;F7CD;[営];squared cjk unified ideograph-55b6
1F250;;F6D0;F7C6;[得];circled ideograph advantage
1F251;;F7D8;;[可];circled ideograph accept
1F300;F8A4;F641;FB84;;cyclone
1F301;F8A5;F7B5;;[霧];foggy
1F302;F8A6;F3BC;FB7C;;closed umbrella
1F303;F957;F3C5;FB8C;;night with stars
1F304;~F89F;~F3C8;F98E;;sunrise over mountains
1F305;~F89F;F3C8;FB8A;;sunrise
1F306;;F34D;F787;[夕焼け];cityscape at dusk
1F307;~F89F;~F34D;FB8B;;sunset over buildings
1F308;;F3C6;FB8D;[虹];rainbow
1F309;~F957;F698;~FB8C;;bridge at night
1F30A;F9E4;F481;FB7E;;water wave
1F30B;;F457;;[火山];volcano
1F30C;~F957;F463;~FB8C;;milky way
1F30F;;F7D0;;[地球];earth globe asia-australia
1F311;F940;F7C5;;●;new moon symbol
1F313;F942;F7C7;~F98D;;first quarter moon symbol
1F314;F941;F7C6;~F98D;;waxing gibbous moon symbol
1F315;F944;;;○;full moon symbol
1F319;F943;F65E;F98D;;crescent moon
1F31B;~F942;F661;~F98D;;first quarter moon with face
1F31F;;~F663;F9D5;[☆];glowing star
1F320;;F640;;☆彡;shooting star
1F330;;F3F9;;[栗];chestnut
1F331;F9EB;F482;~F750;;seedling
1F334;;F6BB;F9A7;[ヤシ];palm tree
1F335;;F369;F9A8;[サボテン];cactus
1F337;F9E8;F6BD;F9A4;;tulip
1F338;F9ED;F6A3;F970;;cherry blossom
1F339;;F7EA;F972;[バラ];rose
1F33A;;F367;F9A3;[ハイビスカス];hibiscus
1F33B;;F6BC;F9A5;[ひまわり];sunflower
1F33C;;F44D;~F9A5;[花];blossom
1F33D;;F3F7;;[とうもろこし];ear of maize
1F33E;;;FB85;[稲穂];ear of rice
1F33F;~F9E6;F487;~F750;;herb
1F340;F9E6;F6EC;F750;;four leaf clover
1F341;F9EC;F6A7;F758;;maple leaf
1F342;~F9EC;F340;F759;;fallen leaf
1F343;;~F340;FB88;[風に舞う葉];leaf fluttering in wind
1F344;;F3F8;;[キノコ];mushroom
1F345;;F38F;F9E9;[トマト];tomato
1F346;;F390;F9EA;[ナス];aubergine
1F347;;F3F5;;[ブドウ];grapes
1F348;;F3F3;;[メロン];melon
1F349;;F6A6;F9E8;[スイカ];watermelon
1F34A;;F38E;F9E6;[みかん];tangerine
1F34C;F9E9;F3F6;;[バナナ];banana
1F34D;;F3F4;;[パイナップル];pineapple
1F34E;F9EA;F38D;F9E5;;red apple
1F34F;~F9EA;F45E;~F9E5;;green apple
1F351;;F3FA;;[モモ];peach
1F352;F9E7;F6AB;;[さくらんぼ];cherries
1F353;;F6AD;F9E7;[イチゴ];strawberry
1F354;F8D4;F6AF;F760;;hamburger
1F355;;F3FC;;[ピザ];slice of pizza
1F356;;F69D;;[肉];meat on bone
1F357;;F440;;[チキン];poultry leg
1F358;;F387;F9DD;[せんべい];rice cracker
1F359;F9EE;F6AE;F9E2;;rice ball
1F35A;~F9F1;F388;F9DE;;cooked rice
1F35B;;F38A;F9E1;[カレー];curry and rice
1F35C;F9F1;F7D1;F9E0;;steaming bowl
1F35D;;F389;F9DF;[パスタ];spaghetti
1F35E;F9F2;F383;F9D9;;bread
1F35F;;F385;F9DB;[ポテト];french fries
1F360;;F3FB;;[やきいも];roasted sweet potato
1F361;;F386;F9DC;[だんご];dango
1F362;;F38B;F9E3;[おでん];oden
1F363;;F38C;F9E4;[すし];sushi
1F364;;F474;;[エビフライ];fried shrimp
1F365;~F8A4;F6C6;;[なると];fish cake with swirl design
1F366;;F384;F9DA;[ソフトクリーム];soft ice cream
1F367;;F3BE;FB80;[カキ氷];shaved ice
1F368;;F44E;;[アイスクリーム];ice cream
1F369;;F44F;;[ドーナツ];doughnut
1F36A;;F450;;[クッキー];cookie
1F36B;;F451;;[チョコ];chocolate bar
1F36C;;F452;;[キャンディ];candy
1F36D;;F453;;[キャンディ];lollipop
1F36E;;F45A;;[プリン];custard
1F36F;;F45D;;[ハチミツ];honey pot
1F370;F9EF;F6A9;F987;;shortcake
1F371;;F391;F9EC;[弁当];bento box
1F372;;F392;F9ED;[鍋];pot of food
1F373;;F6AA;F788;[フライパン];cooking
1F374;F8D0;F685;F984;;fork and knife
1F375;F9C3;F382;F9D8;;teacup without handle
1F376;F9F0;F36A;F9AB;;sake bottle and cup
1F377;F9FB;F69A;~F985;;wine glass
1F378;F8D2;F69B;F985;;cocktail glass
1F379;~F8D2;F442;~F985;;tropical drink
1F37A;F8D3;F69C;F988;;beer mug
1F37B;~F8D3;F36B;F9AC;;clinking beer mugs
1F380;F8E5;F7BC;F9B4;;ribbon
1F381;F8E6;F6A8;F752;;wrapped present
1F382;F8E7;F7BD;F9EB;;birthday cake
1F383;;F3C2;FB86;[ハロウィン];jack-o-lantern
1F384;F948;F6A2;F973;;christmas tree
1F385;;F3C4;FB89;[サンタ];father christmas
1F386;;F7FC;F757;[花火];fireworks
1F387;;F3BF;FB81;[線香花火];firework sparkler
1F388;;F36E;F9B0;[風船];balloon
1F389;;F36F;F9B2;[クラッカー];party popper
1F38A;;F647;;[オメデトウ];confetti ball
1F38B;;F441;;[七夕];tanabata tree
1F38C;;F34C;F784;[祝日];crossed flags
1F38D;;F3B7;FB76;[門松];pine decoration
1F38E;;F3B8;FB78;[ひな祭り];japanese dolls
1F38F;;F3BB;FB7B;[こいのぼり];carp streamer
1F390;;F3C1;FB83;[風鈴];wind chime
1F391;;F3C3;FB87;[お月見];moon viewing ceremony
1F392;;F3BA;FB7A;[ランドセル];school satchel
1F393;;F3B9;FB79;[卒業式];graduation cap
1F3A0;F8DA;;;;carousel horse
1F3A1;;F645;F764;[観覧車];ferris wheel
1F3A2;;F3B6;FB73;[ジェットコースター];roller coaster
1F3A3;~F9F6;F446;~F959;;fishing pole and fish
1F3A4;F8D7;F6DC;F97C;;microphone
1F3A5;F8D8;F6F0;F97D;;movie camera
1F3A6;~F8D8;~F6F0;FBA7;;cinema
1F3A7;F8DB;F6E1;F9AA;;headphone
1F3A8;F8DC;F7B9;FBA2;;artist palette
1F3A9;F8DD;F3C9;FBA3;;top hat
1F3AA;F8DE;F7BB;;[イベント];circus tent
1F3AB;F8DF;F676;F765;;ticket
1F3AC;F950;F697;F9C4;;clapper board
1F3AD;;F7BA;~FBA3;[演劇];performing arts
1F3AE;F8EC;F69F;;[ゲーム];video game
1F3AF;;F69E;F770;[的中];direct hit
1F3B0;;F646;F773;[777];slot machine
1F3B1;;F3B1;FB6C;[ビリヤード];billiards
1F3B2;;F6A1;;[サイコロ];game die
1F3B3;;F447;;[ボーリング];bowling
1F3B4;;F472;;[花札];flower playing cards
1F3B5;F99B;F7EE;F97E;;musical note
1F3B6;F9A4;F6DE;F9C6;;multiple musical notes
1F3B7;;;F981;[サックス];saxophone
1F3B8;;F6DF;F982;[ギター];guitar
1F3B9;;F444;;[ピアノ];musical keyboard
1F3BA;;F3B0;F983;[トランペット];trumpet
1F3BB;;F6E0;;[バイオリン];violin
1F3BC;~F9A4;F3A0;~F9C6;;musical score
1F3BD;F8B3;;;;running shirt with sash
1F3BE;F8B6;F690;F955;;tennis racquet and ball
1F3BF;F8B8;F380;F953;;ski and ski boot
1F3C0;F8B9;F7B7;FB6A;;basketball and hoop
1F3C1;F8BA;F692;F772;;chequered flag
1F3C2;F9B7;F691;;[スノボ];snowboarder
1F3C3;F9D8;F643;F755;;runner
1F3C4;~F9B7;F445;F957;;surfer
1F3C6;;F346;F771;[トロフィー];trophy
1F3C8;;F694;FB6B;[フットボール];american football
1F3CA;;F3B2;FB6D;[水泳];swimmer
1F3E0;F8C4;F684;F976;;house building
1F3E1;~F8C4;F7E0;~F976;;house with garden
1F3E2;F8C5;F686;F978;;office building
1F3E3;F8C6;F351;F794;;japanese post office
1F3E5;F8C7;F352;F796;;hospital
1F3E6;F8C8;F683;F78E;;bank
1F3E7;F8C9;F67B;F795;;automated teller machine
1F3E8;F8CA;F354;F799;;hotel
1F3E9;~F8CA+F994;F3C7;FBA1;;love hotel
1F3EA;F8CB;F67C;F797;;convenience store
1F3EB;F9E3;F353;F798;;school
1F3EC;;F3CA;FBA4;[デパート];department store
1F3ED;;F3CD;FBA8;[工場];factory
1F3EE;~F9F0;F696;~F9AB;;izakaya lantern
1F3EF;;F3CB;FBA5;[城];japanese castle
1F3F0;;F3CC;FBA6;[城];european castle
1F40C;F9F3;F483;;[カタツムリ];snail
1F40D;;F3E3;FBCD;[ヘビ];snake
1F40E;~F9F9;~F6B1;F774;;horse
1F411;;~F667;FBC9;[ヒツジ];sheep
1F412;;~F6B2;FBC8;[サル];monkey
1F414;;F3E4;FBCE;[ニワトリ];chicken
1F417;;F3E5;FBCF;[イノシシ];boar
1F418;;F3E0;FBC6;[ゾウ];elephant
1F419;;F7F7;F74A;[タコ];octopus
1F41A;;F3C0;FB82;[巻貝];spiral shell
1F41B;;F3DF;FBC5;[ゲジゲジ];bug
1F41C;;F6B6;;[アリ];ant
1F41D;;F45B;;[ミツバチ];honeybee
1F41E;;F45C;;[てんとう虫];lady beetle
1F41F;F9F6;~F672;F959;;fish
1F420;~F9F6;F3DE;FBC2;;tropical fish
1F421;~F9F6;F6AC;~F959;;blowfish
1F422;;F347;;[カメ];turtle
1F423;~F9F4;F34E;~FBC3;;hatching chick
1F424;F9F4;F6B9;FBC3;;baby chick
1F425;~F9F4;F47A;~FBC3;;front-facing baby chick
1F426;~F9F4;~F6B9;FBC1;;bird
1F427;F9F5;F6B5;F996;;penguin
1F428;;F3E1;FBC7;[コアラ];koala
1F429;~F945;F6B8;~F993;;poodle
1F42B;;F3E6;FBD0;[ラクダ];bactrian camel
1F42C;;F3DC;FBC0;[イルカ];dolphin
1F42D;;F7F2;F994;[ネズミ];mouse face
1F42E;;F3E2;FBCB;[牛];cow face
1F42F;;F7F0;F991;[トラ];tiger face
1F430;;F6B0;FBCC;[ウサギ];rabbit face
1F431;F946;F6B4;F990;;cat face
1F432;;F443;;[辰];dragon face
1F433;;F648;F995;[クジラ];spouting whale
1F434;F9F9;F6B1;F95A;;horse face
1F435;;F6B2;F749;[サル];monkey face
1F436;F945;F6BA;F993;;dog face
1F437;F9FA;F6B7;F74B;;pig face
1F438;;F6B3;FBD1;[カエル];frog face
1F439;;;FBC4;[ハムスター];hamster face
1F43A;~F945;~F6BA;FBCA;;wolf face
1F43B;;F7F1;F992;[クマ];bear face
1F43C;;F44A;;[パンダ];panda face
1F43D;~F9FA;F44C;~F74B;;pig nose
1F43E;~F8F9;F6C7;~FBD6;;paw prints
1F440;F8F2;F7C1;FB59;;eyes
1F442;F8F3;F7C2;FB5B;;ear
1F443;;F3A4;FB5A;[鼻];nose
1F444;~F99E;F3A5;FB5C;;mouth
1F445;~F9CD;F44B;~FB49;;tongue
1F446;;F360;F7CE;[↑];white up pointing backhand index
1F447;;F361;F7CF;[↓];white down pointing backhand index
1F448;;F6D8;F7D0;[←];white left pointing backhand index
1F449;;F6D9;F7D1;[→];white right pointing backhand index
1F44A;F9A2;F6CC;F94D;;fisted hand sign
1F44B;~F8F6;F3AA;FB5E;;waving hand sign
1F44C;~F9B0;F3A8;FB60;;ok hand sign
1F44D;F9CC;F6D2;F94E;;thumbs up sign
1F44E;~F9A5;F3A9;FB61;;thumbs down sign
1F44F;;F3A7;FB5F;[拍手];clapping hands sign
1F450;~F8F6;~F3AA;FB62;;open hands sign
1F451;F9BF;F7F9;F74E;;crown
1F452;;F371;F9B8;[帽子];womans hat
1F453;F8FB;F6D7;;[メガネ];eyeglasses
1F454;;F366;F9A2;[ネクタイ];necktie
1F455;F9B3;F7E6;F946;;t-shirt
1F456;F9B6;F47B;;[ジーンズ];jeans
1F457;;F46F;F9B9;[ドレス];dress
1F458;;F376;F9C1;[着物];kimono
1F459;;F377;F9C2;[ビキニ];bikini
1F45A;~F9B3;F6E6;~F946;;womans clothes
1F45B;F9B4;F6DD;;[財布];purse
1F45C;F8E3;F674;F9C3;;handbag
1F45D;F951;;;[ふくろ];pouch
1F45E;~F8FA;F7E7;~F947;;mans shoe
1F45F;F8FA;F3EC;F947;;athletic shoe
1F460;F8D5;F6F3;F77E;;high-heeled shoe
1F461;~F8D5;~F6F3;F9BA;;womans sandal
1F462;;F372;F9BB;[ブーツ];womans boots
1F463;F8F9;F3EB;FBD6;;footprints
1F464;F955;;;;bust in silhouette
1F466;~F995;~F6D5;F941;;boy
1F467;~F995;~F6D3;F942;;girl
1F468;~F995;F6D5;F944;;man
1F469;~F995;F6D3;F945;;woman
1F46A;;F6DA;;[家族];family
1F46B;;;FB68;[カップル];man and woman holding hands
1F46E;;F350;F793;[警官];police officer
1F46F;;F3AF;FB69;[バニー];woman with bunny ears
1F470;;F3BD;;[花嫁];bride with veil
1F471;;F3D4;FBB5;[白人];person with blond hair
1F472;;F3D5;FBB6;[中国人];man with gua pi mao
1F473;;F3D6;FBB7;[インド人];man with turban
1F474;;F3D7;FBB8;[おじいさん];older man
1F475;;F3D8;FBB9;[おばあさん];older woman
1F476;;F3D9;FBBA;[赤ちゃん];baby
1F477;;F3DA;FBBB;[工事現場の人];construction worker
1F478;;F3DB;FBBC;[お姫様];princess
1F479;;F448;;[なまはげ];japanese ogre
1F47A;;F449;;[天狗];japanese goblin
1F47B;;F6A4;F75B;[お化け];ghost
1F47C;;F7EF;F98F;[天使];baby angel
1F47D;;F6E7;F74C;[UFO];extraterrestrial alien
1F47E;;F6C5;F76B;[宇宙人];alien monster
1F47F;;F6C8;F75A;[アクマ];imp
1F480;;F6D1;F75C;[ドクロ];skull
1F481;;;F7F3;[案内];information desk person
1F482;;;FBBE;[衛兵];guardsman
1F483;;F3DD;FBBF;[ダンス];dancer
1F484;F9B5;F6E2;F9BC;;lipstick
1F485;;F373;F9BD;[マニキュア];nail polish
1F486;;F6E4;F9BE;[エステ];face massage
1F487;~F8D6;F374;F9BF;;haircut
1F488;;F375;F9C0;[床屋];barber pole
1F489;;F6E9;F77B;[注射];syringe
1F48A;;F36D;F9AF;[薬];pill
1F48B;F99E;F6C4;F943;;kiss mark
1F48C;F9BC;F47C;~F743+F9C8;;love letter
1F48D;F9C0;F6ED;F974;;ring
1F48E;~F9C0;~F6ED;F975;;gem stone
1F48F;~F99E;F7FA;F751;;kiss
1F490;;F368;F9A6;[花束];bouquet
1F491;~F992;F3AE;FB65;;couple with heart
1F492;;~F7EB;FB7D;[結婚式];wedding
1F493;F992;F479;F9C7;;beating heart
1F494;F993;F64F;F963;;broken heart
1F495;F994;F650;~F9C7;;two hearts
1F496;~F991;F379;~F9C7;;sparkling heart
1F497;~F992;~F479;F9C8;;growing heart
1F498;~F991;F6C3;F9C9;;heart with arrow
1F499;~F991;F37A;F9CA;;blue heart
1F49A;~F991;F37B;F9CB;;green heart
1F49B;~F991;F37C;F9CC;;yellow heart
1F49C;~F991;F37D;F9CD;;purple heart
1F49D;~F991;F458;FB77;;heart with ribbon
1F49E;~F992;F7CC;~F9C7;;revolving hearts
1F49F;~F99D;~F7B2;F7A4;;heart decoration
1F4A0;F99D;;;;diamond shape with a dot inside
1F4A1;F9A0;F64E;F74F;;electric light bulb
1F4A2;F9A1;F6BE;F9D4;;anger symbol
1F4A3;F9A3;F652;F9B1;;bomb
1F4A4;F9A6;F64D;F77C;;sleeping symbol
1F4A5;F9AA;F7CD;;[ドンッ];collision symbol
1F4A6;F9AB;F7CE;F9D1;;splashing sweat symbol
1F4A7;F9AC;F6BF;~F9D1;;droplet
1F4A8;F9AD;F6CD;F9D0;;dash symbol
1F4A9;;F6CE;F99B;[ウンチ];pile of poo
1F4AA;;F6C2;F78D;[力こぶ];flexed biceps
1F4AB;;F460;~FB47;[クラクラ];dizzy symbol
1F4AC;;F6D6;;[フキダシ];speech balloon
1F4AE;;F6C9;;[花丸];white flower
1F4AF;;F6CB;;[100点];hundred points symbol
1F4B0;F9BA;F6A0;F76F;;money bag
1F4B1;;;F78A;[$￥];currency exchange
1F4B2;~F9BA;F796;~F76F;;heavy dollar sign
1F4B3;;F799;;[カード];credit card
1F4B4;F97A;F79A;;￥;banknote with yen sign
1F4B5;~F9BA;F7A2;~F76F;;banknote with dollar sign
1F4B8;;F45F;;[飛んでいくお金];money with wings
1F4B9;;F34F;F78B;[株価];chart with upwards trend and yen sign
1F4BA;F956;;F75F;[いす];seat
1F4BB;F9BB;F7E8;F94C;;personal computer
1F4BC;~F8E3;F341;F75E;;briefcase
1F4BD;;F79F;F9B6;[MD];minidisc
1F4BE;;F77E;~F9B6;[フロッピー];floppy disk
1F4BF;F8ED;F6E5;F766;;optical disc
1F4C0;~F8ED;~F6E5;F767;;dvd
1F4C1;;F7AC;;[フォルダ];file folder
1F4C2;;F7AD;;[フォルダ];open file folder
1F4C3;~F8EA;F77D;~F9A1;;page with curl
1F4C4;~F8EA;F786;~F9A1;;page facing up
1F4C5;;F780;;[カレンダー];calendar
1F4C6;;F787;;[カレンダー];tear-off calendar
1F4C7;~F8E4;F789;~F789;;card index
1F4C8;;F792;~F78B;[グラフ];chart with upwards trend
1F4C9;;F793;;[グラフ];chart with downwards trend
1F4CA;;F791;~F78B;[グラフ];bar chart
1F4CB;~F8EA;F781;~F9A1;;clipboard
1F4CC;;F78A;;[画びょう];pushpin
1F4CD;;F77C;;[画びょう];round pushpin
1F4CE;F9D5;F678;;[クリップ];paperclip
1F4CF;;F78D;;[定規];straight ruler
1F4D0;;F67A;;[三角定規];triangular ruler
1F4D1;~F8EA;F7E2;~F9A1;;bookmark tabs
1F4D2;~F8E4;F78B;~F789;;ledger
1F4D3;~F8E4;F788;~F789;;notebook
1F4D4;~F8E4;F675;~F789;;notebook with decorative cover
1F4D5;~F8E4;F785;~F789;;closed book
1F4D6;F8E4;F677;F789;;open book
1F4D7;~F8E4;F782;~F789;;green book
1F4D8;~F8E4;F783;~F789;;blue book
1F4D9;~F8E4;F784;~F789;;orange book
1F4DA;~F8E4;F78C;~F789;;books
1F4DB;;F6F6;;[名札];name badge
1F4DC;~F9AF;F77B;;[スクロール];scroll
1F4DD;F8EA;F365;F9A1;;memo
1F4DE;~F8E8;F6F7;~F949;;telephone receiver
1F4DF;F8BB;F7B8;;[ポケベル];pager
1F4E0;F974;F6F9;F94B;;fax machine
1F4E1;;F681;F78C;[アンテナ];satellite antenna
1F4E2;;~F6EA;F783;[スピーカ];public address loudspeaker
1F4E3;;~F6EA;F9B7;[メガホン];cheering megaphone
1F4E4;;F7AF;;[送信BOX];outbox tray
1F4E5;;F7B0;;[受信BOX];inbox tray
1F4E6;~F8E6;F6F8;~F752;;package
1F4E7;~F977;F475;~F743;;e-mail symbol
1F4E8;~F973;F7AE;~F743;;incoming envelope
1F4E9;F973;F466;F743;;envelope with downwards arrow above
1F4EA;~F8C6;F6F4;~F741;;closed mailbox with lowered flag
1F4EB;~F8C6;F7E1;F741;;closed mailbox with raised flag
1F4EE;~F8C6;~F6F4;F742;;postbox
1F4F0;;F7A8;;[新聞];newspaper
1F4F1;F8E9;F7A5;F94A;;mobile phone
1F4F2;F972;F7DF;F744;;mobile phone with rightwards arrow at left
1F4F3;;F363;F7F0;[マナーモード];vibration mode
1F4F4;;F364;F7F1;[ケータイOFF];mobile phone off
1F4F6;;F357;F7AB;[バリ3];antenna with bars
1F4F7;F8E2;F6EE;F948;;camera
1F4F9;~F8D8;F79B;~F97D;;video camera
1F4FA;F8EB;F6DB;F76A;;television
1F4FB;;F7E9;F768;[ラジオ];radio
1F4FC;;F79D;F769;[ビデオ];videocassette
1F503;~F9DA;F7E4;;↑↓;clockwise downwards and upwards open circle arrows
1F50A;;F6EA;F782;[スピーカ];speaker with three sound waves
1F50B;;F7A1;;[電池];battery
1F50C;;F7A6;;[コンセント];electric plug
1F50D;F981;F6F1;F754;;left-pointing magnifying glass
1F50E;~F981;F7DC;~F754;;right-pointing magnifying glass
1F50F;~F97D;F7E3;~F785;;lock with ink pen
1F510;~F97D;F7D3;~F785;;closed lock with key
1F511;F97D;F6F2;F980;;key
1F512;~F97D;F6F5;F785;;lock
1F513;~F97D;~F6F5;F786;;open lock
1F514;F9B8;F6EB;F9C5;;bell
1F516;;F7DE;;[ブックマーク];bookmark
1F517;;F7A7;;[リンク];link symbol
1F518;;F7DB;;[ラジオボタン];radio button
1F519;;F7DD;~F7D5;[←BACK];back with leftwards arrow above
1F51A;F95D;;;[end];end with leftwards arrow above
1F51B;F95C;;;[ON];on with exclamation mark with left right arrow above
1F51C;F95B;;;[SOON];soon with rightwards arrow above
1F51D;;;F7EC;[TOP];top with upwards arrow above
1F51E;;F356;F7A7;[18禁];no one under eighteen symbol
1F51F;;F747;;[10];keycap ten
1F520;;F7D4;;[ABCD];input symbol for latin capital letters
1F521;;F7D5;;[abcd];input symbol for latin small letters
1F522;;F7D6;;[1234];input symbol for numbers
1F523;;F7D7;;[記号];input symbol for symbols
1F524;;F459;;[ABC];input symbol for latin letters
1F525;;F653;F75D;[炎];fire
1F526;~F9A0;F7A0;;[懐中電灯];electric torch
1F527;F9BD;F7A4;;[レンチ];wrench
1F528;;F7FB;F756;[ハンマー];hammer
1F529;;F79E;;[ネジ];nut and bolt
1F52A;;F79C;;[包丁];hocho
1F52B;;F6E3;F753;[ピストル];pistol
1F52E;;F362;~F7DE;[占い];crystal ball
1F52F;;~F362;F7DE;[占い];six pointed star with middle dot
1F530;;F658;F7A9;[若葉マーク];japanese symbol for beginner
1F531;~F9BF;~F7F9;F971;;trident emblem
1F532;~F940;~F767;F7BA;;black square button
1F533;~F940;~F767;F7BB;;white square button
1F534;~F940;F766;F7B9;;large red circle
1F535;~F940;F767;~F7BA;;large blue circle
1F536;;F762;~F7BB;◆;large orange diamond
1F537;;F763;~F7BB;◆;large blue diamond
1F538;;F752;~F7BB;◆;small orange diamond
1F539;;F753;~F7BB;◆;small blue diamond
1F53A;;F776;;▲;up-pointing red triangle
1F53B;;F777;;▼;down-pointing red triangle
1F53C;;F75F;;▲;up-pointing small red triangle
1F53D;;F75E;;▼;down-pointing small red triangle
1F550;~F95E;~F7B1;F964;;clock face one oclock
1F551;~F95E;~F7B1;F965;;clock face two oclock
1F552;~F95E;~F7B1;F966;;clock face three oclock
1F553;~F95E;~F7B1;F967;;clock face four oclock
1F554;~F95E;~F7B1;F968;;clock face five oclock
1F555;~F95E;~F7B1;F969;;clock face six oclock
1F556;~F95E;~F7B1;F96A;;clock face seven oclock
1F557;~F95E;~F7B1;F96B;;clock face eight oclock
1F558;~F95E;~F7B1;F96C;;clock face nine oclock
1F559;~F95E;~F7B1;F96D;;clock face ten oclock
1F55A;~F95E;~F7B1;F96E;;clock face eleven oclock
1F55B;~F95E;~F7B1;F96F;;clock face twelve oclock
1F5FB;F9E5;F7ED;F97B;;mount fuji
1F5FC;;F699;FBA9;[東京タワー];tokyo tower
1F5FD;;;FBBD;[自由の女神];statue of liberty
1F5FE;;F78F;;[日本地図];silhouette of japan
1F5FF;;F470;;[モアイ];moyai
1F601;F9F8;F485;FB44;;grinning face with smiling eyes
1F602;~F9CF;F468;FB52;;face with tears of joy
1F603;F995;F649;F998;;smiling face with open mouth
1F604;~F995;~F649;FB55;;smiling face with open mouth and smiling eyes
1F605;F9C7;~F649+F7CE;~FB55+F9D1;;smiling face with open mouth and cold sweat
1F606;F9CF;~F399;~FB4A;;smiling face with open mouth and tightly-closed eyes
1F609;F9CE;F7F3;FB45;;winking face
1F60A;~F995;F3A1;F997;;smiling face with smiling eyes
1F60B;F9F7;~F3A1;~F997;;face savouring delicious food
1F60C;F9C6;F399;FB4A;;relieved face
1F60D;F9CB;F7F4;F746;;smiling face with heart-shaped eyes
1F60F;F9D1;F393;FB42;;smirking face
1F612;F9CA;F39D;FB4E;;unamused face
1F613;F9C8;F7F6;F748;;face with cold sweat
1F614;F9C5;F394;FB43;;pensive face
1F616;F998;F397;FB47;;confounded face
1F618;~F9CB;F3A3;FB58;;face throwing a kiss
1F61A;~F9CB;F3A2;FB57;;kissing face with closed eyes
1F61C;F9CD;F6C0;F745;;face with stuck-out tongue and winking eye
1F61D;~F9CD;~F6C0;FB49;;face with stuck-out tongue and tightly-closed eyes
1F61E;F997;~F394;F999;;disappointed face
1F620;F996;F64A;F99A;;angry face
1F621;F9C9;F461;FB56;;pouting face
1F622;F9D3;F46D;FB53;;crying face
1F623;F9D0;F396;FB46;;persevering face
1F624;~F9F8;F395;~FB44;;face with look of triumph
1F625;~F9C8;~F7F6;FB41;;disappointed but relieved face
1F628;~F9FC;F39A;FB4B;;fearful face
1F629;~F998;F46B;~FB43;;weary face
1F62A;~F9A6;F398;FB48;;sleepy face
1F62B;~F9D0;F64C;~FB46;;tired face
1F62D;F9D2;F64B;FB51;;loudly crying face
1F630;~F9C8;F39F;FB4F;;face with open mouth and cold sweat
1F631;F9FC;F7F5;F747;;face screaming in fear
1F632;~F999;F39E;FB50;;astonished face
1F633;~F9CF;F39C;FB4D;;flushed face
1F635;F999;F7CB;~FB46;;dizzy face
1F637;;F39B;FB4C;[風邪ひき];face with medical mask
1F638;~F9F8;F484;~FB44;;grinning cat face with smiling eyes
1F639;~F9CF;F467;~FB52;;cat face with tears of joy
1F63A;~F995;F465;~F998;;smiling cat face with open mouth
1F63B;~F9CB;F469;~F746;;smiling cat face with heart-shaped eyes
1F63C;~F9F8;F46E;~FB44;;cat face with wry smile
1F63D;~F9CB;F464;~FB58;;kissing cat face with closed eyes
1F63E;~F9C9;F462;~FB56;;pouting cat face
1F63F;~F9D3;F46C;~FB53;;crying cat face
1F640;~F998;F46A;~FB43;;weary cat face
1F645;~F9D4;F3AB;FB63;;face with no good gesture
1F646;~F9B0;F3AC;FB64;;face with ok gesture
1F647;;F3AD;FB66;m(_ _)m;person bowing deeply
1F648;;F454;;(/_＼);see-no-evil monkey
1F649;;F456;;|(・×・)|;hear-no-evil monkey
1F64A;;F455;;(・×・);speak-no-evil monkey
1F64B;;F48A;~F952;(^-^)/;happy person raising one hand
1F64C;;F48B;FB67;＼(^o^)／;person raising both hands in celebration
1F64D;~F998;F48C;~FB43;;person frowning
1F64E;~F996;F48D;~FB56;;person with pouting face
1F64F;;F3A6;FB5D;(＞人＜);person with folded hands
1F680;;F7F8;F74D;[ロケット];rocket
1F683;F8BC;F68E;F95E;;railway car
1F684;F8BE;~F689;FB75;;high-speed train
1F685;~F8BE;F689;F95F;;high-speed train with bullet nose
1F687;~F8BD;F7EC;FB74;;metro
1F689;;F471;F979;[駅];station
1F68C;F8C1;F688;F79A;;bus
1F68F;;F680;F791;[バス停];bus stop
1F691;;F3B4;FB71;[救急車];ambulance
1F692;;F3B3;FB70;[消防車];fire engine
1F693;;F3B5;FB72;[パトカー];police car
1F695;~F8BF;~F68A;F79B;;taxi
1F697;F8BF;F68A;F95B;;automobile
1F699;F8C0;~F68A;FB6E;;recreational vehicle
1F69A;;F68B;FB6F;[トラック];delivery truck
1F6A2;F8C2;F355;F7A2;;ship
1F6A4;~F947;~F68D;F775;;speedboat
1F6A5;F8CE;F642;F78F;;horizontal traffic light
1F6A7;;F34A;F777;[工事中];construction sign
1F6A8;;F477;~FB72;[パトカー];police cars revolving light
1F6A9;F983;F3ED;;[旗];triangular flag on post
1F6AA;F9B9;;;[ドア];door
1F6AB;~F9DD;F75D;;[禁止];no entry sign
1F6AC;F8E0;F655;F9AE;;smoking symbol
1F6AD;F8E1;F656;F7A8;;no smoking symbol
1F6B2;F9C2;F687;F776;;bicycle
1F6B6;~F9D8;F476;F7A1;;pedestrian
1F6B9;;;F778;[♂];mens symbol
1F6BA;;;F779;[♀];womens symbol
1F6BB;F8CF;F67D;F792;;restroom
1F6BC;;~F3D9;F77A;[赤ちゃん];baby symbol
1F6BD;~F8CF;~F67D;F781;;toilet
1F6BE;~F8CF;~F67D;F9A9;;water closet
1F6C0;~F99C;F34B;F780;;bath
1F1E6;;;;[A];regional indicator symbol letter a
1F1E7;;;;[B];regional indicator symbol letter b
1F1E8;;;;[C];regional indicator symbol letter c
1F1E9;;;;[D];regional indicator symbol letter d
1F1EA;;;;[E];regional indicator symbol letter e
1F1EB;;;;[F];regional indicator symbol letter f
1F1EC;;;;[G];regional indicator symbol letter g
1F1ED;;;;[H];regional indicator symbol letter h
1F1EE;;;;[I];regional indicator symbol letter i
1F1EF;;;;[J];regional indicator symbol letter j
1F1F0;;;;[K];regional indicator symbol letter k
1F1F1;;;;[L];regional indicator symbol letter l
1F1F2;;;;[M];regional indicator symbol letter m
1F1F3;;;;[N];regional indicator symbol letter n
1F1F4;;;;[O];regional indicator symbol letter o
1F1F5;;;;[P];regional indicator symbol letter p
1F1F6;;;;[Q];regional indicator symbol letter q
1F1F7;;;;[R];regional indicator symbol letter r
1F1F8;;;;[S];regional indicator symbol letter s
1F1F9;;;;[T];regional indicator symbol letter t
1F1FA;;;;[U];regional indicator symbol letter u
1F1FB;;;;[V];regional indicator symbol letter v
1F1FC;;;;[W];regional indicator symbol letter w
1F1FD;;;;[X];regional indicator symbol letter x
1F1FE;;;;[Y];regional indicator symbol letter y
1F1FF;;;;[Z];regional indicator symbol letter z
27BF;F984;;F7B1;[フリーダイヤル];double curly loop`;
