-- The record and its query tables. Completed by hand: STRICT on every table, and the triggers at the end (drizzle-kit writes neither).
CREATE TABLE `entries` (
	`seq` integer PRIMARY KEY NOT NULL,
	`noun` text NOT NULL,
	`id` text NOT NULL,
	`payload` text,
	`known_at` text,
	`recorded_at` text NOT NULL,
	`author` text NOT NULL,
	`reason` text NOT NULL,
	`supersedes` integer,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`supersedes`) REFERENCES `entries`(`seq`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "entries_count_from_one" CHECK("entries"."seq" >= 1),
	CONSTRAINT "entries_supersede_backwards" CHECK("entries"."supersedes" < "entries"."seq"),
	CONSTRAINT "entries_payload_is_json" CHECK("entries"."payload" IS NULL OR json_valid("entries"."payload")),
	CONSTRAINT "entries_known_at_is_utc" CHECK("entries"."known_at" GLOB '????-??-??T*Z'),
	CONSTRAINT "entries_recorded_at_is_utc" CHECK("entries"."recorded_at" GLOB '????-??-??T*Z'),
	CONSTRAINT "entries_hash_is_sha256" CHECK(length("entries"."hash") = 64 AND length("entries"."previous_hash") = 64)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `entries_hash_unique` ON `entries` (`hash`);--> statement-breakpoint
CREATE INDEX `entries_by_id` ON `entries` (`noun`,`id`,`seq`);--> statement-breakpoint
CREATE TABLE `agency_actions` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`document` text NOT NULL,
	`agency` text NOT NULL,
	`kind` text NOT NULL,
	`sort_on` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `agency_actions_by_day` ON `agency_actions` (`sort_on`,`id`);--> statement-breakpoint
CREATE INDEX `agency_actions_by_agency` ON `agency_actions` (`agency`,`sort_on`,`id`);--> statement-breakpoint
CREATE INDEX `agency_actions_by_kind` ON `agency_actions` (`kind`,`sort_on`,`id`);--> statement-breakpoint
CREATE TABLE `appeals` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`document` text NOT NULL,
	`case_id` text NOT NULL,
	`court` text NOT NULL,
	`docket_number` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`court`) REFERENCES `courts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `appeals_by_case` ON `appeals` (`case_id`,`id`);--> statement-breakpoint
CREATE INDEX `appeals_by_court` ON `appeals` (`court`,`id`);--> statement-breakpoint
CREATE INDEX `appeals_by_docket_number` ON `appeals` (`docket_number`,`id`);--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`document` text NOT NULL,
	`court` text NOT NULL,
	`docket_number` text NOT NULL,
	`filed_on` text,
	`sort_on` text NOT NULL,
	FOREIGN KEY (`court`) REFERENCES `courts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `cases_by_day` ON `cases` (`sort_on`,`id`);--> statement-breakpoint
CREATE INDEX `cases_by_court` ON `cases` (`court`,`sort_on`,`id`);--> statement-breakpoint
CREATE INDEX `cases_by_docket_number` ON `cases` (`docket_number`,`sort_on`,`id`);--> statement-breakpoint
CREATE TABLE `conditions` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`document` text NOT NULL,
	`family` text NOT NULL,
	`program` text,
	`fiscal_year` integer,
	`agency` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `conditions_by_family` ON `conditions` (`family`,`id`);--> statement-breakpoint
CREATE INDEX `conditions_by_program` ON `conditions` (`program`,`id`);--> statement-breakpoint
CREATE INDEX `conditions_by_fiscal_year` ON `conditions` (`fiscal_year`,`id`);--> statement-breakpoint
CREATE TABLE `courts` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`document` text NOT NULL,
	`level` text NOT NULL,
	`circuit` text,
	FOREIGN KEY (`circuit`) REFERENCES `courts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `courts_by_circuit` ON `courts` (`circuit`,`id`);--> statement-breakpoint
CREATE TABLE `issues` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`document` text NOT NULL,
	`case_id` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `issues_by_case` ON `issues` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `jurisdictions` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`document` text NOT NULL,
	`kind` text NOT NULL,
	`state` text,
	`geoid` text,
	`circuit` text,
	FOREIGN KEY (`circuit`) REFERENCES `courts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `jurisdictions_by_kind` ON `jurisdictions` (`kind`,`id`);--> statement-breakpoint
CREATE INDEX `jurisdictions_by_state` ON `jurisdictions` (`state`,`id`);--> statement-breakpoint
CREATE INDEX `jurisdictions_by_geoid` ON `jurisdictions` (`geoid`,`id`);--> statement-breakpoint
CREATE INDEX `jurisdictions_by_circuit` ON `jurisdictions` (`circuit`,`id`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`document` text NOT NULL,
	`organization` text NOT NULL,
	`member` text NOT NULL,
	FOREIGN KEY (`organization`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member`) REFERENCES `jurisdictions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `memberships_by_organization` ON `memberships` (`organization`,`id`);--> statement-breakpoint
CREATE INDEX `memberships_by_member` ON `memberships` (`member`,`id`);--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`document` text NOT NULL,
	`case_id` text NOT NULL,
	`court` text NOT NULL,
	`entered_on` text,
	`sort_on` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`court`) REFERENCES `courts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `orders_by_day` ON `orders` (`sort_on`,`id`);--> statement-breakpoint
CREATE INDEX `orders_by_case` ON `orders` (`case_id`,`sort_on`,`id`);--> statement-breakpoint
CREATE INDEX `orders_by_court` ON `orders` (`court`,`sort_on`,`id`);--> statement-breakpoint
CREATE TABLE `organizations` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`document` text NOT NULL,
	`list` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`document` text NOT NULL,
	`kind` text NOT NULL,
	`publisher` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `sources_by_kind` ON `sources` (`kind`,`id`);--> statement-breakpoint
CREATE INDEX `sources_by_publisher` ON `sources` (`publisher`,`id`);--> statement-breakpoint
CREATE TABLE `agency_action_conditions` (
	`agency_action_id` text NOT NULL,
	`condition_id` text NOT NULL,
	PRIMARY KEY(`agency_action_id`, `condition_id`),
	FOREIGN KEY (`agency_action_id`) REFERENCES `agency_actions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`condition_id`) REFERENCES `conditions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `agency_action_conditions_by_condition` ON `agency_action_conditions` (`condition_id`,`agency_action_id`);--> statement-breakpoint
CREATE TABLE `appeal_orders` (
	`appeal_id` text NOT NULL,
	`order_id` text NOT NULL,
	PRIMARY KEY(`appeal_id`, `order_id`),
	FOREIGN KEY (`appeal_id`) REFERENCES `appeals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `appeal_orders_by_order` ON `appeal_orders` (`order_id`,`appeal_id`);--> statement-breakpoint
CREATE TABLE `appeal_steps` (
	`appeal_id` text NOT NULL,
	`position` integer NOT NULL,
	`status` text NOT NULL,
	`order_id` text,
	`sort_on` text NOT NULL,
	PRIMARY KEY(`appeal_id`, `position`),
	FOREIGN KEY (`appeal_id`) REFERENCES `appeals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `appeal_steps_by_order` ON `appeal_steps` (`order_id`);--> statement-breakpoint
CREATE TABLE `case_conditions` (
	`case_id` text NOT NULL,
	`condition_id` text NOT NULL,
	PRIMARY KEY(`case_id`, `condition_id`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`condition_id`) REFERENCES `conditions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `case_conditions_by_condition` ON `case_conditions` (`condition_id`,`case_id`);--> statement-breakpoint
CREATE TABLE `disposition_conditions` (
	`order_id` text NOT NULL,
	`disposition_id` text NOT NULL,
	`condition_id` text NOT NULL,
	PRIMARY KEY(`order_id`, `disposition_id`, `condition_id`),
	FOREIGN KEY (`condition_id`) REFERENCES `conditions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`,`disposition_id`) REFERENCES `dispositions`(`order_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `disposition_conditions_by_condition` ON `disposition_conditions` (`condition_id`,`order_id`);--> statement-breakpoint
CREATE TABLE `dispositions` (
	`order_id` text NOT NULL,
	`position` integer NOT NULL,
	`id` text NOT NULL,
	`ruling` text NOT NULL,
	`conditions` text,
	`scope` text,
	PRIMARY KEY(`order_id`, `id`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "dispositions_conditions_are_json" CHECK("dispositions"."conditions" IS NULL OR json_valid("dispositions"."conditions")),
	CONSTRAINT "dispositions_scope_is_json" CHECK("dispositions"."scope" IS NULL OR json_valid("dispositions"."scope"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `dispositions_by_id` ON `dispositions` (`id`);--> statement-breakpoint
CREATE INDEX `dispositions_by_ruling` ON `dispositions` (`ruling`,`order_id`);--> statement-breakpoint
CREATE TABLE `supersessions` (
	`noun` text NOT NULL,
	`act_id` text NOT NULL,
	`superseded_id` text NOT NULL,
	PRIMARY KEY(`noun`, `act_id`, `superseded_id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `supersessions_by_superseded` ON `supersessions` (`superseded_id`);--> statement-breakpoint
CREATE TRIGGER `entries_never_change` BEFORE UPDATE ON `entries`
BEGIN
	SELECT RAISE(ABORT, 'the record is append-only: correct an entry by appending one that supersedes it');
END;
--> statement-breakpoint
CREATE TRIGGER `entries_never_go` BEFORE DELETE ON `entries`
BEGIN
	SELECT RAISE(ABORT, 'the record is append-only: withdraw an entry by appending one that says so');
END;
--> statement-breakpoint
CREATE TRIGGER `entries_only_follow` BEFORE INSERT ON `entries`
WHEN NEW.`seq` IS NOT (SELECT coalesce(max(`seq`), 0) + 1 FROM `entries`)
	OR NEW.`previous_hash` IS NOT coalesce((SELECT `hash` FROM `entries` ORDER BY `seq` DESC LIMIT 1), printf('%064d', 0))
	OR EXISTS (SELECT 1 FROM `entries` WHERE `hash` = NEW.`hash`)
BEGIN
	SELECT RAISE(ABORT, 'the record is append-only: an entry takes the next number and follows the last hash');
END;
