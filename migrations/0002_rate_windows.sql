CREATE TABLE `rate_windows` (
	`name` text PRIMARY KEY NOT NULL,
	`ends_at` integer NOT NULL,
	`hits` integer NOT NULL
);
