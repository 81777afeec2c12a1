-- The search index over the pictures: trigrams, so that any run of three characters is found in any language.
-- Contentless: the texts stay in generations and images, the index holds only what is needed to find a rowid (= images.seq).
-- Two spaces follow each text so that its last one and two characters begin a trigram as well: words below three
-- characters are looked up as the beginnings of trigrams in images_terms.
CREATE VIRTUAL TABLE images_fts USING fts5(
  prompt, final_prompt, title, content = '', contentless_delete = 1, tokenize = 'trigram'
);
--> statement-breakpoint
CREATE VIRTUAL TABLE images_terms USING fts5vocab('images_fts', 'row');
--> statement-breakpoint
CREATE TRIGGER images_fts_insert AFTER INSERT ON images
BEGIN
  INSERT INTO images_fts (rowid, prompt, final_prompt, title)
  SELECT new.seq, g.prompt || '  ', iif(g.final_prompt = g.prompt, NULL, g.final_prompt || '  '), new.title || '  '
  FROM generations AS g WHERE g.id = new.generation_id;
END;
--> statement-breakpoint
CREATE TRIGGER images_fts_title AFTER UPDATE OF title ON images WHEN old.title IS NOT new.title
BEGIN
  DELETE FROM images_fts WHERE rowid = old.seq;
  INSERT INTO images_fts (rowid, prompt, final_prompt, title)
  SELECT new.seq, g.prompt || '  ', iif(g.final_prompt = g.prompt, NULL, g.final_prompt || '  '), new.title || '  '
  FROM generations AS g WHERE g.id = new.generation_id;
END;
--> statement-breakpoint
CREATE TRIGGER images_fts_delete AFTER DELETE ON images
BEGIN
  DELETE FROM images_fts WHERE rowid = old.seq;
END;
--> statement-breakpoint
-- The same for the prompt history; its rowid is prompts.used_seq, so that results come in the order of last use.
CREATE VIRTUAL TABLE prompts_fts USING fts5(text, content = '', contentless_delete = 1, tokenize = 'trigram');
--> statement-breakpoint
CREATE VIRTUAL TABLE prompts_terms USING fts5vocab('prompts_fts', 'row');
--> statement-breakpoint
CREATE TRIGGER prompts_fts_insert AFTER INSERT ON prompts
BEGIN
  INSERT INTO prompts_fts (rowid, text) VALUES (new.used_seq, new.text || '  ');
END;
--> statement-breakpoint
CREATE TRIGGER prompts_fts_used AFTER UPDATE OF used_seq ON prompts WHEN old.used_seq IS NOT new.used_seq
BEGIN
  DELETE FROM prompts_fts WHERE rowid = old.used_seq;
  INSERT INTO prompts_fts (rowid, text) VALUES (new.used_seq, new.text || '  ');
END;
--> statement-breakpoint
CREATE TRIGGER prompts_fts_delete AFTER DELETE ON prompts
BEGIN
  DELETE FROM prompts_fts WHERE rowid = old.used_seq;
END;
