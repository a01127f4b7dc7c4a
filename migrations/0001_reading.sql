-- What the record is read by: events, look-ups and full text. Completed by hand: STRICT on every table, the full-text index and its triggers at the end.
CREATE TABLE `event_conditions` (
	`noun` text NOT NULL,
	`owner_id` text NOT NULL,
	`condition_id` text NOT NULL,
	PRIMARY KEY(`noun`, `owner_id`, `condition_id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `event_conditions_by_condition` ON `event_conditions` (`condition_id`,`noun`,`owner_id`);--> statement-breakpoint
CREATE TABLE `event_places` (
	`noun` text NOT NULL,
	`owner_id` text NOT NULL,
	`place` text NOT NULL,
	PRIMARY KEY(`noun`, `owner_id`, `place`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `event_places_by_place` ON `event_places` (`place`,`noun`,`owner_id`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`noun` text NOT NULL,
	`owner_id` text NOT NULL,
	`kind` text NOT NULL,
	`sort_on` text NOT NULL,
	`case_id` text,
	`court` text,
	`agency` text,
	`document` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `events_by_owner` ON `events` (`noun`,`owner_id`);--> statement-breakpoint
CREATE INDEX `events_by_day` ON `events` (`sort_on`,`id`);--> statement-breakpoint
CREATE INDEX `events_by_kind` ON `events` (`kind`,`sort_on`,`id`);--> statement-breakpoint
CREATE INDEX `events_by_case` ON `events` (`case_id`,`sort_on`,`id`);--> statement-breakpoint
CREATE INDEX `events_by_court` ON `events` (`court`,`sort_on`,`id`);--> statement-breakpoint
CREATE INDEX `events_by_agency` ON `events` (`agency`,`sort_on`,`id`);--> statement-breakpoint
CREATE TABLE `agency_action_places` (
	`agency_action_id` text NOT NULL,
	`place` text NOT NULL,
	PRIMARY KEY(`agency_action_id`, `place`),
	FOREIGN KEY (`agency_action_id`) REFERENCES `agency_actions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `agency_action_places_by_place` ON `agency_action_places` (`place`,`agency_action_id`);--> statement-breakpoint
CREATE TABLE `disposition_targets` (
	`order_id` text NOT NULL,
	`disposition_id` text NOT NULL,
	`target_id` text NOT NULL,
	PRIMARY KEY(`order_id`, `disposition_id`, `target_id`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `disposition_targets_by_target` ON `disposition_targets` (`target_id`,`order_id`);--> statement-breakpoint
CREATE TABLE `docket_numbers` (
	`noun` text NOT NULL,
	`owner_id` text NOT NULL,
	`spelling` text NOT NULL,
	PRIMARY KEY(`noun`, `owner_id`, `spelling`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `docket_numbers_by_spelling` ON `docket_numbers` (`spelling`,`noun`,`owner_id`);--> statement-breakpoint
CREATE TABLE `jurisdiction_parents` (
	`jurisdiction_id` text NOT NULL,
	`parent_id` text NOT NULL,
	PRIMARY KEY(`jurisdiction_id`, `parent_id`),
	FOREIGN KEY (`jurisdiction_id`) REFERENCES `jurisdictions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `jurisdiction_parents_by_parent` ON `jurisdiction_parents` (`parent_id`,`jurisdiction_id`);--> statement-breakpoint
CREATE TABLE `order_citations` (
	`order_id` text NOT NULL,
	`citation` text NOT NULL,
	PRIMARY KEY(`order_id`, `citation`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `order_citations_by_citation` ON `order_citations` (`citation`,`order_id`);--> statement-breakpoint
CREATE TABLE `scope_places` (
	`order_id` text NOT NULL,
	`form` text NOT NULL,
	`place` text NOT NULL,
	PRIMARY KEY(`order_id`, `form`, `place`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `scope_places_by_place` ON `scope_places` (`place`,`order_id`);--> statement-breakpoint
CREATE INDEX `scope_places_by_form` ON `scope_places` (`form`,`order_id`);--> statement-breakpoint
CREATE TABLE `search_documents` (
	`doc` integer PRIMARY KEY NOT NULL,
	`noun` text NOT NULL,
	`id` text NOT NULL,
	`title` text NOT NULL,
	`judges` text NOT NULL,
	`parties` text NOT NULL,
	`numbers` text NOT NULL,
	`body` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `search_documents_by_id` ON `search_documents` (`noun`,`id`);--> statement-breakpoint
ALTER TABLE `appeals` ADD `status` text DEFAULT 'unknown' NOT NULL;--> statement-breakpoint
ALTER TABLE `appeals` ADD `sort_on` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `appeals_by_status` ON `appeals` (`status`,`id`);--> statement-breakpoint
CREATE INDEX `appeals_by_day` ON `appeals` (`sort_on`,`id`);--> statement-breakpoint
ALTER TABLE `cases` ADD `courtlistener_docket_id` integer;--> statement-breakpoint
ALTER TABLE `cases` ADD `clearinghouse_id` integer;--> statement-breakpoint
ALTER TABLE `cases` ADD `documentcloud_id` integer;--> statement-breakpoint
CREATE INDEX `cases_by_courtlistener` ON `cases` (`courtlistener_docket_id`);--> statement-breakpoint
CREATE INDEX `cases_by_clearinghouse` ON `cases` (`clearinghouse_id`);--> statement-breakpoint
CREATE INDEX `cases_by_documentcloud` ON `cases` (`documentcloud_id`);--> statement-breakpoint
ALTER TABLE `sources` ADD `published_on` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `sources_by_day` ON `sources` (`published_on`,`id`);--> statement-breakpoint
CREATE INDEX `entries_by_noun` ON `entries` (`noun`,`seq`);--> statement-breakpoint
CREATE INDEX `entries_by_entity` ON `entries` (`id`,`seq`);--> statement-breakpoint
CREATE INDEX `entries_by_author` ON `entries` (`author`,`seq`);--> statement-breakpoint
CREATE INDEX `entries_by_recorded_at` ON `entries` (`recorded_at`,`seq`);--> statement-breakpoint
CREATE INDEX `entries_that_supersede` ON `entries` (`seq`) WHERE "entries"."supersedes" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `conditions_by_agency` ON `conditions` (`agency`,`id`);--> statement-breakpoint
CREATE INDEX `courts_by_level` ON `courts` (`level`,`id`);--> statement-breakpoint
CREATE INDEX `organizations_by_list` ON `organizations` (`list`,`id`);--> statement-breakpoint
CREATE VIRTUAL TABLE `search` USING fts5 (title, judges, parties, numbers, body, noun, content = 'search_documents', content_rowid = 'doc', tokenize = 'porter unicode61 remove_diacritics 2', prefix = '3');
--> statement-breakpoint
CREATE TRIGGER `search_follows_in` AFTER INSERT ON `search_documents`
BEGIN
	INSERT INTO `search` (`rowid`, `title`, `judges`, `parties`, `numbers`, `body`, `noun`) VALUES (NEW.`doc`, NEW.`title`, NEW.`judges`, NEW.`parties`, NEW.`numbers`, NEW.`body`, NEW.`noun`);
END;
--> statement-breakpoint
CREATE TRIGGER `search_follows_out` AFTER DELETE ON `search_documents`
BEGIN
	INSERT INTO `search` (`search`, `rowid`, `title`, `judges`, `parties`, `numbers`, `body`, `noun`) VALUES ('delete', OLD.`doc`, OLD.`title`, OLD.`judges`, OLD.`parties`, OLD.`numbers`, OLD.`body`, OLD.`noun`);
END;
