-- Search over the pictures: trigrams, so that any run of three characters is found in any language. The rowid is images.seq.
-- Contentless: the index holds what is needed to find a rowid, the texts stay where they are.
-- Rows are written by lib/storage/image-index.ts, without triggers: remote D1 takes migrations apart at each semicolon.
CREATE VIRTUAL TABLE images_fts USING fts5(
  prompt, final_prompt, title, facets, content = '', contentless_delete = 1, tokenize = 'trigram'
);
--> statement-breakpoint
-- Its vocabulary: words below three characters are looked up as the beginnings of trigrams.
CREATE VIRTUAL TABLE images_terms USING fts5vocab('images_fts', 'row');
--> statement-breakpoint
-- The same for the prompt history. The rowid is prompts.used_seq, so results come in the order of last use.
CREATE VIRTUAL TABLE prompts_fts USING fts5(text, content = '', contentless_delete = 1, tokenize = 'trigram');
--> statement-breakpoint
CREATE VIRTUAL TABLE prompts_terms USING fts5vocab('prompts_fts', 'row');
