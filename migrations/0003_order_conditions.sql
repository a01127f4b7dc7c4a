-- Which conditions each order is about, also by what it acts on, so that lists need not find out at every request. Completed by hand: STRICT.
CREATE TABLE `order_conditions` (
	`order_id` text NOT NULL,
	`condition_id` text NOT NULL,
	`sort_on` text NOT NULL,
	PRIMARY KEY(`order_id`, `condition_id`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`condition_id`) REFERENCES `conditions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `order_conditions_by_condition` ON `order_conditions` (`condition_id`,`sort_on`,`order_id`);