import { pinyin } from "pinyin-pro";

function table(pairs: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const pair of pairs.split(" ")) {
    const split = pair.indexOf("=");
    map.set(pair.slice(0, split), pair.slice(split + 1));
  }
  return map;
}

const cyrillic = table(
  "а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya",
);
const arabicLetters = table(
  "ا=a أ=a إ=i آ=a ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع=a غ=gh ف=f ق=q ك=k ل=l م=m ن=n ه=h و=w ي=y ى=a ة=a ء= ئ=y ؤ=w",
);
const devanagari = table(
  "अ=a आ=aa इ=i ई=ee उ=u ऊ=oo ए=e ऐ=ai ओ=o औ=au क=ka ख=kha ग=ga घ=gha च=cha छ=chha ज=ja झ=jha ट=ta ठ=tha ड=da ढ=dha ण=na त=ta थ=tha द=da ध=dha न=na प=pa फ=pha ब=ba भ=bha म=ma य=ya र=ra ल=la व=va श=sha ष=sha स=sa ह=ha ा=a ि=i ी=ee ु=u ू=oo े=e ै=ai ो=o ौ=au ं=n ँ=n ङ=nga ञ=nya ळ=la ऋ=ri ऑ=o ॉ=o ृ=ri ्= ़= ः=h",
);
const kana = table(
  "あ=a い=i う=u え=e お=o か=ka き=ki く=ku け=ke こ=ko さ=sa し=shi す=su せ=se そ=so た=ta ち=chi つ=tsu て=te と=to な=na に=ni ぬ=nu ね=ne の=no は=ha ひ=hi ふ=fu へ=he ほ=ho ま=ma み=mi む=mu め=me も=mo や=ya ゆ=yu よ=yo ら=ra り=ri る=ru れ=re ろ=ro わ=wa を=o ん=n が=ga ぎ=gi ぐ=gu げ=ge ご=go ざ=za じ=ji ず=zu ぜ=ze ぞ=zo だ=da ぢ=ji づ=zu で=de ど=do ば=ba び=bi ぶ=bu べ=be ぼ=bo ぱ=pa ぴ=pi ぷ=pu ぺ=pe ぽ=po ゃ=ya ゅ=yu ょ=yo っ= ー= ぁ=a ぃ=i ぅ=u ぇ=e ぉ=o",
);

const hangulInitials = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ");
const hangulVowels = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
const hangulFinals = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ");

function hangul(character: string): string {
  const index = (character.codePointAt(0) ?? 0) - 0xac00;
  if (index < 0 || index > 11171) return character;
  const initial = hangulInitials[Math.floor(index / 588)] ?? "";
  const vowel = hangulVowels[Math.floor((index % 588) / 28)] ?? "";
  return initial + vowel + (hangulFinals[index % 28] ?? "");
}

/** A Devanagari consonant carries an `a` that a vowel sign or a virama takes away. */
function hindi(text: string): string {
  let latin = "";
  for (const character of text) {
    const sign = /[ा-ौृ्]/.test(character);
    if (sign && latin.endsWith("a")) latin = latin.slice(0, -1);
    latin += devanagari.get(character) ?? character;
  }
  return latin.length > 2 ? latin.replace(/([^aeiou])a$/, "$1") : latin;
}

/** Writes a word of any supported script in Latin letters; Latin text stays as it is. */
export function romanise(word: string): string {
  if (/\p{Script=Devanagari}/u.test(word)) return hindi(word);
  if (/\p{Script=Han}/u.test(word)) {
    return pinyin(word, { toneType: "none", type: "array", v: true })
      .map((part) => romaniseKana(part))
      .join("");
  }
  return [...romaniseKana(word).normalize("NFC")]
    .map((character) => {
      const lower = character.toLowerCase();
      return cyrillic.get(lower) ?? arabicLetters.get(lower) ?? hangul(character);
    })
    .join("");
}

function romaniseKana(text: string): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const hiragana = code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 0x60) : character;
      return kana.get(hiragana) ?? character;
    })
    .join("");
}
