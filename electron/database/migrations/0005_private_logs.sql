CREATE TABLE `private_chats` (
	`batch_no` integer PRIMARY KEY NOT NULL,
	`person_no` integer NOT NULL,
	`made_person` integer DEFAULT 0 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `private_chats_by_person` ON `private_chats` (`person_no`);--> statement-breakpoint
CREATE TABLE `private_messages` (
	`no` integer PRIMARY KEY NOT NULL,
	`batch_no` integer NOT NULL,
	`speaker` integer NOT NULL,
	`is_own` integer NOT NULL,
	`sent_at` integer,
	`precision` integer NOT NULL,
	`kind` integer NOT NULL,
	`text` text NOT NULL,
	`text_hash` integer NOT NULL,
	`platform_id` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `private_messages_by_batch_time` ON `private_messages` (`batch_no`,`sent_at`);--> statement-breakpoint
CREATE TABLE `proven_friends` (
	`person_no` integer PRIMARY KEY NOT NULL,
	`state_before` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `settled_by_log` (
	`follow_up_no` integer PRIMARY KEY NOT NULL,
	`replied_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `stale_private_chats` (
	`person_no` integer PRIMARY KEY NOT NULL
) STRICT;
--> statement-breakpoint
ALTER TABLE `interactions` ADD `ended_at` integer;--> statement-breakpoint
ALTER TABLE `interactions` ADD `is_first_mine` integer;--> statement-breakpoint
ALTER TABLE `interactions` ADD `is_last_mine` integer;--> statement-breakpoint
ALTER TABLE `interactions` ADD `own_lines` integer;--> statement-breakpoint
ALTER TABLE `interactions` ADD `their_lines` integer;--> statement-breakpoint
ALTER TABLE `interactions` ADD `excerpt` text;--> statement-breakpoint
ALTER TABLE `interactions` ADD `reply` text;