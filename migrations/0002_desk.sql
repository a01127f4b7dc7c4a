-- The tables of the desk: tokens, replies, what waits to be recorded, the inbox, watches and their deliveries, what the seed last said. Completed by hand: STRICT on every table.
CREATE TABLE `deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`watch_id` text NOT NULL,
	`payload` text NOT NULL,
	`created_at` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`next_at` text,
	`delivered_at` text,
	`last_status` integer,
	`last_error` text,
	FOREIGN KEY (`watch_id`) REFERENCES `watches`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `deliveries_by_watch` ON `deliveries` (`watch_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `deliveries_due` ON `deliveries` (`state`,`next_at`);--> statement-breakpoint
CREATE TABLE `embargoed` (
	`id` text PRIMARY KEY NOT NULL,
	`entries` text NOT NULL,
	`embargo_until` text NOT NULL,
	`written_at` text NOT NULL,
	`author` text NOT NULL,
	`state` text NOT NULL,
	`edition` integer,
	`refusal` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `embargoed_by_moment` ON `embargoed` (`state`,`embargo_until`);--> statement-breakpoint
CREATE TABLE `inbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`received_at` text NOT NULL,
	`document` text NOT NULL,
	`fingerprint` text NOT NULL,
	`state` text NOT NULL,
	`decided_at` text,
	`decided_by` text,
	`note` text,
	`edition` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `inbox_fingerprint_unique` ON `inbox` (`fingerprint`);--> statement-breakpoint
CREATE INDEX `inbox_by_state` ON `inbox` (`state`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `inbox_by_kind` ON `inbox` (`kind`,`received_at`);--> statement-breakpoint
CREATE TABLE `replies` (
	`writer` text NOT NULL,
	`key` text NOT NULL,
	`fingerprint` text NOT NULL,
	`status` integer NOT NULL,
	`location` text,
	`body` text NOT NULL,
	`replied_at` text NOT NULL,
	PRIMARY KEY(`writer`, `key`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `replies_by_age` ON `replies` (`replied_at`);--> statement-breakpoint
CREATE TABLE `seeded` (
	`noun` text NOT NULL,
	`id` text NOT NULL,
	`digest` text NOT NULL,
	PRIMARY KEY(`noun`, `id`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`hash` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text,
	`revoked_at` text,
	CONSTRAINT "tokens_have_a_role" CHECK("tokens"."role" IN ('editor', 'reviewer', 'admin'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `tokens_hash_unique` ON `tokens` (`hash`);--> statement-breakpoint
CREATE TABLE `watches` (
	`id` text PRIMARY KEY NOT NULL,
	`question` text NOT NULL,
	`note` text,
	`url` text,
	`secret` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`created_at` text NOT NULL,
	`answer` text NOT NULL,
	`as_of` text NOT NULL,
	`edition` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `watches_by_state` ON `watches` (`state`,`id`);