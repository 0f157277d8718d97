CREATE TABLE `activity_states` (
	`group_no` integer PRIMARY KEY NOT NULL,
	`actors` text DEFAULT '' NOT NULL,
	`figures_key` text DEFAULT '' NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `daily_facts` (
	`membership_no` integer NOT NULL,
	`on_date` text NOT NULL,
	`group_no` integer NOT NULL,
	`messages` integer NOT NULL,
	`characters` integer NOT NULL,
	`questions` integer NOT NULL,
	`answers` integer NOT NULL,
	`replies_sent` integer NOT NULL,
	`replies_received` integer NOT NULL,
	`mentions_received` integer NOT NULL,
	`shares` integer NOT NULL,
	`hours` integer NOT NULL,
	PRIMARY KEY(`membership_no`, `on_date`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `daily_facts_by_group_day` ON `daily_facts` (`group_no`,`on_date`,`membership_no`,`messages`);
--> statement-breakpoint
CREATE TABLE `group_days` (
	`group_no` integer NOT NULL,
	`on_date` text NOT NULL,
	`messages` integer NOT NULL,
	`speakers` integer NOT NULL,
	`staff_messages` integer NOT NULL,
	`staff_posts` integer NOT NULL,
	`staff_pickups` integer NOT NULL,
	`hour_counts` text NOT NULL,
	PRIMARY KEY(`group_no`, `on_date`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `membership_figures` (
	`membership_no` integer PRIMARY KEY NOT NULL,
	`group_no` integer NOT NULL,
	`person_no` integer NOT NULL,
	`as_of` text NOT NULL,
	`role` text NOT NULL,
	`tier` text NOT NULL,
	`movement` text,
	`is_enough` integer NOT NULL,
	`tier_now` text NOT NULL,
	`tier_before` text,
	`covered_days` integer NOT NULL,
	`inputs` text NOT NULL,
	`active_days` integer NOT NULL,
	`messages` integer NOT NULL,
	`questions` integer NOT NULL,
	`answers` integer NOT NULL,
	`shares` integer NOT NULL,
	`weighted` real NOT NULL,
	`messages_total` integer NOT NULL,
	`first_spoke_at` integer,
	`last_spoke_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `membership_figures_by_group` ON `membership_figures` (`group_no`,`role`);
--> statement-breakpoint
CREATE INDEX `membership_figures_by_person` ON `membership_figures` (`person_no`);
--> statement-breakpoint
CREATE TABLE `questions` (
	`message_id` integer PRIMARY KEY NOT NULL,
	`group_no` integer NOT NULL,
	`membership_no` integer NOT NULL,
	`asked_at` integer NOT NULL,
	`certainty` text NOT NULL,
	`answer_kind` text,
	`answered_at` integer,
	`answerer_no` integer,
	`staff_answered_at` integer,
	`staff_answer_kind` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `questions_by_group_time` ON `questions` (`group_no`,`asked_at`);
--> statement-breakpoint
CREATE INDEX `questions_by_member` ON `questions` (`membership_no`);
--> statement-breakpoint
CREATE INDEX `questions_by_answerer` ON `questions` (`answerer_no`);
--> statement-breakpoint
CREATE TABLE `stale_days` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`group_no` integer NOT NULL,
	`from_date` text NOT NULL,
	`to_date` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `import_batches` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`group_no` integer,
	`format` text NOT NULL,
	`source_name` text NOT NULL,
	`fingerprint` text NOT NULL,
	`exporter` text DEFAULT '' NOT NULL,
	`zone` text NOT NULL,
	`is_complete` integer DEFAULT 0 NOT NULL,
	`covers_from` integer,
	`covers_until` integer,
	`first_at` integer,
	`last_at` integer,
	`first_message_id` integer,
	`coarsest` integer DEFAULT 0 NOT NULL,
	`options` text DEFAULT '{}' NOT NULL,
	`counts` text DEFAULT '{}' NOT NULL,
	`listed_on` text,
	`is_sample` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`finished_at` integer,
	`undone_at` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `import_batches_id_unique` ON `import_batches` (`id`);
--> statement-breakpoint
CREATE INDEX `import_batches_by_group` ON `import_batches` (`group_no`,`state`);
--> statement-breakpoint
CREATE INDEX `import_batches_by_fingerprint` ON `import_batches` (`fingerprint`);
--> statement-breakpoint
CREATE TABLE `import_issues` (
	`batch_no` integer NOT NULL,
	`line` integer NOT NULL,
	`reason` text NOT NULL,
	`facts` text DEFAULT '{}' NOT NULL,
	`excerpt` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_issues_by_batch` ON `import_issues` (`batch_no`);
--> statement-breakpoint
CREATE TABLE `message_sources` (
	`batch_no` integer NOT NULL,
	`message_id` integer NOT NULL,
	`sent_at` integer,
	`precision` integer NOT NULL,
	`platform_id` text,
	PRIMARY KEY(`batch_no`, `message_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `message_sources_by_message` ON `message_sources` (`message_id`);
--> statement-breakpoint
CREATE TABLE `messages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`group_no` integer NOT NULL,
	`membership_no` integer,
	`sent_at` integer,
	`precision` integer NOT NULL,
	`kind` integer NOT NULL,
	`flags` integer NOT NULL,
	`characters` integer NOT NULL,
	`text` text NOT NULL,
	`text_hash` integer NOT NULL,
	`platform_id` text,
	`reply_to` text,
	`time_text` text,
	`batch_no` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `messages_by_group_time` ON `messages` (`group_no`,`sent_at`);
--> statement-breakpoint
CREATE INDEX `messages_by_member_time` ON `messages` (`membership_no`,`sent_at`);
--> statement-breakpoint
CREATE INDEX `messages_addressed` ON `messages` (`group_no`,`sent_at`) WHERE (`flags` & 12) <> 0;
--> statement-breakpoint
CREATE TABLE `roster_rows` (
	`batch_no` integer NOT NULL,
	`at` integer NOT NULL,
	`line` integer NOT NULL,
	`outcome` text NOT NULL,
	`membership_no` integer,
	`shown` text NOT NULL,
	`reason` text,
	`facts` text DEFAULT '{}' NOT NULL,
	`cells` text,
	PRIMARY KEY(`batch_no`, `at`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `roster_rows_by_outcome` ON `roster_rows` (`batch_no`,`outcome`,`at`);
--> statement-breakpoint
CREATE TABLE `roster_mappings` (
	`header_key` text PRIMARY KEY NOT NULL,
	`mapping` text NOT NULL,
	`updated_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `follow_up_reasons` (
	`key` text PRIMARY KEY NOT NULL,
	`follow_up_no` integer NOT NULL,
	`rule` text NOT NULL,
	`person_no` integer NOT NULL,
	`group_no` integer,
	`event_at` integer NOT NULL,
	`message_id` integer,
	`facts` text DEFAULT '{}' NOT NULL,
	`state` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `follow_up_reasons_by_card` ON `follow_up_reasons` (`follow_up_no`);
--> statement-breakpoint
CREATE INDEX `follow_up_reasons_by_person` ON `follow_up_reasons` (`person_no`,`rule`);
--> statement-breakpoint
CREATE TABLE `follow_ups` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`person_no` integer NOT NULL,
	`group_no` integer,
	`rule` text NOT NULL,
	`priority` integer NOT NULL,
	`admitted_priority` integer NOT NULL,
	`due_at` integer NOT NULL,
	`state` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`script_id` text,
	`outcome` text,
	`note` text DEFAULT '' NOT NULL,
	`skip_reason` text,
	`copied_at` integer,
	`sent_at` integer,
	`closed_at` integer,
	`asked_again_at` integer,
	`notified_at` integer,
	`is_touched` integer DEFAULT 0 NOT NULL,
	`is_sample` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`created_on` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `follow_ups_id_unique` ON `follow_ups` (`id`);
--> statement-breakpoint
CREATE INDEX `follow_ups_by_state_due` ON `follow_ups` (`state`,`due_at`);
--> statement-breakpoint
CREATE INDEX `follow_ups_by_person` ON `follow_ups` (`person_no`,`state`);
--> statement-breakpoint
CREATE INDEX `follow_ups_by_closed` ON `follow_ups` (`closed_at`);
--> statement-breakpoint
CREATE INDEX `follow_ups_by_created_on` ON `follow_ups` (`created_on`);
--> statement-breakpoint
CREATE TABLE `interactions` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`person_no` integer NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`outcome` text,
	`note` text DEFAULT '' NOT NULL,
	`follow_up_no` integer,
	`batch_no` integer,
	`is_sample` integer DEFAULT 0 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `interactions_id_unique` ON `interactions` (`id`);
--> statement-breakpoint
CREATE INDEX `interactions_by_person` ON `interactions` (`person_no`,`at`);
--> statement-breakpoint
CREATE TABLE `scripts` (
	`id` text PRIMARY KEY NOT NULL,
	`category` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`language` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`is_shipped` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `groups` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`platform` text NOT NULL,
	`capacity` integer NOT NULL,
	`kind` text NOT NULL,
	`lifecycle` text NOT NULL,
	`leader_name` text DEFAULT '' NOT NULL,
	`starts_on` text,
	`ends_on` text,
	`note` text DEFAULT '' NOT NULL,
	`platform_chat_id` text,
	`archived_at` integer,
	`is_sample` integer DEFAULT 0 NOT NULL,
	`pending_batch_no` integer,
	`origin_batch_no` integer,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `groups_id_unique` ON `groups` (`id`);
--> statement-breakpoint
CREATE INDEX `groups_by_chat_id` ON `groups` (`platform_chat_id`);
--> statement-breakpoint
CREATE TABLE `member_names` (
	`membership_no` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`batch_no` integer NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	PRIMARY KEY(`membership_no`, `kind`, `name`, `batch_no`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `member_names_by_batch` ON `member_names` (`batch_no`);
--> statement-breakpoint
CREATE INDEX `member_names_by_name` ON `member_names` (`name`);
--> statement-breakpoint
CREATE TABLE `member_views` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`definition` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `membership_claims` (
	`membership_no` integer NOT NULL,
	`field` text NOT NULL,
	`batch_no` integer NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`membership_no`, `field`, `batch_no`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `membership_claims_by_batch` ON `membership_claims` (`batch_no`);
--> statement-breakpoint
CREATE TABLE `membership_events` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`group_no` integer NOT NULL,
	`membership_no` integer NOT NULL,
	`kind` text NOT NULL,
	`at` integer,
	`after_date` text,
	`by_date` text NOT NULL,
	`inviter_no` integer,
	`channel` text,
	`batch_no` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `membership_events_by_membership` ON `membership_events` (`membership_no`,`by_date`);
--> statement-breakpoint
CREATE INDEX `membership_events_by_group` ON `membership_events` (`group_no`,`by_date`);
--> statement-breakpoint
CREATE INDEX `membership_events_by_batch` ON `membership_events` (`batch_no`);
--> statement-breakpoint
CREATE TABLE `memberships` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`group_no` integer NOT NULL,
	`person_no` integer NOT NULL,
	`nickname` text NOT NULL,
	`card` text DEFAULT '' NOT NULL,
	`staff_role` text DEFAULT 'none' NOT NULL,
	`manual_role` text,
	`is_me` integer DEFAULT 0 NOT NULL,
	`imported_staff_role` text DEFAULT 'none' NOT NULL,
	`imported_is_me` integer DEFAULT 0 NOT NULL,
	`is_bot` integer DEFAULT 0 NOT NULL,
	`is_exempt` integer DEFAULT 0 NOT NULL,
	`joined_kind` text DEFAULT 'unknown' NOT NULL,
	`joined_after` text,
	`joined_by` text,
	`joined_at` integer,
	`left_kind` text,
	`left_after` text,
	`left_by` text,
	`left_at` integer,
	`inviter_no` integer,
	`channel` text,
	`is_dirty` integer DEFAULT 0 NOT NULL,
	`pending_batch_no` integer,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_id_unique` ON `memberships` (`id`);
--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_by_group_person` ON `memberships` (`group_no`,`person_no`);
--> statement-breakpoint
CREATE INDEX `memberships_by_person` ON `memberships` (`person_no`);
--> statement-breakpoint
CREATE INDEX `memberships_by_pending` ON `memberships` (`pending_batch_no`) WHERE pending_batch_no IS NOT NULL;
--> statement-breakpoint
CREATE INDEX `memberships_dirty` ON `memberships` (`is_dirty`);
--> statement-breakpoint
CREATE INDEX `memberships_staff` ON `memberships` (`person_no`) WHERE staff_role <> 'none';
--> statement-breakpoint
CREATE INDEX `memberships_by_joined` ON `memberships` (`joined_by`);
--> statement-breakpoint
CREATE INDEX `memberships_by_left` ON `memberships` (`left_by`);
--> statement-breakpoint
CREATE TABLE `people` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`display_name` text NOT NULL,
	`remark` text DEFAULT '' NOT NULL,
	`search_text` text DEFAULT '' NOT NULL,
	`sex` text,
	`birthday` text,
	`birth_year` integer,
	`age_band` text,
	`province` text,
	`city` text,
	`phone` text,
	`interests` text DEFAULT '[]' NOT NULL,
	`resources` text DEFAULT '[]' NOT NULL,
	`needs` text DEFAULT '[]' NOT NULL,
	`tags` text DEFAULT '[]' NOT NULL,
	`source_channel` text,
	`referrer_no` integer,
	`sales_stage` text DEFAULT 'to_follow' NOT NULL,
	`contact_state` text DEFAULT 'unknown' NOT NULL,
	`contact_requested_on` text,
	`do_not_contact` integer DEFAULT 0 NOT NULL,
	`consent_note` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`locked_fields` text DEFAULT '[]' NOT NULL,
	`is_sample` integer DEFAULT 0 NOT NULL,
	`pending_batch_no` integer,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `people_id_unique` ON `people` (`id`);
--> statement-breakpoint
CREATE INDEX `people_by_name` ON `people` (`display_name`);
--> statement-breakpoint
CREATE INDEX `people_by_pending` ON `people` (`pending_batch_no`) WHERE pending_batch_no IS NOT NULL;
--> statement-breakpoint
CREATE INDEX `people_by_phone` ON `people` (`phone`);
--> statement-breakpoint
CREATE TABLE `platform_identities` (
	`kind` text NOT NULL,
	`scope` text NOT NULL,
	`value` text NOT NULL,
	`batch_no` integer NOT NULL,
	`person_no` integer NOT NULL,
	PRIMARY KEY(`kind`, `scope`, `value`, `batch_no`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `identities_by_person` ON `platform_identities` (`person_no`);
--> statement-breakpoint
CREATE INDEX `identities_by_batch` ON `platform_identities` (`batch_no`);
--> statement-breakpoint
CREATE TABLE `profile_claims` (
	`person_no` integer NOT NULL,
	`field` text NOT NULL,
	`batch_no` integer NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`person_no`, `field`, `batch_no`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `profile_claims_by_batch` ON `profile_claims` (`batch_no`);
--> statement-breakpoint
CREATE TABLE `undo_entries` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`facts` text NOT NULL,
	`images` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `undo_entries_id_unique` ON `undo_entries` (`id`);
--> statement-breakpoint
CREATE TABLE `workspace_settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
-- Lines of logs whose import is finished and not withdrawn: what screens, facts and rules read.
CREATE VIEW `shown_messages` AS
	SELECT m.* FROM `messages` m JOIN `import_batches` b ON b.`no` = m.`batch_no` AND b.`state` = 'done';
--> statement-breakpoint
-- Search index over overlapping CJK pairs (shared/kernel/text.ts); rowid = messages.id. Written by code, no triggers.
CREATE VIRTUAL TABLE `message_index` USING fts5(
	terms, content='', contentless_delete=1, tokenize='ascii', detail=full
);
