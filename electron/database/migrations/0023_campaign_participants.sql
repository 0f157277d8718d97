CREATE TABLE `campaign_results` (
	`campaign_no` integer PRIMARY KEY NOT NULL,
	`participants` integer,
	`orders` integer,
	`revenue_cents` integer,
	`note` text DEFAULT '' NOT NULL,
	`saved_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `group_purposes` (
	`group_no` integer PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`set_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `participants` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`campaign_no` integer NOT NULL,
	`person_no` integer,
	`group_no` integer,
	`name` text NOT NULL,
	`source` text NOT NULL,
	`times` integer DEFAULT 1 NOT NULL,
	`days` integer,
	`note` text DEFAULT '' NOT NULL,
	`is_signed` integer DEFAULT 0 NOT NULL,
	`has_attended` integer DEFAULT 0 NOT NULL,
	`has_bought` integer DEFAULT 0 NOT NULL,
	`is_settled` integer DEFAULT 0 NOT NULL,
	`gone_at` integer,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `participants_id_unique` ON `participants` (`id`);--> statement-breakpoint
CREATE INDEX `participants_by_campaign` ON `participants` (`campaign_no`,`person_no`);--> statement-breakpoint
CREATE INDEX `participants_by_person` ON `participants` (`person_no`) WHERE person_no IS NOT NULL;