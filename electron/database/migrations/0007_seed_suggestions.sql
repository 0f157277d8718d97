CREATE TABLE `seed_dismissals` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`group_no` integer NOT NULL,
	`person_no` integer NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `seed_dismissals_by_group` ON `seed_dismissals` (`group_no`,`person_no`);--> statement-breakpoint
CREATE INDEX `seed_dismissals_by_person` ON `seed_dismissals` (`person_no`);--> statement-breakpoint
CREATE INDEX `memberships_by_inviter` ON `memberships` (`inviter_no`) WHERE inviter_no IS NOT NULL;--> statement-breakpoint
CREATE INDEX `people_by_referrer` ON `people` (`referrer_no`) WHERE referrer_no IS NOT NULL;
