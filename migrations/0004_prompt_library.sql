CREATE TABLE `glossary` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`term` text NOT NULL,
	`term_key` text NOT NULL,
	`translation` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `glossary_id` ON `glossary` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `glossary_term_key` ON `glossary` (`term_key`);--> statement-breakpoint
CREATE TABLE `presets` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`natural` text NOT NULL,
	`tags` text NOT NULL,
	`negative_prompt` text,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `presets_id` ON `presets` (`id`);--> statement-breakpoint
CREATE TABLE `prompt_lists` (
	`seq` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`entries` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `prompt_lists_name` ON `prompt_lists` (`name`);--> statement-breakpoint
CREATE TABLE `translations` (
	`key` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `translations_created_at` ON `translations` (`created_at`);