CREATE TABLE `flash_fates` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`flash_no` integer NOT NULL,
	`person_no` integer NOT NULL,
	`choice` text,
	`invited_at` integer,
	`thanked_at` integer,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `flash_fates_by_flash` ON `flash_fates` (`flash_no`,`person_no`);--> statement-breakpoint
CREATE INDEX `flash_fates_by_person` ON `flash_fates` (`person_no`);--> statement-breakpoint
CREATE TABLE `flash_groups` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`recruit_campaign_no` integer NOT NULL,
	`camp_campaign_no` integer NOT NULL,
	`group_no` integer NOT NULL,
	`target_group_no` integer,
	`wanted_signups` integer NOT NULL,
	`sale_opens_day` integer NOT NULL,
	`sale_opens_minute` integer NOT NULL,
	`sale_closes_day` integer NOT NULL,
	`sale_closes_minute` integer NOT NULL,
	`takes_bought` integer DEFAULT 1 NOT NULL,
	`takes_active` integer DEFAULT 1 NOT NULL,
	`takes_signed` integer DEFAULT 0 NOT NULL,
	`ended_at` integer,
	`is_sample` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `flash_groups_id_unique` ON `flash_groups` (`id`);--> statement-breakpoint
CREATE INDEX `flash_groups_by_recruit` ON `flash_groups` (`recruit_campaign_no`);--> statement-breakpoint
CREATE INDEX `flash_groups_by_camp` ON `flash_groups` (`camp_campaign_no`);