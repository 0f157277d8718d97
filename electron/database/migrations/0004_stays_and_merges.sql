CREATE TABLE `distinct_people` (
	`low_no` integer NOT NULL,
	`high_no` integer NOT NULL,
	`decided_at` integer NOT NULL,
	PRIMARY KEY(`low_no`, `high_no`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `distinct_people_by_high` ON `distinct_people` (`high_no`);
--> statement-breakpoint
CREATE TABLE `membership_stays` (
	`membership_no` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`group_no` integer NOT NULL,
	`joined_kind` text NOT NULL,
	`joined_after` text,
	`joined_by` text,
	`joined_at` integer,
	`left_kind` text,
	`left_after` text,
	`left_by` text,
	`left_at` integer,
	`inviter_no` integer,
	`channel` text,
	PRIMARY KEY(`membership_no`, `ordinal`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `membership_stays_by_joined` ON `membership_stays` (`joined_by`);
--> statement-breakpoint
CREATE INDEX `membership_stays_by_left` ON `membership_stays` (`left_by`);
--> statement-breakpoint
CREATE TABLE `person_merges` (
	`absorbed_id` text PRIMARY KEY NOT NULL,
	`person_no` integer NOT NULL,
	`absorbed_name` text NOT NULL,
	`merged_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `person_merges_by_person` ON `person_merges` (`person_no`);
--> statement-breakpoint
-- Stays of who is known already are derived at the next start.
UPDATE `memberships` SET `is_dirty` = 1 WHERE `joined_kind` <> 'unknown' OR `left_kind` IS NOT NULL;
