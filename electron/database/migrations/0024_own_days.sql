CREATE TABLE `own_days` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`calendar` text NOT NULL,
	`month` integer NOT NULL,
	`day` integer NOT NULL,
	`since_year` integer,
	`is_sample` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `own_days_id_unique` ON `own_days` (`id`);