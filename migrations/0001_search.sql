-- The search index over the pictures: trigrams, so that any run of three characters is found in any language.
-- Contentless: the texts stay in generations and images, the index holds only what is needed to find a rowid (= images.seq).
-- Two spaces follow each text so that its last one and two characters begin a trigram as well: words below three
-- characters are looked up as the beginnings of trigrams in images_terms.
-- facets holds what lists filter by, so that a search with filters reads matches only: for each of trash, favourite and
-- shape one trigram that no text has (char(2), a letter, the value), and the model between two char(2).
CREATE VIRTUAL TABLE images_fts USING fts5(
  prompt, final_prompt, title, facets, content = '', contentless_delete = 1, tokenize = 'trigram'
);
--> statement-breakpoint
CREATE VIRTUAL TABLE images_terms USING fts5vocab('images_fts', 'row');
--> statement-breakpoint
CREATE VIEW images_fts_source AS
SELECT
  i.seq,
  g.prompt || '  ' AS prompt,
  iif(g.final_prompt = g.prompt, NULL, g.final_prompt || '  ') AS final_prompt,
  i.title || '  ' AS title,
  char(2) || 'd' || (i.deleted_at IS NOT NULL) || char(2) || 'f' || i.favorite
    || char(2) || 's' || substr(i.shape, 1, 1) || char(2) || i.model_id || char(2) AS facets
FROM images AS i CROSS JOIN generations AS g ON g.id = i.generation_id;
--> statement-breakpoint
CREATE TRIGGER images_fts_insert AFTER INSERT ON images
BEGIN
  INSERT INTO images_fts (rowid, prompt, final_prompt, title, facets)
  SELECT seq, prompt, final_prompt, title, facets FROM images_fts_source WHERE seq = new.seq;
END;
--> statement-breakpoint
CREATE TRIGGER images_fts_update AFTER UPDATE OF title, favorite, deleted_at ON images
WHEN old.title IS NOT new.title OR old.favorite <> new.favorite OR (old.deleted_at IS NULL) <> (new.deleted_at IS NULL)
BEGIN
  DELETE FROM images_fts WHERE rowid = old.seq;
  INSERT INTO images_fts (rowid, prompt, final_prompt, title, facets)
  SELECT seq, prompt, final_prompt, title, facets FROM images_fts_source WHERE seq = new.seq;
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
