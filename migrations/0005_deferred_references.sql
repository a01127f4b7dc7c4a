-- What refers to what is looked at when a transaction ends, as a batch may name what comes later in it. The tables are filled from the record.
DROP TABLE `appeals`;
--> statement-breakpoint
CREATE TABLE `appeals` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`document` text NOT NULL,
	`case_id` text NOT NULL,
	`court` text NOT NULL,
	`docket_number` text,
	`status` text DEFAULT 'unknown' NOT NULL,
	`sort_on` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`court`) REFERENCES `courts`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
) STRICT;
--> statement-breakpoint
CREATE INDEX `appeals_by_case` ON `appeals` (`case_id`,`id`);
--> statement-breakpoint
CREATE INDEX `appeals_by_court` ON `appeals` (`court`,`id`);
--> statement-breakpoint
CREATE INDEX `appeals_by_docket_number` ON `appeals` (`docket_number`,`id`);
--> statement-breakpoint
CREATE INDEX `appeals_by_status` ON `appeals` (`status`,`id`);
--> statement-breakpoint
CREATE INDEX `appeals_by_day` ON `appeals` (`sort_on`,`id`);
--> statement-breakpoint
DROP TABLE `cases`;
--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`document` text NOT NULL,
	`court` text NOT NULL,
	`docket_number` text NOT NULL,
	`filed_on` text,
	`sort_on` text NOT NULL,
	`courtlistener_docket_id` integer,
	`clearinghouse_id` integer,
	`documentcloud_id` integer,
	FOREIGN KEY (`court`) REFERENCES `courts`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
) STRICT;
--> statement-breakpoint
CREATE INDEX `cases_by_day` ON `cases` (`sort_on`,`id`);
--> statement-breakpoint
CREATE INDEX `cases_by_court` ON `cases` (`court`,`sort_on`,`id`);
--> statement-breakpoint
CREATE INDEX `cases_by_docket_number` ON `cases` (`docket_number`,`sort_on`,`id`);
--> statement-breakpoint
CREATE INDEX `cases_by_courtlistener` ON `cases` (`courtlistener_docket_id`);
--> statement-breakpoint
CREATE INDEX `cases_by_clearinghouse` ON `cases` (`clearinghouse_id`);
--> statement-breakpoint
CREATE INDEX `cases_by_documentcloud` ON `cases` (`documentcloud_id`);
--> statement-breakpoint
DROP TABLE `courts`;
--> statement-breakpoint
CREATE TABLE `courts` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`document` text NOT NULL,
	`level` text NOT NULL,
	`circuit` text,
	FOREIGN KEY (`circuit`) REFERENCES `courts`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
) STRICT;
--> statement-breakpoint
CREATE INDEX `courts_by_circuit` ON `courts` (`circuit`,`id`);
--> statement-breakpoint
CREATE INDEX `courts_by_level` ON `courts` (`level`,`id`);
--> statement-breakpoint
DROP TABLE `issues`;
--> statement-breakpoint
CREATE TABLE `issues` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`document` text NOT NULL,
	`case_id` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
) STRICT;
--> statement-breakpoint
CREATE INDEX `issues_by_case` ON `issues` (`case_id`,`id`);
--> statement-breakpoint
DROP TABLE `jurisdictions`;
--> statement-breakpoint
CREATE TABLE `jurisdictions` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`document` text NOT NULL,
	`kind` text NOT NULL,
	`state` text,
	`geoid` text,
	`circuit` text,
	FOREIGN KEY (`circuit`) REFERENCES `courts`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
) STRICT;
--> statement-breakpoint
CREATE INDEX `jurisdictions_by_kind` ON `jurisdictions` (`kind`,`id`);
--> statement-breakpoint
CREATE INDEX `jurisdictions_by_state` ON `jurisdictions` (`state`,`id`);
--> statement-breakpoint
CREATE INDEX `jurisdictions_by_geoid` ON `jurisdictions` (`geoid`,`id`);
--> statement-breakpoint
CREATE INDEX `jurisdictions_by_circuit` ON `jurisdictions` (`circuit`,`id`);
--> statement-breakpoint
DROP TABLE `memberships`;
--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`document` text NOT NULL,
	`organization` text NOT NULL,
	`member` text NOT NULL,
	FOREIGN KEY (`organization`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`member`) REFERENCES `jurisdictions`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
) STRICT;
--> statement-breakpoint
CREATE INDEX `memberships_by_organization` ON `memberships` (`organization`,`id`);
--> statement-breakpoint
CREATE INDEX `memberships_by_member` ON `memberships` (`member`,`id`);
--> statement-breakpoint
DROP TABLE `orders`;
--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`document` text NOT NULL,
	`case_id` text NOT NULL,
	`court` text NOT NULL,
	`entered_on` text,
	`sort_on` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`court`) REFERENCES `courts`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
) STRICT;
--> statement-breakpoint
CREATE INDEX `orders_by_day` ON `orders` (`sort_on`,`id`);
--> statement-breakpoint
CREATE INDEX `orders_by_case` ON `orders` (`case_id`,`sort_on`,`id`);
--> statement-breakpoint
CREATE INDEX `orders_by_court` ON `orders` (`court`,`sort_on`,`id`);
--> statement-breakpoint
DROP TABLE `agency_action_conditions`;
--> statement-breakpoint
CREATE TABLE `agency_action_conditions` (
	`agency_action_id` text NOT NULL,
	`condition_id` text NOT NULL,
	PRIMARY KEY(`agency_action_id`, `condition_id`),
	FOREIGN KEY (`agency_action_id`) REFERENCES `agency_actions`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`condition_id`) REFERENCES `conditions`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
) STRICT;
--> statement-breakpoint
CREATE INDEX `agency_action_conditions_by_condition` ON `agency_action_conditions` (`condition_id`,`agency_action_id`);
--> statement-breakpoint
DROP TABLE `appeal_orders`;
--> statement-breakpoint
CREATE TABLE `appeal_orders` (
	`appeal_id` text NOT NULL,
	`order_id` text NOT NULL,
	PRIMARY KEY(`appeal_id`, `order_id`),
	FOREIGN KEY (`appeal_id`) REFERENCES `appeals`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
) STRICT;
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
) STRICT;
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
) STRICT;
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
) STRICT;
--> statement-breakpoint
CREATE INDEX `disposition_conditions_by_condition` ON `disposition_conditions` (`condition_id`,`order_id`);
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
	CONSTRAINT "dispositions_conditions_are_json" CHECK("dispositions"."conditions" IS NULL OR json_valid("dispositions"."conditions")),
	CONSTRAINT "dispositions_scope_is_json" CHECK("dispositions"."scope" IS NULL OR json_valid("dispositions"."scope"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `dispositions_by_id` ON `dispositions` (`id`);
--> statement-breakpoint
CREATE INDEX `dispositions_by_ruling` ON `dispositions` (`ruling`,`order_id`);
--> statement-breakpoint
DROP TABLE `agency_action_places`;
--> statement-breakpoint
CREATE TABLE `agency_action_places` (
	`agency_action_id` text NOT NULL,
	`place` text NOT NULL,
	PRIMARY KEY(`agency_action_id`, `place`),
	FOREIGN KEY (`agency_action_id`) REFERENCES `agency_actions`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
) STRICT;
--> statement-breakpoint
CREATE INDEX `agency_action_places_by_place` ON `agency_action_places` (`place`,`agency_action_id`);
--> statement-breakpoint
DROP TABLE `disposition_targets`;
--> statement-breakpoint
CREATE TABLE `disposition_targets` (
	`order_id` text NOT NULL,
	`disposition_id` text NOT NULL,
	`target_id` text NOT NULL,
	PRIMARY KEY(`order_id`, `disposition_id`, `target_id`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
) STRICT;
--> statement-breakpoint
CREATE INDEX `disposition_targets_by_target` ON `disposition_targets` (`target_id`,`order_id`);
--> statement-breakpoint
DROP TABLE `jurisdiction_parents`;
--> statement-breakpoint
CREATE TABLE `jurisdiction_parents` (
	`jurisdiction_id` text NOT NULL,
	`parent_id` text NOT NULL,
	PRIMARY KEY(`jurisdiction_id`, `parent_id`),
	FOREIGN KEY (`jurisdiction_id`) REFERENCES `jurisdictions`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
) STRICT;
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
) STRICT;
--> statement-breakpoint
CREATE INDEX `order_citations_by_citation` ON `order_citations` (`citation`,`order_id`);
--> statement-breakpoint
DROP TABLE `scope_places`;
--> statement-breakpoint
CREATE TABLE `scope_places` (
	`order_id` text NOT NULL,
	`form` text NOT NULL,
	`place` text NOT NULL,
	PRIMARY KEY(`order_id`, `form`, `place`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
) STRICT;
--> statement-breakpoint
CREATE INDEX `scope_places_by_place` ON `scope_places` (`place`,`order_id`);
--> statement-breakpoint
CREATE INDEX `scope_places_by_form` ON `scope_places` (`form`,`order_id`);
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
) STRICT;
--> statement-breakpoint
CREATE INDEX `order_conditions_by_condition` ON `order_conditions` (`condition_id`,`sort_on`,`order_id`);
