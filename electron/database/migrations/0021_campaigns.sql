CREATE TABLE `campaign_costs` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`campaign_no` integer NOT NULL,
	`name` text NOT NULL,
	`cents` integer NOT NULL,
	`spent_on` text,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `campaign_costs_id_unique` ON `campaign_costs` (`id`);--> statement-breakpoint
CREATE INDEX `campaign_costs_by_campaign` ON `campaign_costs` (`campaign_no`);--> statement-breakpoint
CREATE TABLE `campaign_groups` (
	`campaign_no` integer NOT NULL,
	`group_no` integer NOT NULL,
	PRIMARY KEY(`campaign_no`, `group_no`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `campaign_groups_by_group` ON `campaign_groups` (`group_no`);--> statement-breakpoint
CREATE TABLE `campaign_materials` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`campaign_no` integer NOT NULL,
	`name` text NOT NULL,
	`path` text DEFAULT '' NOT NULL,
	`is_ready` integer DEFAULT 0 NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `campaign_materials_id_unique` ON `campaign_materials` (`id`);--> statement-breakpoint
CREATE INDEX `campaign_materials_by_campaign` ON `campaign_materials` (`campaign_no`,`position`);--> statement-breakpoint
CREATE TABLE `campaign_tasks` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`campaign_no` integer NOT NULL,
	`title` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`offset_days` integer DEFAULT 0 NOT NULL,
	`minute` integer,
	`from_start` integer,
	`due_on` text NOT NULL,
	`due_minute` integer,
	`owner` text DEFAULT '' NOT NULL,
	`channel` text DEFAULT 'self' NOT NULL,
	`script_id` text,
	`words` text DEFAULT '' NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`done_at` integer,
	`skipped_at` integer,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `campaign_tasks_id_unique` ON `campaign_tasks` (`id`);--> statement-breakpoint
CREATE INDEX `campaign_tasks_by_campaign` ON `campaign_tasks` (`campaign_no`,`position`);--> statement-breakpoint
CREATE INDEX `campaign_tasks_open` ON `campaign_tasks` (`due_on`) WHERE done_at IS NULL AND skipped_at IS NULL;--> statement-breakpoint
CREATE INDEX `campaign_tasks_by_due` ON `campaign_tasks` (`due_on`);--> statement-breakpoint
CREATE TABLE `campaigns` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`stage` text NOT NULL,
	`starts_on` text NOT NULL,
	`starts_minute` integer,
	`ends_on` text NOT NULL,
	`ends_minute` integer,
	`owner` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`goal_metric` text,
	`goal_target` integer,
	`budget_cents` integer,
	`reward` text DEFAULT '' NOT NULL,
	`is_hard_sell` integer DEFAULT 0 NOT NULL,
	`playbook_id` text,
	`playbook_name` text DEFAULT '' NOT NULL,
	`review_worked` text DEFAULT '' NOT NULL,
	`review_failed` text DEFAULT '' NOT NULL,
	`review_next` text DEFAULT '' NOT NULL,
	`confirmed_at` integer,
	`cancelled_at` integer,
	`reviewed_at` integer,
	`review_waived_at` integer,
	`revision` integer DEFAULT 0 NOT NULL,
	`is_sample` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `campaigns_id_unique` ON `campaigns` (`id`);--> statement-breakpoint
CREATE INDEX `campaigns_by_start` ON `campaigns` (`starts_on`);--> statement-breakpoint
CREATE INDEX `campaigns_by_end` ON `campaigns` (`ends_on`);