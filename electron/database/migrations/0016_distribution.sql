CREATE TABLE `introduction_posts` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`persona_no` integer NOT NULL,
	`group_no` integer NOT NULL,
	`kind` text NOT NULL,
	`posted_on` text NOT NULL,
	`text` text NOT NULL,
	`version_text` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `introduction_posts_id_unique` ON `introduction_posts` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `introduction_posts_by_day` ON `introduction_posts` (`persona_no`,`group_no`,`kind`,`posted_on`);--> statement-breakpoint
CREATE INDEX `introduction_posts_by_group` ON `introduction_posts` (`group_no`);