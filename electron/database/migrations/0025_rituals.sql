CREATE TABLE `ritual_groups` (
	`ritual_no` integer NOT NULL,
	`group_no` integer NOT NULL,
	PRIMARY KEY(`ritual_no`, `group_no`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `ritual_groups_by_group` ON `ritual_groups` (`group_no`);--> statement-breakpoint
CREATE TABLE `ritual_marks` (
	`ritual_no` integer NOT NULL,
	`on_day` text NOT NULL,
	`state` text NOT NULL,
	`moved_to` text,
	`moved_minute` integer,
	`marked_at` integer NOT NULL,
	PRIMARY KEY(`ritual_no`, `on_day`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `ritual_marks_by_move` ON `ritual_marks` (`moved_to`);--> statement-breakpoint
CREATE TABLE `ritual_pauses` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`ritual_no` integer NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `ritual_pauses_by_ritual` ON `ritual_pauses` (`ritual_no`);--> statement-breakpoint
CREATE TABLE `rituals` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`rrule` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`count` integer,
	`minute` integer NOT NULL,
	`duration_minutes` integer DEFAULT 15 NOT NULL,
	`holidays` text DEFAULT 'keep' NOT NULL,
	`counts_from` text NOT NULL,
	`owner` text DEFAULT '' NOT NULL,
	`script_id` text,
	`words` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`is_sample` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `rituals_id_unique` ON `rituals` (`id`);