CREATE TABLE `sequence_runs` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`key` text NOT NULL,
	`sequence_no` integer NOT NULL,
	`person_no` integer,
	`group_no` integer NOT NULL,
	`start_rule` text NOT NULL,
	`started_at` integer NOT NULL,
	`started_on` text NOT NULL,
	`shift_days` integer DEFAULT 0 NOT NULL,
	`state` text NOT NULL,
	`paused_on` text,
	`end_reason` text,
	`end_note` text DEFAULT '' NOT NULL,
	`ended_at` integer,
	`is_latest` integer DEFAULT 1 NOT NULL,
	`is_sample` integer DEFAULT 0 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sequence_runs_id_unique` ON `sequence_runs` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `sequence_runs_key_unique` ON `sequence_runs` (`key`);--> statement-breakpoint
CREATE INDEX `sequence_runs_by_sequence` ON `sequence_runs` (`sequence_no`,`state`);--> statement-breakpoint
CREATE INDEX `sequence_runs_by_person` ON `sequence_runs` (`person_no`,`state`);--> statement-breakpoint
CREATE INDEX `sequence_runs_by_group` ON `sequence_runs` (`group_no`,`state`);--> statement-breakpoint
CREATE UNIQUE INDEX `sequence_runs_latest_of_person` ON `sequence_runs` (`sequence_no`,`person_no`) WHERE is_latest = 1 AND person_no IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `sequence_runs_latest_of_group` ON `sequence_runs` (`sequence_no`,`group_no`) WHERE is_latest = 1 AND person_no IS NULL;--> statement-breakpoint
CREATE TABLE `sequence_tasks` (
	`key` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`run_no` integer NOT NULL,
	`step_id` text NOT NULL,
	`day` integer NOT NULL,
	`title` text NOT NULL,
	`post_kind` text NOT NULL,
	`due_at` integer NOT NULL,
	`state` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`copied_at` integer,
	`closed_at` integer,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sequence_tasks_id_unique` ON `sequence_tasks` (`id`);--> statement-breakpoint
CREATE INDEX `sequence_tasks_by_run` ON `sequence_tasks` (`run_no`);--> statement-breakpoint
CREATE INDEX `sequence_tasks_by_state_due` ON `sequence_tasks` (`state`,`due_at`);--> statement-breakpoint
CREATE TABLE `sequences` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`slug` text,
	`name` text DEFAULT '' NOT NULL,
	`subject` text NOT NULL,
	`steps` text DEFAULT '[]' NOT NULL,
	`start_rule` text DEFAULT 'hand' NOT NULL,
	`start_groups` text DEFAULT '[]' NOT NULL,
	`is_on` integer DEFAULT 0 NOT NULL,
	`switched_on_at` integer,
	`is_edited` integer DEFAULT 0 NOT NULL,
	`is_sample` integer DEFAULT 0 NOT NULL,
	`deleted_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sequences_id_unique` ON `sequences` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `sequences_slug_unique` ON `sequences` (`slug`);