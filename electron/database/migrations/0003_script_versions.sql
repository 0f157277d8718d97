-- Nobody could change a script before this step: the shipped ones come back from the app, one row for both languages.
DELETE FROM `scripts`;
--> statement-breakpoint
CREATE TABLE `script_versions` (
	`script_id` text NOT NULL,
	`version` integer NOT NULL,
	`title_zh` text DEFAULT '' NOT NULL,
	`body_zh` text DEFAULT '' NOT NULL,
	`title_en` text DEFAULT '' NOT NULL,
	`body_en` text DEFAULT '' NOT NULL,
	`is_shipped` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`script_id`, `version`)
) STRICT;
--> statement-breakpoint
ALTER TABLE `follow_ups` ADD `script_version` integer;--> statement-breakpoint
ALTER TABLE `scripts` ADD `is_edited` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `scripts` ADD `is_favourite` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `scripts` ADD `is_hidden` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `scripts` ADD `position` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `scripts` ADD `is_sample` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE `scripts` DROP COLUMN `title`;--> statement-breakpoint
ALTER TABLE `scripts` DROP COLUMN `body`;--> statement-breakpoint
ALTER TABLE `scripts` DROP COLUMN `language`;
--> statement-breakpoint
UPDATE `follow_ups` SET `script_id` = replace(replace(`script_id`, '.zh-CN', ''), '.en', ''), `script_version` = 1 WHERE `script_id` IS NOT NULL;
