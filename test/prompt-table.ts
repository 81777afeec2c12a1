/** A prompt, the language it is in, what must come through untouched, and words its English must hold. */
export interface PromptCase {
  readonly language: string;
  readonly prompt: string;
  readonly kept: readonly string[];
  /** Some English the translation must show; empty: the prompt is left as it is. */
  readonly english: readonly string[];
}

const row = (
  language: string,
  prompt: string,
  kept: readonly string[],
  english: readonly string[],
): PromptCase => ({ language, prompt, kept, english });

/** Prompts as people write them, in the ten languages that Pictor translates from, and in English. */
export const PROMPT_TABLE: readonly PromptCase[] = [
  // Chinese
  row("zh", "一只可爱的猫咪", [], ["cute", "kitten"]),
  row("zh", '写着"欢迎光临"的招牌，夜晚', ['"欢迎光临"'], ["sign", "night"]),
  row("zh", "“开业大吉”的红色灯笼挂在古镇", ["“开业大吉”"], ["lantern"]),
  row("zh", "一只(可爱的:1.2)猫 --ar 16:9", ["(可爱的:1.2)", "--ar 16:9"], ["cat"]),
  row(
    "zh",
    "masterpiece, best quality, 一只猫坐在窗台上, 8k",
    ["masterpiece, best quality, ", ", 8k"],
    ["cat"],
  ),
  row(
    "zh",
    "a girl wearing 汉服 in a garden at night",
    ["a girl wearing ", " in a garden at night"],
    ["hanfu"],
  ),
  row("zh", "雪山\n湖边\n\n小木屋", ["\n", "\n\n"], ["mountain", "cabin"]),
  row("zh", "[红色] 城堡 <lora:水墨:0.8>", ["[红色]", "<lora:水墨:0.8>"], ["castle"]),
  row("zh", "一座灯塔 https://a.example/参考.png", ["https://a.example/参考.png"], ["lighthouse"]),
  // Japanese
  row("ja", "窓辺で眠るかわいい猫", [], ["cute", "cat"]),
  row("ja", "「営業中」と書かれた看板、夜", ["「営業中」"], ["sign", "night"]),
  row("ja", "本を読んでいる女の子 --ar 3:2", ["--ar 3:2"], ["girl", "book"]),
  row("ja", "かわいい犬, masterpiece, (sharp focus:1.3)", ["masterpiece, (sharp focus:1.3)"], ["dog"]),
  row("ja", "かわいい猫\n夜の海", ["\n"], ["cat", "sea"]),
  row("ja", "『銀河』という本と猫", ["『銀河』"], ["cat"]),
  // Korean
  row("ko", "귀여운 고양이", [], ["cute", "cat"]),
  row("ko", '"환영합니다" 간판, 밤', ['"환영합니다"'], ["sign", "night"]),
  row("ko", "벚꽃 나무 아래에서 책을 읽는 소녀 --v 6", ["--v 6"], ["girl", "book"]),
  row("ko", "(귀여운:1.4) 고양이, best quality", ["(귀여운:1.4)", "best quality"], ["cat"]),
  row("ko", "고양이\n바다", ["\n"], ["cat", "sea"]),
  row("ko", "a photo of 고양이 on the roof of a house", ["a photo of ", " on the roof of a house"], ["cat"]),
  // French
  row("fr", "un chat noir assis sur le rebord de la fenêtre, lumière douce", [], ["black cat", "light"]),
  row("fr", "une enseigne « OUVERT » dans la rue, la nuit", ["« OUVERT »"], ["sign", "night"]),
  row(
    "fr",
    "un chat dans la forêt, masterpiece, best quality",
    ["masterpiece, best quality"],
    ["cat", "forest"],
  ),
  row("fr", "une maison (rouge:1.2) sur la montagne --ar 1:1", ["(rouge:1.2)", "--ar 1:1"], ["house"]),
  row("fr", "un chien\nla plage", ["\n"], ["dog", "beach"]),
  row("fr", "un château [brume] au bord de la mer", ["[brume]"], ["castle", "sea"]),
  // German
  row("de", "ein alter Leuchtturm am Meer bei Nacht", [], ["lighthouse", "sea", "night"]),
  row("de", "ein Schild „Bäckerei“ in der Straße", ["„Bäckerei“"], ["sign", "street"]),
  row("de", "eine schwarze Katze auf dem Dach, sharp focus, 8k", ["sharp focus, 8k"], ["black cat"]),
  row("de", "ein Hund (lustig:1.3) im Garten --seed 12", ["(lustig:1.3)", "--seed 12"], ["dog", "garden"]),
  row("de", "ein Haus\nder Mond", ["\n"], ["house", "moon"]),
  row("de", "das Schloss 'Neuschwanstein' im Schnee", ["'Neuschwanstein'"], ["castle", "snow"]),
  // Spanish
  row("es", "dos caballos blancos corriendo en la playa al atardecer", [], ["two", "horses", "beach"]),
  row("es", 'un letrero "ABIERTO" en la calle', ['"ABIERTO"'], ["sign", "street"]),
  row(
    "es",
    "un gato negro bajo la lluvia, cinematic lighting",
    ["cinematic lighting"],
    ["black cat", "rain"],
  ),
  row(
    "es",
    "una casa (vieja:0.8) en el bosque --chaos 20",
    ["(vieja:0.8)", "--chaos 20"],
    ["house", "forest"],
  ),
  row("es", "un perro y un gato\nen la playa", ["\n"], ["dog", "beach"]),
  row("es", "una ciudad __hora__ en la noche", ["__hora__"], ["city", "night"]),
  // Portuguese
  row("pt", "uma casa velha na floresta escura", [], ["old house", "forest"]),
  row("pt", 'uma placa "ABERTO" na rua', ['"ABERTO"'], ["sign", "street"]),
  row("pt", "um gato preto na chuva, masterpiece", ["masterpiece"], ["black cat", "rain"]),
  row("pt", "um cachorro (feliz:1.1) na praia --ar 4:3", ["(feliz:1.1)", "--ar 4:3"], ["dog", "beach"]),
  row("pt", "uma menina\no mar", ["\n"], ["girl", "sea"]),
  row("pt", "um castelo [neblina] na montanha", ["[neblina]"], ["castle", "mountain"]),
  // Russian
  row("ru", "маленькая рыжая кошка сидит на подоконнике", [], ["cat", "windowsill"]),
  row("ru", "вывеска «ОТКРЫТО» ночью", ["«ОТКРЫТО»"], ["sign", "night"]),
  row("ru", "чёрный кот на крыше, best quality, 8k", ["best quality, 8k"], ["cat"]),
  row("ru", "(старый:1.2) дом в лесу --ar 16:9", ["(старый:1.2)", "--ar 16:9"], ["house", "forest"]),
  row("ru", "собака\nлуна", ["\n"], ["dog", "moon"]),
  row(
    "ru",
    "portrait of an old man in a ушанка hat, oil painting",
    ["portrait of an old man in a "],
    ["hat"],
  ),
  // Arabic
  row("ar", "مدينة قديمة في الصحراء عند الغروب", [], ["old city", "desert", "sunset"]),
  row("ar", 'لافتة "مفتوح" في المدينة', ['"مفتوح"'], ["sign", "city"]),
  row("ar", "قطة سوداء، masterpiece", ["masterpiece"], ["black", "cat"]),
  row("ar", "(جميلة:1.2) قطة --ar 16:9", ["(جميلة:1.2)", "--ar 16:9"], ["cat"]),
  row("ar", "قطة\nبحر", ["\n"], ["cat", "sea"]),
  row("ar", "قلعة [ضباب] في الليل", ["[ضباب]"], ["castle", "night"]),
  // Hindi
  row("hi", "खिड़की पर बैठी एक प्यारी बिल्ली", [], ["cute cat", "window"]),
  row("hi", '"स्वागत" का बोर्ड, रात', ['"स्वागत"'], ["sign", "night"]),
  row("hi", "एक काली बिल्ली, masterpiece, 8k", ["masterpiece, 8k"], ["cat"]),
  row("hi", "(सुंदर:1.2) घर --ar 1:1", ["(सुंदर:1.2)", "--ar 1:1"], ["house"]),
  row("hi", "बिल्ली\nसमुद्र", ["\n"], ["cat", "sea"]),
  row("hi", "एक किला [कोहरा] रात में", ["[कोहरा]"], ["night"]),
  // English: left as it is
  row("en", "a cute cat", [], []),
  row("en", 'a shop sign that says "猫咪咖啡", neon, rain --ar 16:9', [], []),
  row("en", "masterpiece, (dramatic lighting:1.3), [fog], a {plain} castle", [], []),
  row("en", "a café in Paris\nat night", [], []),
  row("en", "Mona Lisa in the style of Van Gogh, <lora:vg:0.7>", [], []),
  row("en", "portrait of Frida Kahlo, 35mm, 8k", [], []),
];
