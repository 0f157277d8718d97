CREATE TABLE `faq_entries` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`question` text NOT NULL,
	`wordings` text DEFAULT '[]' NOT NULL,
	`answer` text NOT NULL,
	`tags` text DEFAULT '[]' NOT NULL,
	`group_no` integer,
	`problem_id` text,
	`revision` text NOT NULL,
	`is_sample` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`saved_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `faq_entries_id_unique` ON `faq_entries` (`id`);--> statement-breakpoint
CREATE INDEX `faq_entries_by_problem` ON `faq_entries` (`problem_id`);--> statement-breakpoint
CREATE TABLE `faq_uses` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entry_no` integer NOT NULL,
	`used_at` integer NOT NULL,
	`asked` text DEFAULT '' NOT NULL,
	`similarity` integer,
	`group_no` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `faq_uses_by_entry` ON `faq_uses` (`entry_no`,`used_at`);