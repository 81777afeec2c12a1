CREATE TABLE `account_states` (
	`account` text PRIMARY KEY NOT NULL,
	`credential` text NOT NULL,
	`reason` text NOT NULL,
	`until` integer NOT NULL,
	`error_code` text NOT NULL,
	`marked_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`fingerprint` text NOT NULL,
	`token` text NOT NULL,
	`generation_id` text,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `idempotency_keys_expiry` ON `idempotency_keys` (`expires_at`);--> statement-breakpoint
CREATE TABLE `neuron_reservations` (
	`id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`api_key_id` text NOT NULL,
	`neurons` real NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `usage_daily` (
	`day` text NOT NULL,
	`account` text NOT NULL,
	`api_key_id` text NOT NULL,
	`model` text NOT NULL,
	`neurons` real NOT NULL,
	`images` integer NOT NULL,
	`requests` integer NOT NULL,
	`errors` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `usage_daily_cell` ON `usage_daily` (`day`,`account`,`api_key_id`,`model`);