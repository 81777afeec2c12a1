CREATE TABLE `generations` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`source` text NOT NULL,
	`api_key_id` text,
	`status` text NOT NULL,
	`prompt` text NOT NULL,
	`negative_prompt` text,
	`final_prompt` text NOT NULL,
	`pipeline` text NOT NULL,
	`model_id` text NOT NULL,
	`provider` text NOT NULL,
	`account_label` text NOT NULL,
	`requested` text NOT NULL,
	`actual` text NOT NULL,
	`changes` text NOT NULL,
	`seed` integer,
	`neurons` real NOT NULL,
	`duration_ms` integer NOT NULL,
	`error_code` text,
	`error_message` text,
	`error_hint` text,
	`cache_key` text,
	`attempts` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `generations_cache` ON `generations` (`cache_key`) WHERE cache_key IS NOT NULL;--> statement-breakpoint
CREATE TABLE `images` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`generation_id` text NOT NULL,
	`position` integer NOT NULL,
	`created_at` integer NOT NULL,
	`object_key` text NOT NULL,
	`media_type` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`seed` integer,
	`model_id` text NOT NULL,
	`shape` text NOT NULL,
	`thumbhash` text,
	`has_thumbnail` integer DEFAULT 0 NOT NULL,
	`favorite` integer DEFAULT 0 NOT NULL,
	`title` text,
	`share_slug` text,
	`deleted_at` integer,
	FOREIGN KEY (`generation_id`) REFERENCES `generations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `images_id` ON `images` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `images_share_slug` ON `images` (`share_slug`) WHERE share_slug IS NOT NULL;--> statement-breakpoint
CREATE INDEX `images_generation` ON `images` (`generation_id`,`position`);--> statement-breakpoint
CREATE INDEX `images_object_key` ON `images` (`object_key`);--> statement-breakpoint
CREATE INDEX `images_live` ON `images` (`seq`) WHERE deleted_at IS NULL;--> statement-breakpoint
CREATE INDEX `images_live_model` ON `images` (`model_id`,`seq`) WHERE deleted_at IS NULL;--> statement-breakpoint
CREATE INDEX `images_live_shape` ON `images` (`shape`,`seq`) WHERE deleted_at IS NULL;--> statement-breakpoint
CREATE INDEX `images_live_model_shape` ON `images` (`model_id`,`shape`,`seq`) WHERE deleted_at IS NULL;--> statement-breakpoint
CREATE INDEX `images_live_favorite` ON `images` (`favorite`,`seq`) WHERE deleted_at IS NULL;--> statement-breakpoint
CREATE INDEX `images_live_favorite_model` ON `images` (`favorite`,`model_id`,`seq`) WHERE deleted_at IS NULL;--> statement-breakpoint
CREATE INDEX `images_live_favorite_shape` ON `images` (`favorite`,`shape`,`seq`) WHERE deleted_at IS NULL;--> statement-breakpoint
CREATE INDEX `images_live_favorite_model_shape` ON `images` (`favorite`,`model_id`,`shape`,`seq`) WHERE deleted_at IS NULL;--> statement-breakpoint
CREATE INDEX `images_trash` ON `images` (`seq`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
CREATE TABLE `prompts` (
	`id` integer PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`text_hash` text NOT NULL,
	`use_count` integer NOT NULL,
	`last_used_at` integer NOT NULL,
	`used_seq` integer NOT NULL,
	`pinned` integer DEFAULT 0 NOT NULL,
	`last_model_id` text,
	`last_image_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `prompts_text_hash` ON `prompts` (`text_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `prompts_used_seq` ON `prompts` (`used_seq`);