import type { Tag } from "../lexicon.ts";

type Lists = Readonly<Partial<Record<Tag, string>>>;

/** Japanese; verbs as stems, their endings are read by the translator. Kanji words not here are tried as Chinese. */
export const japanese: Lists = {
  noun: `猫 cat;看板 sign;ねこ cat;ネコ cat;子猫 kitten;犬 dog;いぬ dog;子犬 puppy;柴犬 shiba inu;狐 fox;キツネ fox;狼 wolf;熊 bear;クマ bear;うさぎ rabbit;ウサギ rabbit;鹿 deer;馬 horse;鳥 bird;小鳥 little bird;フクロウ owl;魚 fish;金魚 goldfish;クジラ whale;鯨 whale;イルカ dolphin;蝶 butterfly;龍 dragon;竜 dragon;ドラゴン dragon;ライオン lion;虎 tiger;象 elephant;ペンギン penguin;パンダ panda;ロボット robot;宇宙飛行士 astronaut;騎士 knight;侍 samurai;忍者 ninja;魔女 witch;魔法使い wizard;少女 girl;女の子 girl;少年 boy;男の子 boy;女性 woman;男性 man;人 person;子供 child;おじいさん old man;漁師 fisherman;お姫様 princess;王様 king;巫女 shrine maiden;山 mountain;富士山 Mount Fuji;丘 hill;谷 valley;森 forest;川 river;湖 lake;海辺 seaside;浜辺 beach;ビーチ beach;島 island;滝 waterfall;砂漠 desert;畑 field;花畑 flower field;庭 garden;草原 meadow;街 city;町 town;都市 city;村 village;通り street;路地 alley;道 road;家 house;小屋 cabin;城 castle;灯台 lighthouse;橋 bridge;教会 church;寺 temple;神社 shrine;鳥居 torii gate;塔 tower;ビル building;港 harbor;カフェ cafe;喫茶店 coffee shop;図書館 library;駅 station;学校 school;教室 classroom;窓 window;窓辺 window seat;扉 door;ドア door;屋根 roof;船 boat;舟 boat;帆船 sailboat;電車 train;列車 train;車 car;自転車 bicycle;飛行機 airplane;ロケット rocket;気球 hot air balloon;木 tree;松 pine tree;花 flower;桜 cherry blossoms;バラ rose;薔薇 rose;ひまわり sunflower;紅葉 autumn leaves;葉 leaf;キノコ mushroom;りんご apple;ケーキ cake;カップ cup;本 book;ランプ lamp;提灯 paper lantern;ろうそく candle;傘 umbrella;帽子 hat;マフラー scarf;ドレス dress;着物 kimono;浴衣 yukata;コート coat;制服 uniform;雲 cloud;星 star;惑星 planet;肖像画 portrait;風景 landscape;ポスター poster;絵 painting;油絵 oil painting;写真 photo;剣 sword;刀 katana;王冠 crown;机 desk;椅子 chair;時計 clock;ギター guitar;ピアノ piano;花火 fireworks`,
  mass: `雪 snow;雨 rain;霧 fog;光 light;月光 moonlight;日光 sunlight;水 water;氷 ice;火 fire;炎 flames;煙 smoke;風 wind;砂 sand;草 grass;水彩 watercolor;水彩画 watercolor painting;水墨画 ink wash painting;浮世絵 ukiyo-e;アニメ anime;スタイル style;風 style;秋 autumn;冬 winter;夏 summer;春 spring;夜明け dawn;夕暮れ dusk;夕焼け sunset glow;夕日 setting sun;朝 morning;夜 night;夜景 night view;お茶 tea;コーヒー coffee;パン bread;ラーメン ramen;ネオン neon;サイバーパンク cyberpunk;雪景色 snow scene`,
  unique:
    "海 sea;空 sky;青空 blue sky;星空 starry sky;夜空 night sky;月 moon;太陽 sun;宇宙 space;地平線 horizon",
  adjective: `かわいい cute;可愛い cute;美しい beautiful;きれいな beautiful;綺麗な beautiful;小さな small;小さい small;大きな large;大きい large;古い old;若い young;新しい new;赤い red;青い blue;緑の green;緑色の green;黄色い yellow;黒い black;白い white;灰色の grey;ピンクの pink;ピンク色の pink;紫の purple;紫色の purple;オレンジ色の orange;金色の golden;銀色の silver;茶色い brown;柔らかい soft;やわらかい soft;暗い dark;明るい bright;暖かい warm;温かい warm;寒い cold;冷たい cold;静かな quiet;神秘的な mysterious;幻想的な fantastic;魔法の magical;巨大な huge;現代的な modern;未来的な futuristic;未来の futuristic;廃墟の ruined;リアルな realistic;写実的な realistic;日本の Japanese;中世の medieval;孤独な lonely;雪の snowy;雨の rainy`,
  intransitive: `座 sitting;立 standing;走 running;歩 walking;飛 flying;泳 swimming;眠 sleeping;寝 sleeping;踊 dancing;歌 singing;遊 playing;笑 smiling;泣 crying;咲 blooming;輝 shining;光 glowing;降 falling;浮か floating;浮かぶ floating;浮かん floating;燃え burning;流れ flowing;立ち standing;横たわ lying`,
  transitive: `見 looking at;眺め gazing at;読 reading;食べ eating;飲 drinking;持 holding;抱 holding;抱え holding;着 wearing;被 wearing;かぶ wearing;履 wearing;乗 riding;弾 playing;描 painting;渡 crossing;覆われ covered in;囲まれ surrounded by`,
  postposition: `の上 on;の下 under;の中 in;の前 in front of;の後ろ behind;の横 beside;の隣 beside;のそば beside;の間 between;の近く near;に in;で in;へ toward;から from;まで to`,
  situation: `朝に in the morning;夜に at night;夕方 in the evening;夜の at night;雨の中 in the rain;雪の中 in the snow;窓際 by the window;海辺で by the sea`,
  number:
    "一匹の a;一人の a;一つの a;一本の a;一輪の a;一隻の a;二匹の two;二人の two;三匹の three;三人の three;たくさんの many",
  connective: "と and;や and",
  particle: "の -;を -;が -;は -;も -;って -;な -",
  adverb: "とても very;ゆっくり slowly;静かに quietly",
};

/** Korean; nouns without particles, verbs and adjectives in the forms that stand before a noun or end a sentence. */
export const korean: Lists = {
  noun: `고양이 cat;간판 sign;새끼고양이 kitten;아기고양이 kitten;강아지 puppy;개 dog;여우 fox;늑대 wolf;곰 bear;토끼 rabbit;사슴 deer;말 horse;새 bird;부엉이 owl;물고기 fish;고래 whale;돌고래 dolphin;나비 butterfly;용 dragon;사자 lion;호랑이 tiger;코끼리 elephant;펭귄 penguin;판다 panda;로봇 robot;우주비행사 astronaut;우주인 astronaut;기사 knight;마녀 witch;마법사 wizard;소녀 girl;소년 boy;여자 woman;남자 man;여성 woman;남성 man;아이 child;사람 person;할아버지 old man;할머니 old woman;어부 fisherman;공주 princess;왕 king;여왕 queen;산 mountain;언덕 hill;계곡 valley;숲 forest;강 river;호수 lake;해변 beach;바닷가 seaside;섬 island;폭포 waterfall;사막 desert;들판 field;꽃밭 flower field;정원 garden;초원 meadow;도시 city;마을 village;거리 street;골목 alley;길 road;집 house;오두막 cabin;성 castle;등대 lighthouse;다리 bridge;교회 church;절 temple;사원 temple;궁전 palace;탑 tower;빌딩 building;건물 building;항구 harbor;카페 cafe;도서관 library;역 station;학교 school;창문 window;창가 window seat;창턱 windowsill;문 door;지붕 roof;배 boat;돛단배 sailboat;기차 train;자동차 car;차 car;자전거 bicycle;비행기 airplane;로켓 rocket;열기구 hot air balloon;나무 tree;소나무 pine tree;꽃 flower;벚꽃 cherry blossoms;장미 rose;해바라기 sunflower;단풍 autumn leaves;잎 leaf;버섯 mushroom;사과 apple;케이크 cake;컵 cup;책 book;램프 lamp;등불 lantern;촛불 candle;우산 umbrella;모자 hat;목도리 scarf;드레스 dress;한복 hanbok;코트 coat;교복 school uniform;구름 cloud;별 star;행성 planet;초상화 portrait;풍경 landscape;포스터 poster;그림 painting;유화 oil painting;사진 photo;검 sword;왕관 crown;책상 desk;의자 chair;시계 clock;기타 guitar;피아노 piano`,
  mass: `눈 snow;비 rain;안개 fog;빛 light;달빛 moonlight;햇빛 sunlight;햇살 sunlight;물 water;얼음 ice;불 fire;연기 smoke;바람 wind;모래 sand;풀 grass;수채화 watercolor;수묵화 ink wash painting;스타일 style;가을 autumn;겨울 winter;여름 summer;봄 spring;새벽 dawn;황혼 dusk;노을 sunset glow;일몰 sunset;일출 sunrise;아침 morning;저녁 evening;밤 night;야경 night view;커피 coffee;빵 bread;라면 ramen;네온 neon;사이버펑크 cyberpunk;애니메이션 anime`,
  unique: "바다 sea;하늘 sky;밤하늘 night sky;달 moon;태양 sun;해 sun;우주 space;지평선 horizon",
  adjective: `귀여운 cute;아름다운 beautiful;예쁜 pretty;작은 small;큰 large;커다란 large;오래된 old;낡은 old;젊은 young;늙은 old;새로운 new;빨간 red;붉은 red;파란 blue;푸른 blue;초록색 green;초록 green;노란 yellow;검은 black;하얀 white;흰 white;회색 grey;분홍색 pink;분홍 pink;보라색 purple;주황색 orange;황금색 golden;금색 golden;은색 silver;갈색 brown;부드러운 soft;어두운 dark;밝은 bright;따뜻한 warm;추운 cold;차가운 cold;조용한 quiet;고요한 calm;신비로운 mysterious;환상적인 fantastic;마법의 magical;거대한 huge;현대적인 modern;미래적인 futuristic;미래의 futuristic;버려진 abandoned;사실적인 realistic;한국의 Korean;일본의 Japanese;외로운 lonely;눈덮인 snow-covered;비오는 rainy;고대의 ancient`,
  intransitive: `앉아있는 sitting;앉아 sitting;앉은 sitting;서있는 standing;서 standing;달리는 running;뛰는 running;걷는 walking;걸어가는 walking;나는 flying;날아가는 flying;날고 flying;헤엄치는 swimming;자는 sleeping;자고 sleeping;잠자는 sleeping;춤추는 dancing;노래하는 singing;노는 playing;웃는 smiling;우는 crying;피어있는 blooming;빛나는 shining;내리는 falling;떠있는 floating;떠다니는 floating;타오르는 burning;흐르는 flowing;누워있는 lying;있는 -;있다 -;달린다 running;걷는다 walking;난다 flying;앉아있다 sitting;잔다 sleeping`,
  transitive: `보는 looking at;바라보는 gazing at;읽는 reading;먹는 eating;마시는 drinking;든 holding;들고 holding;안고 holding;안은 holding;입은 wearing;입고 wearing;쓴 wearing;쓰고 wearing;두른 wearing;타는 riding;타고 riding;연주하는 playing;그리는 painting;건너는 crossing;덮인 covered in;둘러싸인 surrounded by`,
  postposition:
    "위 on;아래 under;밑 under;속 in;안 in;앞 in front of;뒤 behind;옆 beside;사이 between;근처 near;가운데 in the middle of",
  situation:
    "밤에 at night;아침에 in the morning;저녁에 in the evening;새벽에 at dawn;겨울에 in winter;가을에 in autumn;비오는_날 on a rainy day",
  number: "한 a;하나의 a;두 two;세 three;네 four;다섯 five;많은 many;여러 several",
  measure: "마리 -;마리의 -;명 -;명의 -;개 -;개의 -;송이 -;송이의 -;그루 -;척 -;대 -;채 -",
  connective: "그리고 and",
  adverb: "매우 very;아주 very;천천히 slowly;조용히 quietly",
};
