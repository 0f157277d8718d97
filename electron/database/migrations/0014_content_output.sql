CREATE TABLE `content_cadences` (
	`persona_no` integer NOT NULL,
	`from_week` text NOT NULL,
	`per_week` integer NOT NULL,
	PRIMARY KEY(`persona_no`, `from_week`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `content_drafts` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`persona_no` integer NOT NULL,
	`pillar_no` integer,
	`idea_no` integer,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	`saved_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `content_drafts_id_unique` ON `content_drafts` (`id`);--> statement-breakpoint
CREATE INDEX `content_drafts_by_persona` ON `content_drafts` (`persona_no`,`saved_at`);--> statement-breakpoint
CREATE INDEX `content_drafts_by_idea` ON `content_drafts` (`idea_no`);--> statement-breakpoint
CREATE TABLE `content_ideas` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`persona_no` integer NOT NULL,
	`pillar_no` integer,
	`text` text NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`message_id` integer,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `content_ideas_id_unique` ON `content_ideas` (`id`);--> statement-breakpoint
CREATE INDEX `content_ideas_by_persona` ON `content_ideas` (`persona_no`,`created_at`);--> statement-breakpoint
CREATE TABLE `content_materials` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`persona_no` integer NOT NULL,
	`draft_no` integer NOT NULL,
	`path` text NOT NULL,
	`added_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `content_materials_id_unique` ON `content_materials` (`id`);--> statement-breakpoint
CREATE INDEX `content_materials_by_draft` ON `content_materials` (`draft_no`);--> statement-breakpoint
CREATE INDEX `content_materials_by_persona` ON `content_materials` (`persona_no`);--> statement-breakpoint
CREATE TABLE `content_pillars` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`persona_no` integer NOT NULL,
	`name` text NOT NULL,
	`why` text DEFAULT '' NOT NULL,
	`position` integer NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `content_pillars_id_unique` ON `content_pillars` (`id`);--> statement-breakpoint
CREATE INDEX `content_pillars_by_persona` ON `content_pillars` (`persona_no`,`position`);--> statement-breakpoint
CREATE TABLE `content_posts` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`persona_no` integer NOT NULL,
	`draft_no` integer NOT NULL,
	`group_no` integer NOT NULL,
	`on_date` text NOT NULL,
	`published_at` integer,
	`published_text` text,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `content_posts_id_unique` ON `content_posts` (`id`);--> statement-breakpoint
CREATE INDEX `content_posts_by_persona` ON `content_posts` (`persona_no`,`on_date`);--> statement-breakpoint
CREATE INDEX `content_posts_by_group` ON `content_posts` (`group_no`,`on_date`);--> statement-breakpoint
CREATE INDEX `content_posts_by_draft` ON `content_posts` (`draft_no`,`group_no`);--> statement-breakpoint
CREATE INDEX `content_posts_by_day` ON `content_posts` (`on_date`);