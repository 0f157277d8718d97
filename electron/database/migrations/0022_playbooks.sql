CREATE TABLE `playbooks` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`content` text,
	`version` integer DEFAULT 1 NOT NULL,
	`shipped_version` integer,
	`origin_id` text,
	`campaign_id` text,
	`is_hidden` integer DEFAULT 0 NOT NULL,
	`is_sample` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `playbooks_by_id` ON `playbooks` (`id`);