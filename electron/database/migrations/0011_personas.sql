CREATE TABLE `group_personas` (
	`group_no` integer PRIMARY KEY NOT NULL,
	`persona_no` integer NOT NULL,
	`since_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `group_personas_by_persona` ON `group_personas` (`persona_no`);--> statement-breakpoint
CREATE TABLE `persona_pictures` (
	`persona_no` integer NOT NULL,
	`slot` text NOT NULL,
	`picture` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`persona_no`, `slot`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `persona_versions` (
	`persona_no` integer NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`content` text NOT NULL,
	`created_at` integer NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`persona_no`, `version`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `personas` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`content` text NOT NULL,
	`is_sample` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`saved_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `personas_id_unique` ON `personas` (`id`);