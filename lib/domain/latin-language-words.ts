const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** A language written in Latin letters, as far as picture prompts need telling apart. */
export interface LatinLanguage {
  /** BCP 47 primary tag. */
  readonly tag: string;
  /** Short words of grammar, then words common in picture prompts; none that English uses too. */
  readonly words: ReadonlySet<string>;
  /** Letters that point to the language. */
  readonly letters: RegExp;
}

/** English words that a foreign prompt seldom holds. */
export const ENGLISH_WORDS = words(
  "the a an of and or with without in on at by from to into over under near behind beside between through for is are its his her this that as wearing holding standing sitting looking flying made style photo photograph painting portrait landscape light lighting background cat dog girl boy man woman house forest mountain sky city night day sunset sunrise water river sea beach tree flower bird horse castle old young small big beautiful cute black white red blue green",
);

/** English words of the trade, which people add to prompts in any language. */
export const ENGLISH_PROMPT_WORDS = words(
  "masterpiece best quality ultra highly detailed detail uhd hdr cinematic bokeh photorealistic realistic hyperrealistic sharp focus trending artstation unreal engine octane render rendering concept art artwork digital film anime manga shot close-up wide-angle lens cyberpunk steampunk vaporwave studio soft dramatic volumetric intricate 3d watercolor oil sketch lineart pixel aesthetic vintage retro macro",
);

/** The other languages of Latin script that are told apart; order breaks ties. */
export const LATIN_LANGUAGES: readonly LatinLanguage[] = [
  {
    tag: "fr",
    words: words(
      "le la les une des du de et dans sur avec sous aux est ses sa au très qui pour par d'un d'une chien fille femme garçon homme ciel nuit jour maison forêt montagne mer plage fleur fleurs arbre oiseau cheval soleil lune neige pluie ville rue rouge bleu verte vert noir noire blanc blanche vieux vieille petit petite belle beau jardin château",
    ),
    letters: /[éèêàçùûœîôëï]/,
  },
  {
    tag: "es",
    words: words(
      "el los las un una unos unas del de la y en con sobre bajo entre al su sus muy por para que es junto gato perro chica niña niño mujer hombre cielo noche día casa bosque montaña mar playa flor flores árbol pájaro caballo sol luna nieve lluvia ciudad calle rojo roja azul verde negro negra blanco blanca viejo vieja pequeño pequeña hermosa hermoso jardín castillo atardecer",
    ),
    letters: /[ñ¿¡áíóú]/,
  },
  {
    tag: "pt",
    words: words(
      "o os as um uma uns umas do da dos das de e em com sobre sob entre ao no na nos nas seu sua muito por para que é junto gato cachorro cão menina menino mulher homem céu noite dia casa floresta montanha mar praia flor flores árvore pássaro cavalo sol lua neve chuva cidade rua vermelho vermelha azul verde preto preta branco branca velho velha pequeno pequena linda lindo jardim castelo",
    ),
    letters: /[ãõçâêôáíóú]/,
  },
  {
    tag: "de",
    words: words(
      "der die das den dem des ein eine einen einem einer und im am auf mit ohne über unter neben zwischen durch für ist sind vor bei vom zum zur sehr katze hund mädchen junge frau mann himmel nacht tag haus wald berg berge meer strand blume blumen baum vogel pferd sonne mond schnee regen stadt straße rot rote roter blau blaue grün grüne schwarz schwarze schwarzer weiß weiße alte alter kleine kleiner schöne garten schloss sonnenuntergang",
    ),
    letters: /[äöüß]/,
  },
  {
    tag: "it",
    words: words(
      "il lo gli uno una un dei delle della del di e con sul sulla sotto tra nel nella sono molto per che gatto cane ragazza ragazzo donna uomo cielo notte giorno casa foresta montagna mare spiaggia fiore fiori albero uccello cavallo sole luna neve pioggia città strada rosso rossa blu verde nero nera bianco bianca vecchio vecchia piccolo piccola bella bello giardino castello tramonto",
    ),
    letters: /[àèéìòù]/,
  },
  {
    tag: "nl",
    words: words(
      "de het een van en op met zonder onder naast tussen door voor zijn zeer kat hond meisje jongen vrouw hemel lucht nacht huis bos berg zee strand bloem bloemen boom vogel paard zon maan sneeuw regen stad straat rood rode blauw blauwe groen groene zwart zwarte wit witte oude kleine mooie tuin kasteel zonsondergang",
    ),
    letters: /[ëï]/,
  },
  {
    tag: "tr",
    words: words(
      "bir ve ile üzerinde altında kedi köpek kız erkek kadın adam gökyüzü gece ev orman dağ deniz güneş ay kar",
    ),
    letters: /[ğışİ]/,
  },
  {
    tag: "pl",
    words: words(
      "i w na z pod nad przy jest kot pies dziewczyna kobieta mężczyzna niebo noc dom las góra morze słońce księżyc",
    ),
    letters: /[łąęśżźćń]/,
  },
  {
    tag: "vi",
    words: words("một con và trong trên dưới với của mèo chó cô gái người trời đêm nhà rừng núi biển"),
    letters: /[ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/,
  },
];
