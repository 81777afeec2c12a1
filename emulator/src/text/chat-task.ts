import type { Chat } from "./chat-messages.ts";

/** What a chat asks for, as far as this emulator can tell. */
export interface ChatTask {
  translate: boolean;
  enhance: boolean;
  describe: boolean;
  /** Comma-separated tags in place of sentences. */
  tags: boolean;
  /** The text to work on, without the instruction around it. */
  payload: string;
}

const translateWords = /\b(?:translat\w*|into english|to english|in english)\b|翻译|译成|英文|英語|英语/i;
const enhanceWords =
  /\b(?:enhanc\w*|improv\w*|expand\w*|enrich\w*|richer|rewrite|optimi[sz]\w*|elaborat\w*|more detail\w*|vivid\w*)\b|润色|优化|扩写|丰富|增强/i;
/** "Do not enhance" in a translator's instruction is no wish to enhance. */
const negatedEnhance =
  /\b(?:do not|don't|never|without|no|not)\b[^.\n]{0,60}?\b(?:enhanc\w*|improv\w*|expand\w*|embellish\w*|elaborat\w*|enrich\w*|rewrit\w*)\b/gi;
const negatedTranslate = /\b(?:do not|don't|never)\b[^.\n]{0,40}?\btranslat\w*\b/gi;
const describeWords = /\b(?:describe|caption|what is in|what's in|prompt for this)\b|描述/i;
const tagWords = /\b(?:comma[- ]separated|tag style|tags|danbooru|keywords)\b|标签/i;

/** Reads the task out of the messages: the system message instructs; without one the user's message does both. */
export function readTask(chat: Chat): ChatTask {
  const split =
    chat.system.trim() === ""
      ? splitInstruction(chat.user)
      : { instruction: chat.system, payload: chat.user };
  const instruction = split.instruction.replace(negatedEnhance, " ").replace(negatedTranslate, " ");
  return {
    translate: translateWords.test(instruction) || chat.system.trim() !== "",
    enhance: enhanceWords.test(instruction),
    describe: chat.images.length > 0 && (describeWords.test(split.instruction) || split.payload === ""),
    tags: tagWords.test(instruction),
    payload: unwrap(split.payload),
  };
}

/** An instruction and a text in one message: told apart by fences, by a colon, or by a first line that instructs. */
function splitInstruction(text: string): { instruction: string; payload: string } {
  const fenced = /(?:"""|```|<prompt>|<text>)\s*([\s\S]*?)\s*(?:"""|```|<\/prompt>|<\/text>)/.exec(text);
  if (fenced?.[1]) return { instruction: text.replace(fenced[0], ""), payload: fenced[1] };
  const instructs = (part: string) =>
    translateWords.test(part) || enhanceWords.test(part) || describeWords.test(part);
  const line = text.indexOf("\n");
  if (line > 0 && instructs(text.slice(0, line))) {
    return { instruction: text.slice(0, line), payload: text.slice(line).trim() };
  }
  const colon = /[:：]\s*/.exec(text);
  if (colon && instructs(text.slice(0, colon.index))) {
    return { instruction: text.slice(0, colon.index), payload: text.slice(colon.index + colon[0].length) };
  }
  return instructs(text) ? { instruction: text, payload: "" } : { instruction: "", payload: text };
}

/** Takes fences and tags off a payload. */
function unwrap(text: string): string {
  const fenced = /^\s*(?:"""|```|<prompt>|<text>)\s*([\s\S]*?)\s*(?:"""|```|<\/prompt>|<\/text>)\s*$/.exec(
    text,
  );
  return (fenced?.[1] ?? text).replace(/\s*\/no_?think\s*$/, "").trim();
}
