CREATE TABLE `contact_cadences` (
	`person_no` integer PRIMARY KEY NOT NULL,
	`every_days` integer NOT NULL,
	`set_at` integer NOT NULL,
	`is_sample` integer DEFAULT 0 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `people_by_birthday` ON `people` (`birthday`) WHERE birthday IS NOT NULL;