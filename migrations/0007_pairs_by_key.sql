-- What is known by more than one column is kept by its key alone, not a second time beside it: half as much to write. Completed by hand: STRICT, WITHOUT ROWID and DEFERRABLE; the tables are filled from the record.
DROP TRIGGER `entries_only_follow`;
--> statement-breakpoint
-- Whatever takes the next number and follows the last hash has a hash of its own; an index of all of them was three pages of every write.
CREATE TRIGGER `entries_only_follow` BEFORE INSERT ON `entries`
WHEN NEW.`seq` IS NOT (SELECT coalesce(max(`seq`), 0) + 1 FROM `entries`)
	OR NEW.`previous_hash` IS NOT coalesce((SELECT `hash` FROM `entries` ORDER BY `seq` DESC LIMIT 1), printf('%064d', 0))
BEGIN
	SELECT RAISE(ABORT, 'the record is append-only: an entry takes the next number and follows the last hash');
END;
--> statement-breakpoint
DROP INDEX `entries_hash_unique`;
--> statement-breakpoint
DROP INDEX `events_by_agency`;
--> statement-breakpoint
CREATE INDEX `events_by_agency` ON `events` (`agency`,`sort_on`,`id`) WHERE `agency` IS NOT NULL;
--> statement-breakpoint
DROP TABLE `agency_action_conditions`;
--> statement-breakpoint
CREATE TABLE `agency_action_conditions` (
	`agency_action_id` text NOT NULL,
	`condition_id` text NOT NULL,
	PRIMARY KEY(`agency_action_id`, `condition_id`),
	FOREIGN KEY (`agency_action_id`) REFERENCES `agency_actions`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`condition_id`) REFERENCES `conditions`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `agency_action_conditions_by_condition` ON `agency_action_conditions` (`condition_id`,`agency_action_id`);
--> statement-breakpoint
DROP TABLE `agency_action_places`;
--> statement-breakpoint
CREATE TABLE `agency_action_places` (
	`agency_action_id` text NOT NULL,
	`place` text NOT NULL,
	PRIMARY KEY(`agency_action_id`, `place`),
	FOREIGN KEY (`agency_action_id`) REFERENCES `agency_actions`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `agency_action_places_by_place` ON `agency_action_places` (`place`,`agency_action_id`);
--> statement-breakpoint
DROP TABLE `appeal_orders`;
--> statement-breakpoint
CREATE TABLE `appeal_orders` (
	`appeal_id` text NOT NULL,
	`order_id` text NOT NULL,
	PRIMARY KEY(`appeal_id`, `order_id`),
	FOREIGN KEY (`appeal_id`) REFERENCES `appeals`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `appeal_orders_by_order` ON `appeal_orders` (`order_id`,`appeal_id`);
--> statement-breakpoint
DROP TABLE `appeal_steps`;
--> statement-breakpoint
CREATE TABLE `appeal_steps` (
	`appeal_id` text NOT NULL,
	`position` integer NOT NULL,
	`status` text NOT NULL,
	`order_id` text,
	`sort_on` text NOT NULL,
	PRIMARY KEY(`appeal_id`, `position`),
	FOREIGN KEY (`appeal_id`) REFERENCES `appeals`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `appeal_steps_by_order` ON `appeal_steps` (`order_id`);
--> statement-breakpoint
DROP TABLE `case_conditions`;
--> statement-breakpoint
CREATE TABLE `case_conditions` (
	`case_id` text NOT NULL,
	`condition_id` text NOT NULL,
	PRIMARY KEY(`case_id`, `condition_id`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`condition_id`) REFERENCES `conditions`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `case_conditions_by_condition` ON `case_conditions` (`condition_id`,`case_id`);
--> statement-breakpoint
DROP TABLE `disposition_conditions`;
--> statement-breakpoint
CREATE TABLE `disposition_conditions` (
	`order_id` text NOT NULL,
	`disposition_id` text NOT NULL,
	`condition_id` text NOT NULL,
	PRIMARY KEY(`order_id`, `disposition_id`, `condition_id`),
	FOREIGN KEY (`condition_id`) REFERENCES `conditions`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`order_id`,`disposition_id`) REFERENCES `dispositions`(`order_id`,`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `disposition_conditions_by_condition` ON `disposition_conditions` (`condition_id`,`order_id`);
--> statement-breakpoint
DROP TABLE `disposition_targets`;
--> statement-breakpoint
CREATE TABLE `disposition_targets` (
	`order_id` text NOT NULL,
	`disposition_id` text NOT NULL,
	`target_id` text NOT NULL,
	PRIMARY KEY(`order_id`, `disposition_id`, `target_id`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `disposition_targets_by_target` ON `disposition_targets` (`target_id`,`order_id`);
--> statement-breakpoint
DROP TABLE `dispositions`;
--> statement-breakpoint
CREATE TABLE `dispositions` (
	`order_id` text NOT NULL,
	`position` integer NOT NULL,
	`id` text NOT NULL,
	`ruling` text NOT NULL,
	`conditions` text,
	`scope` text,
	PRIMARY KEY(`order_id`, `id`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT `dispositions_conditions_are_json` CHECK(`dispositions`.`conditions` IS NULL OR json_valid(`dispositions`.`conditions`)),
	CONSTRAINT `dispositions_scope_is_json` CHECK(`dispositions`.`scope` IS NULL OR json_valid(`dispositions`.`scope`))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `dispositions_by_id` ON `dispositions` (`id`);
--> statement-breakpoint
CREATE INDEX `dispositions_by_ruling` ON `dispositions` (`ruling`,`order_id`);
--> statement-breakpoint
DROP TABLE `docket_numbers`;
--> statement-breakpoint
CREATE TABLE `docket_numbers` (
	`noun` text NOT NULL,
	`owner_id` text NOT NULL,
	`spelling` text NOT NULL,
	PRIMARY KEY(`noun`, `owner_id`, `spelling`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `docket_numbers_by_spelling` ON `docket_numbers` (`spelling`,`noun`,`owner_id`);
--> statement-breakpoint
DROP TABLE `event_conditions`;
--> statement-breakpoint
CREATE TABLE `event_conditions` (
	`noun` text NOT NULL,
	`owner_id` text NOT NULL,
	`condition_id` text NOT NULL,
	PRIMARY KEY(`noun`, `owner_id`, `condition_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `event_conditions_by_condition` ON `event_conditions` (`condition_id`,`noun`,`owner_id`);
--> statement-breakpoint
DROP TABLE `event_places`;
--> statement-breakpoint
CREATE TABLE `event_places` (
	`noun` text NOT NULL,
	`owner_id` text NOT NULL,
	`place` text NOT NULL,
	PRIMARY KEY(`noun`, `owner_id`, `place`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `event_places_by_place` ON `event_places` (`place`,`noun`,`owner_id`);
--> statement-breakpoint
DROP TABLE `jurisdiction_parents`;
--> statement-breakpoint
CREATE TABLE `jurisdiction_parents` (
	`jurisdiction_id` text NOT NULL,
	`parent_id` text NOT NULL,
	PRIMARY KEY(`jurisdiction_id`, `parent_id`),
	FOREIGN KEY (`jurisdiction_id`) REFERENCES `jurisdictions`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `jurisdiction_parents_by_parent` ON `jurisdiction_parents` (`parent_id`,`jurisdiction_id`);
--> statement-breakpoint
DROP TABLE `order_citations`;
--> statement-breakpoint
CREATE TABLE `order_citations` (
	`order_id` text NOT NULL,
	`citation` text NOT NULL,
	PRIMARY KEY(`order_id`, `citation`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `order_citations_by_citation` ON `order_citations` (`citation`,`order_id`);
--> statement-breakpoint
DROP TABLE `order_conditions`;
--> statement-breakpoint
CREATE TABLE `order_conditions` (
	`order_id` text NOT NULL,
	`condition_id` text NOT NULL,
	`sort_on` text NOT NULL,
	PRIMARY KEY(`order_id`, `condition_id`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`condition_id`) REFERENCES `conditions`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `order_conditions_by_condition` ON `order_conditions` (`condition_id`,`sort_on`,`order_id`);
--> statement-breakpoint
DROP TABLE `scope_places`;
--> statement-breakpoint
CREATE TABLE `scope_places` (
	`order_id` text NOT NULL,
	`form` text NOT NULL,
	`place` text NOT NULL,
	PRIMARY KEY(`order_id`, `form`, `place`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `scope_places_by_place` ON `scope_places` (`place`,`order_id`);
--> statement-breakpoint
CREATE INDEX `scope_places_by_form` ON `scope_places` (`form`,`order_id`);
--> statement-breakpoint
CREATE TABLE `__seeded` (
	`noun` text NOT NULL,
	`id` text NOT NULL,
	`digest` text NOT NULL,
	PRIMARY KEY(`noun`, `id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__seeded` SELECT * FROM `seeded`;
--> statement-breakpoint
DROP TABLE `seeded`;
--> statement-breakpoint
ALTER TABLE `__seeded` RENAME TO `seeded`;
--> statement-breakpoint
DROP TABLE `supersessions`;
--> statement-breakpoint
CREATE TABLE `supersessions` (
	`noun` text NOT NULL,
	`act_id` text NOT NULL,
	`superseded_id` text NOT NULL,
	PRIMARY KEY(`noun`, `act_id`, `superseded_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `supersessions_by_superseded` ON `supersessions` (`superseded_id`);
