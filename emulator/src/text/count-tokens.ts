/** A rough count of a model's tokens: four Latin letters or one ideograph each. */
export function countTokens(text: string): number {
  const wide =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return wide + Math.ceil((text.length - wide) / 4);
}

/** The start of a text that fits into a number of tokens, cut between words. */
export function cutToTokens(text: string, maxTokens: number): string {
  if (countTokens(text) <= maxTokens) return text;
  const kept: string[] = [];
  for (const word of text.split(/(?<=\s)/)) {
    if (countTokens(kept.join("") + word) > maxTokens) break;
    kept.push(word);
  }
  return kept.join("").trimEnd();
}
