CREATE TABLE `seed_moves` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`seed_no` integer NOT NULL,
	`kind` text NOT NULL,
	`from_stage` text,
	`to_stage` text NOT NULL,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`reason` text,
	`note` text DEFAULT '' NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `seed_moves_id_unique` ON `seed_moves` (`id`);--> statement-breakpoint
CREATE INDEX `seed_moves_by_seed` ON `seed_moves` (`seed_no`,`at`);--> statement-breakpoint
CREATE TABLE `seed_notices` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`seed_no` integer NOT NULL,
	`kind` text NOT NULL,
	`on_date` text NOT NULL,
	`state` text NOT NULL,
	`undo_id` text,
	`made_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `seed_notices_by_seed` ON `seed_notices` (`seed_no`,`kind`,`on_date`);--> statement-breakpoint
CREATE TABLE `seed_tasks` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`seed_no` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`due_on` text NOT NULL,
	`done_at` integer,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `seed_tasks_id_unique` ON `seed_tasks` (`id`);--> statement-breakpoint
CREATE INDEX `seed_tasks_by_seed` ON `seed_tasks` (`seed_no`);--> statement-breakpoint
CREATE INDEX `seed_tasks_open` ON `seed_tasks` (`done_at`,`due_on`);--> statement-breakpoint
CREATE TABLE `seeds` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`person_no` integer NOT NULL,
	`group_no` integer NOT NULL,
	`stage` text NOT NULL,
	`stage_since` integer NOT NULL,
	`source_group_no` integer,
	`willingness` integer,
	`accepted_on` text,
	`graduated_to` text,
	`note` text DEFAULT '' NOT NULL,
	`is_sample` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `seeds_id_unique` ON `seeds` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `seeds_by_group_person` ON `seeds` (`group_no`,`person_no`);--> statement-breakpoint
CREATE INDEX `seeds_by_person` ON `seeds` (`person_no`);