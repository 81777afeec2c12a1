CREATE TABLE `api_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`prefix` text NOT NULL,
	`secret_hash` text NOT NULL,
	`scopes` text NOT NULL,
	`daily_neuron_limit` real,
	`requests_per_minute` integer,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	`expires_at` integer,
	`revoked_at` integer,
	`window_ends_at` integer DEFAULT 0 NOT NULL,
	`window_hits` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_secret_hash` ON `api_keys` (`secret_hash`);--> statement-breakpoint
CREATE TABLE `collection_images` (
	`collection_seq` integer NOT NULL,
	`image_seq` integer NOT NULL,
	PRIMARY KEY(`collection_seq`, `image_seq`),
	FOREIGN KEY (`collection_seq`) REFERENCES `collections`(`seq`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`image_seq`) REFERENCES `images`(`seq`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `collection_images_image` ON `collection_images` (`image_seq`);--> statement-breakpoint
CREATE TABLE `collections` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`image_count` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `collections_id` ON `collections` (`id`);--> statement-breakpoint
CREATE TABLE `generation_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`lease_ends_at` integer NOT NULL,
	`generation` text NOT NULL,
	`error` text
);
--> statement-breakpoint
CREATE INDEX `prompts_pinned` ON `prompts` (`used_seq`) WHERE pinned = 1;